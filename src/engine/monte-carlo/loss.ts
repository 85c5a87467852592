import { readAt } from '@/lib/read-at'
import { type MonteCarloRequest } from '@/domain/market/monte-carlo'
import { type Kernel } from './loop/kernel'
import { type KernelPlan } from './loop/kernel-plan'
import { type Counterfactual } from './counterfactual'

/** What the loss of a run is read from. */
export type LossBasis = {
  readonly kernel: Kernel
  readonly plan: KernelPlan
  readonly counterfactual: Counterfactual
  readonly valuedIds: readonly string[]
}

/** Loss of the run at hand: what the regions would have exported less what they did, USD. */
export type Loss = {
  /** Return it over the whole run. */
  readonly whole: () => number
  /** Return what it adds up to by the end of each week; one array, which the next call overwrites. */
  readonly soFar: () => Float64Array
}

/** Set up the loss of the runs of a request. */
export function createLoss(
  { lossRegionIds }: MonteCarloRequest,
  { kernel, plan, counterfactual, valuedIds }: LossBasis,
): Loss {
  const rows = valuedIds.flatMap((id, index) => (lossRegionIds.includes(id) ? index : []))
  const { weeks } = plan
  const sums = new Float64Array(weeks)

  function lossIn(region: number, week: number): number {
    const usual = region * counterfactual.weeks + Math.min(week, counterfactual.weeks - 1)
    return (
      readAt(counterfactual.exportValue, usual) - readAt(kernel.exportValue, region * weeks + week)
    )
  }

  return {
    whole: () => {
      let loss = 0
      for (const region of rows) {
        for (let week = 0; week < weeks; week += 1) loss += lossIn(region, week)
      }
      return loss
    },
    soFar: () => {
      let loss = 0
      for (let week = 0; week < weeks; week += 1) {
        for (const region of rows) loss += lossIn(region, week)
        sums[week] = loss
      }
      return sums
    },
  }
}
