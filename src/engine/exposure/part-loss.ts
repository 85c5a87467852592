import { readAt } from '@/lib/read-at'
import { type ClassRun } from './class-run'
import { type CompiledParts } from './compile-parts'

/** What a part loses in one run of its class. */
export type PartLoss = {
  /** First week in which use is missed; the number of weeks of the run if none. */
  readonly stockOutWeek: number
  /** Use that is missed, in weeks of use. */
  readonly missedWeeks: number
  /** USD; 0 where the revenue of the part is not known. */
  readonly lostRevenueUsd: number
  /** USD; negative when deliveries cost less. */
  readonly extraCostUsd: number
}

/** Return what a part loses under the class run made last, with `stockWeeks` of use in stock. */
export function toPartLoss(
  run: ClassRun,
  { weeklyRevenue, openUsage }: CompiledParts,
  index: number,
  stockWeeks: number,
): PartLoss {
  const missedWeeks = run.missedWeeks(stockWeeks)
  return {
    stockOutWeek: run.stockOutWeek(stockWeeks),
    missedWeeks,
    lostRevenueUsd: missedWeeks * readAt(weeklyRevenue, index),
    extraCostUsd: readAt(openUsage, index) * run.riseUsd(),
  }
}
