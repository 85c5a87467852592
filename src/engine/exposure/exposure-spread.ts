import { readAt } from '@/lib/read-at'
import { createSelection, type Selection } from '@/lib/selection'
import {
  type ExposureSpread,
  type PartSpread,
  type Spread,
  type WeekSpread,
} from '@/domain/parts/exposure'
import { PERCENTILES, type PercentileName } from '@/domain/market/monte-carlo'
import { orNever } from './advise-part'
import { type ExposureDrawRequest } from './exposure-draws'
import { type DrawnGroup, type SumTask } from './exposure-tasks'
import { SUMS_PER_PART, toRunMeans } from './run-sums'

/** Share of the worst runs whose mean is the conditional value at risk. */
const TAIL_SHARE = 0.05

/** Sum up all runs of a group of parts. Percentiles are those of all runs, none is estimated. */
export function sumParts(
  { parts, runs, scenario }: Pick<ExposureDrawRequest, 'parts' | 'runs' | 'scenario'>,
  { firstPart, pieces }: SumTask,
): readonly PartSpread[] {
  const selection = createSelection(runs)
  const weeks = scenario.horizonWeeks
  const count = (pieces[0]?.sums.length ?? 0) / SUMS_PER_PART
  return parts.slice(firstPart, firstPart + count).map(({ id }, place): PartSpread => {
    const outs = countStockOuts(pieces, place, weeks)
    gatherMoney(selection.values, pieces, place)
    const mean = toMean(selection.values)
    return {
      partId: id,
      index: firstPart + place,
      ...toRunMeans(pieces, place, runs),
      stockOutWeek: toWeekSpread(outs, runs),
      moneyAtRiskUsd: toSpread(selection, runs),
      meanMoneyAtRiskUsd: mean,
    }
  })
}

/** Return how the sum over all parts is spread over the runs, given in their order, USD. */
export function toTotalSpread(totals: Float64Array): ExposureSpread['moneyAtRiskUsd'] {
  const selection = createSelection(totals.length)
  selection.values.set(totals)
  const worst = totals.toSorted().slice(-Math.ceil(totals.length * TAIL_SHARE))
  return {
    ...toSpread(selection, totals.length),
    mean: toMean(totals),
    cvar95: toMean(worst),
  }
}

function toMean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function gatherMoney(target: Float64Array, pieces: readonly DrawnGroup[], index: number): void {
  for (const { first, runs, moneyUsd } of pieces) {
    target.set(moneyUsd.subarray(index * runs, (index + 1) * runs), first)
  }
}

function toSpread(selection: Selection, runs: number): Spread {
  const [p5 = 0, p25 = 0, p50 = 0, p75 = 0, p95 = 0] = selection.quantiles(
    runs,
    Object.values(PERCENTILES),
  )
  return { p5, p25, p50, p75, p95 }
}

/** Count runs by the week in which use is first missed; the last place counts those in which none is. */
function countStockOuts(pieces: readonly DrawnGroup[], index: number, weeks: number): Float64Array {
  const counts = new Float64Array(weeks + 1)
  for (const { runs, stockOutWeeks } of pieces) {
    for (const week of stockOutWeeks.subarray(index * runs, (index + 1) * runs)) {
      counts[week] = readAt(counts, week) + 1
    }
  }
  return counts
}

/** Weeks are whole: the percentile is the first week by which that share of the runs is out (Hyndman & Fan, type 1). */
function toWeekSpread(outs: Float64Array, runs: number): WeekSpread {
  const weekAt = (name: PercentileName) => {
    let reached = 0
    const week = outs.findIndex((count) => {
      reached += count
      return reached >= PERCENTILES[name] * runs
    })
    return orNever(week, outs.length - 1)
  }
  return {
    p5: weekAt('p5'),
    p25: weekAt('p25'),
    p50: weekAt('p50'),
    p75: weekAt('p75'),
    p95: weekAt('p95'),
  }
}
