import { readAt } from '@/lib/read-at'
import { toCoverSeries } from './cover'
import { seriesOf } from '@/engine/model/pair-figures'
import { type RunPair } from '@/engine/model/run-pair'

/** Share of the undisturbed supply at which an element counts as supplied again. */
export const BACK_SHARE = 0.95

/** Whether the stock lasts until supply is back (docs/model.md §2, V). */
export type SupplyGap = {
  /** Stock at the start of the as-of week, in weeks of reference demand. */
  readonly coverWeeks: number
  /** Least cover from then to the end of the run, weeks. */
  readonly lowestCoverWeeks: number
  /** Weeks from the as-of date until supply stays at 95 % of the undisturbed run or above; 0 if it never falls below. */
  readonly backWeeks: number
  /** Part of the way back that the stock does not cover, 0 to 1: max(0, 1 − cover / back). */
  readonly gap: number
}

/** Return the supply gap of an element at a point of the run's axis, in weeks, cut to the run. */
export function toSupplyGap(pair: RunPair, elementId: string, asOfWeek: number): SupplyGap {
  const covers = toCoverSeries(pair.scenario, pair.market, elementId)
  const week = toRunWeek(asOfWeek, covers.length)
  const coverWeeks = readAt(covers, week)
  const backWeeks = toBackWeeks(pair, elementId, Math.max(0, asOfWeek))
  return {
    coverWeeks,
    lowestCoverWeeks: Math.min(...covers.subarray(week)),
    backWeeks,
    gap: backWeeks === 0 ? 0 : Math.max(0, 1 - coverWeeks / backWeeks),
  }
}

/** Return the whole week of a run of `weeks` weeks that a point of the axis falls into, cut to the run. */
export function toRunWeek(point: number, weeks: number): number {
  return Math.min(weeks - 1, Math.max(0, Math.floor(point)))
}

/** Count from the as-of point itself, not from the start of its week, so that a day later is a day less. */
function toBackWeeks({ scenario, counterfactual }: RunPair, id: string, asOfWeek: number): number {
  const supply = seriesOf(scenario.element.supply, id)
  const undisturbed = seriesOf(counterfactual.element.supply, id)
  const first = toRunWeek(asOfWeek, supply.length)
  const lastLow = supply.findLastIndex(
    (value, week) => week >= first && value < BACK_SHARE * readAt(undisturbed, week),
  )
  return lastLow < 0 ? 0 : Math.max(0, lastLow + 1 - asOfWeek)
}
