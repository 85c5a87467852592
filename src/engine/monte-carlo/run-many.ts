import { readAt } from '@/lib/read-at'
import { type MonteCarloRequest } from '@/domain/market/monte-carlo'
import { ModelError } from '@/engine/model/model-error'
import { shareKernel, type Kernel } from './loop/kernel'
import { planKernel, planCounterfactual, type KernelPlan, type PlanNeeds } from './loop/kernel-plan'
import { elementNumberAt } from './input-layout'
import { createLoss } from './loss'
import { listInputs } from './model-inputs'
import { createColumnReader } from './loop/run-columns'
import { createRatingCount } from './run-rating'
import { createSampler } from './sampler'
import { createCounterfactual } from './counterfactual'

/** What is kept of some runs besides the columns of their series. */
export type Tally = {
  /** Loss of each run, in the order of the runs, USD. */
  readonly losses: Float64Array
  /**
   * Runs by element asked for and the first week in which it ran out, in China and outside; the last place of an
   * element's row counts the runs in which it did not.
   */
  readonly outChina: Float64Array
  readonly outOutside: Float64Array
  /** Runs by element rated and band. */
  readonly bands: Float64Array
}

/** Makes the runs of a request, any of them, in any order. */
export type RunMaker = {
  /** One value per column, of the run made last. */
  readonly row: Float64Array
  /** Make runs from `first` on, telling `onRun` after each of them how many came before it in this call. */
  readonly make: (first: number, count: number, onRun: (index: number) => void) => Tally
}

/** Set up the runs of a request's own scenario; the request must pass `checkMonteCarlo`. */
export function createRunMaker(request: MonteCarloRequest): RunMaker {
  const { market, scenario, seed, rating } = request
  const valuedIds = market.regions
    .map(({ id }) => id)
    .filter((id) => request.regionIds.includes(id) || request.lossRegionIds.includes(id))
  const { values, varies, draw } = createSampler(listInputs(market, scenario), seed)
  const ratedIds = rating?.elements.map(({ elementId }) => elementId) ?? []
  const needs: PlanNeeds = {
    market,
    scenario,
    valuedIds,
    varies,
    centrals: values,
    outsideIds: [...request.elementIds, ...ratedIds],
  }
  const plan = planKernel(needs)
  const isBaselineRead = request.hasBaseline === true || request.extremesFrom !== undefined
  const counterfactualPlan = planCounterfactual({
    ...needs,
    outsideIds: [...ratedIds, ...(isBaselineRead ? request.elementIds : [])],
  })
  const kernel = shareKernel(plan, counterfactualPlan)
  const counterfactual = createCounterfactual(kernel, { plan: counterfactualPlan, values, varies })
  const loss = createLoss(request, { kernel, plan, counterfactual, valuedIds })
  const columns = createColumnReader(request, {
    kernel,
    counterfactual,
    valuedIds,
    lossSoFar: loss.soFar,
    shareOutside: (e) => readAt(values, elementNumberAt(plan.at, e, 'exChinaShare')),
  })
  const ratings =
    rating && createRatingCount(market, { rating, pair: { kernel, plan, counterfactual }, values })
  const needsCounterfactual =
    request.lossRegionIds.length > 0 || rating !== undefined || isBaselineRead
  const elements = request.elementIds.map((id) =>
    market.elements.findIndex((element) => element.id === id),
  )

  function runOne(run: number): void {
    draw(run)
    if (needsCounterfactual) counterfactual.refresh()
    kernel.run({ plan, values, varies })
    refuseOverflow(kernel, plan, run)
  }

  function make(first: number, count: number, onRun: (index: number) => void): Tally {
    const losses = new Float64Array(count)
    const outChina = createOutCount(kernel.china.outFrom, elements, scenario.horizonWeeks)
    const outOutside = createOutCount(kernel.outside.outFrom, elements, scenario.horizonWeeks)
    for (let index = 0; index < count; index += 1) {
      runOne(first + index)
      losses[index] = loss.whole()
      outChina.count()
      outOutside.count()
      ratings?.count()
      columns.read()
      onRun(index)
    }
    return {
      losses,
      outChina: outChina.counts,
      outOutside: outOutside.counts,
      bands: ratings?.take() ?? new Float64Array(0),
    }
  }

  return { row: columns.row, make }
}

function refuseOverflow({ china, outside }: Kernel, plan: KernelPlan, run: number): void {
  const last = (plan.weeks - 1) * plan.elements
  for (let e = 0; e < plan.elements; e += 1) {
    const sum = readAt(china.prices, last + e) + readAt(china.inventory, last + e)
    if (!Number.isFinite(sum + readAt(outside.prices, last + e))) {
      const message = `run ${run} grows beyond what a number can hold; give narrower distributions`
      throw new ModelError([{ path: 'scenario', message }])
    }
  }
}

function createOutCount(outFrom: Float64Array, elements: readonly number[], weeks: number) {
  const counts = new Float64Array(elements.length * (weeks + 1))
  return {
    counts,
    count: (): void => {
      for (const [index, e] of elements.entries()) {
        const place = index * (weeks + 1) + readAt(outFrom, e)
        counts[place] = readAt(counts, place) + 1
      }
    },
  }
}
