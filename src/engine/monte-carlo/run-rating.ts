import { readAt } from '@/lib/read-at'
import { BANDS } from '@/domain/market/indicators'
import { type Market } from '@/domain/market/market'
import { type RatingInputs, type RatingRequest } from '@/domain/market/monte-carlo'
import { WEEKS_PER_YEAR } from '@/engine/model/constants'
import { toBand, toScoreFactors, toScoreValue } from '@/engine/score/score'
import { BACK_SHARE, toRunWeek } from '@/engine/score/supply-gap'
import { REGION_LENGTH } from './input-layout'
import { type Kernel } from './loop/kernel'
import { type KernelPlan } from './loop/kernel-plan'
import { type Twin } from './twin'

/** A run of a plan in the kernel that made it, with its undisturbed twin. */
export type KernelPair = {
  readonly kernel: Kernel
  readonly plan: KernelPlan
  readonly twin: Twin
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
  const { kernel, plan, twin } = pair
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

  function acuteShareOf(e: number): number {
    const { baskets } = plan
    const demand = readAt(kernel.baseDemand, e)
    return regions.reduce((sum, { region, basket }, index) => {
      const output = readAt(values, at.regions + region * REGION_LENGTH) / WEEKS_PER_YEAR
      const supplied = output * readAt(baskets, basket * elements + e)
      return sum + (supplied / demand) * readAt(acute, index)
    }, 0)
  }

  function backWeeksOf(e: number): number {
    const { supply } = kernel.china
    const last = twin.weeks - 1
    for (let week = weeks - 1; week >= first; week -= 1) {
      const usual = readAt(twin.china.supply, Math.min(week, last) * elements + e)
      if (readAt(supply, week * elements + e) < BACK_SHARE * usual) {
        return Math.max(0, week + 1 - asOfWeek)
      }
    }
    return 0
  }

  function gapOf(e: number): number {
    const backWeeks = backWeeksOf(e)
    if (backWeeks === 0) return 0
    const reference = readAt(kernel.baseDemand, e) * readAt(kernel.drivers.growth, first)
    const cover = readAt(kernel.china.inventory, first * elements + e) / reference
    return Math.max(0, 1 - cover / backWeeks)
  }

  function bandOf(inputs: RatingInputs, e: number): number {
    const factors = toScoreFactors({ ...inputs, acuteShare: acuteShareOf(e), gap: gapOf(e) })
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

type RatingBasis = {
  readonly rating: RatingRequest
  readonly pair: KernelPair
  readonly values: Float64Array
}
