import { readAt } from '@/lib/read-at'
import { BANDS } from '@/domain/market/indicators'
import { type Market } from '@/domain/market/market'
import { type RatingInputs, type RatingRequest } from '@/domain/market/monte-carlo'
import { WEEKS_PER_YEAR } from '@/engine/model/constants'
import { toBand, toScoreFactors, toScoreValue } from '@/engine/score/score'
import { actsOnForm } from '@/engine/model/withheld'
import { isShort, toRunWeek } from '@/engine/score/supply-gap'
import { elementNumberAt, REGION_LENGTH } from './input-layout'
import { type Kernel } from './loop/kernel'
import { type KernelPlan } from './loop/kernel-plan'
import { type Counterfactual } from './counterfactual'

/** A run of a plan in the kernel that made it, with its counterfactual. */
export type KernelPair = {
  readonly kernel: Kernel
  readonly plan: KernelPlan
  readonly counterfactual: Counterfactual
}

/** Counts the ratings of runs. */
export type RatingCount = {
  /** Rate the run that the kernel holds and count it. */
  readonly count: () => void
  /** Return runs by element asked for and band, element after element, lowest band first, and begin anew. */
  readonly take: () => Float64Array
}

/** Set up the ratings of runs of `pair`, whose inputs stand in `values` (docs/model.md §2). */
export function createRatingCount(
  market: Market,
  { rating, pair, values }: RatingBasis,
): RatingCount {
  const { kernel, plan, counterfactual } = pair
  const { moving, elements, at, weeks } = plan
  const counts = new Float64Array(rating.elements.length * BANDS.length)
  const rows = rating.elements.map((inputs) => ({
    inputs,
    e: market.elements.findIndex(({ id }) => id === inputs.elementId),
  }))
  const regions = [...moving, ...plan.steady].map((row, position) => ({
    ...row,
    position: position < moving.length ? position : -1,
    unrest: rating.unrest[market.regions[row.region]?.id ?? ''] ?? 0,
  }))
  const acute = new Float64Array(regions.length)
  const compoundLicences = plan.licenceWindows.filter((row) => actsOnForm(row, 'compound'))
  const china: Flows = {
    isOutside: false,
    stock: kernel.china.inventory,
    own: { inflow: kernel.china.supply, demand: kernel.china.demand },
    usual: { inflow: counterfactual.china.supply, demand: counterfactual.china.demand },
  }
  const outside: Flows = {
    isOutside: true,
    stock: kernel.outside.inventory,
    own: { inflow: kernel.outside.arriving, demand: kernel.outside.demand },
    usual: { inflow: counterfactual.outside.arriving, demand: counterfactual.outside.demand },
  }
  const asOfWeek = Math.max(0, rating.asOfWeek)
  const first = toRunWeek(rating.asOfWeek, weeks)

  /** How much of each region's output is halted, behind a shut gate or in doubt on the as-of date, 0 to 1. */
  function assess(): void {
    const { drivers } = kernel
    for (const [index, { position, unrest }] of regions.entries()) {
      const operating = drivers.factorAt(plan.mineWindows, position, rating.asOfWeek)
      const gate = drivers.gateAt(plan, position, rating.asOfWeek)
      acute[index] = Math.max(1 - operating, 1 - gate, unrest)
    }
  }

  function mineShareOf(e: number): number {
    const { baskets } = plan
    const demand = readAt(kernel.baseDemand, e)
    return regions.reduce((sum, { region, basket }, index) => {
      const output = readAt(values, at.regions + region * REGION_LENGTH) / WEEKS_PER_YEAR
      const supplied = output * readAt(baskets, basket * elements + e)
      return sum + (supplied / demand) * readAt(acute, index)
    }, 0)
  }

  /** Share of the supply of the buyer's market that licences withhold on the as-of date, as `licenceShareOf` has it. */
  function licenceShareOf(e: number): number {
    if (rating.buyer === 'china') return 0
    const { drivers } = kernel
    const passing = drivers.factorAt(compoundLicences, e, rating.asOfWeek)
    return drivers.dependenceAt(plan, e, rating.asOfWeek) * (1 - passing)
  }

  function backWeeksOf(e: number, { own, usual }: Flows): number {
    const last = counterfactual.weeks - 1
    for (let week = weeks - 1; week >= first; week -= 1) {
      const now = week * elements + e
      const then = Math.min(week, last) * elements + e
      const isLow = isShort(
        { inflow: readAt(own.inflow, now), demand: readAt(own.demand, now) },
        { inflow: readAt(usual.inflow, then), demand: readAt(usual.demand, then) },
      )
      if (isLow) return Math.max(0, week + 1 - asOfWeek)
    }
    return 0
  }

  function gapIn(e: number, flows: Flows): number {
    const backWeeks = backWeeksOf(e, flows)
    if (backWeeks === 0) return 0
    const share = flows.isOutside ? readAt(values, elementNumberAt(at, e, 'exChinaShare')) : 1
    const reference = share * readAt(kernel.baseDemand, e) * readAt(kernel.drivers.growth, first)
    const cover = share === 0 ? Infinity : readAt(flows.stock, first * elements + e) / reference
    return Math.max(0, 1 - cover / backWeeks)
  }

  function gapOf(e: number): number {
    const gap = gapIn(e, china)
    return rating.buyer === 'china' ? gap : Math.max(gap, gapIn(e, outside))
  }

  function bandOf(inputs: RatingInputs, e: number): number {
    const factors = toScoreFactors({
      ...inputs,
      mineShare: mineShareOf(e),
      licenceShare: licenceShareOf(e),
      gap: gapOf(e),
    })
    return BANDS.indexOf(toBand(toScoreValue(factors)))
  }

  return {
    count: () => {
      assess()
      rows.forEach(({ inputs, e }, index) => {
        const place = index * BANDS.length + bandOf(inputs, e)
        counts[place] = readAt(counts, place) + 1
      })
    },
    take: () => {
      const taken = counts.slice()
      counts.fill(0)
      return taken
    },
  }
}

/** Stock of a market, and what it takes in and asks for in the run at hand and in its counterfactual. */
type Flows = {
  readonly isOutside: boolean
  readonly stock: Float64Array
  readonly own: Flow
  readonly usual: Flow
}

type Flow = { readonly inflow: Float64Array; readonly demand: Float64Array }

type RatingBasis = {
  readonly rating: RatingRequest
  readonly pair: KernelPair
  readonly values: Float64Array
}
