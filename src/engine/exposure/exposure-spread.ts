import { readAt } from '@/lib/read-at'
import { createSelection, type Selection } from '@/lib/selection'
import {
  type ExposureSpread,
  type PartSpread,
  type Spread,
  type WeekSpread,
} from '@/domain/exposure'
import { PERCENTILES, type PercentileName } from '@/domain/monte-carlo'
import { refuse } from '@/engine/model-error'
import { orNever } from './advise-part'
import {
  checkExposureDraws,
  createExposurePerformer,
  cutExposureDraws,
  type DrawnBlock,
  type ExposureDrawRequest,
} from './exposure-draws'

/** Share of the worst runs whose mean is the conditional value at risk. */
const TAIL_SHARE = 0.05

/** Make all runs of a request on this thread; throws a `ModelError` on bad input. */
export function drawExposure(
  request: ExposureDrawRequest,
  onProgress: (share: number) => void = () => {},
): ExposureSpread {
  refuse(checkExposureDraws(request))
  const perform = createExposurePerformer(request)
  const blocks = cutExposureDraws(request).map((block) => {
    const drawn = perform(block)
    onProgress((block.first + block.runs) / request.runs)
    return drawn
  })
  return toExposureSpread(request, blocks)
}

/** Sum up the blocks of a request, in any order. Percentiles are those of all runs, none is estimated. */
export function toExposureSpread(
  { parts, runs, seed, scenario }: ExposureDrawRequest,
  drawn: readonly DrawnBlock[],
): ExposureSpread {
  const blocks = drawn.toSorted((a, b) => a.first - b.first)
  const selection = createSelection(runs)
  const weeks = scenario.horizonWeeks
  const totals = Float64Array.from(blocks.flatMap(({ totalUsd }) => Array.from(totalUsd)))
  selection.values.set(totals)
  return {
    runs,
    seed,
    weeks,
    parts: parts.map(({ id }, index): PartSpread => {
      const outs = countStockOuts(blocks, index, weeks)
      gatherMoney(selection.values, blocks, index)
      const mean = toMean(selection.values)
      return {
        partId: id,
        index,
        stockOutShare: 1 - readAt(outs, weeks) / runs,
        exposedShare: blocks.reduce((sum, { exposed }) => sum + readAt(exposed, index), 0) / runs,
        stockOutWeek: toWeekSpread(outs, runs),
        moneyAtRiskUsd: toSpread(selection, runs),
        meanMoneyAtRiskUsd: mean,
      }
    }),
    moneyAtRiskUsd: toTotalSpread(selection, totals),
  }
}

function toTotalSpread(selection: Selection, totals: Float64Array) {
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

function gatherMoney(target: Float64Array, blocks: readonly DrawnBlock[], index: number): void {
  for (const { first, runs, moneyUsd } of blocks) {
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
function countStockOuts(blocks: readonly DrawnBlock[], index: number, weeks: number): Float64Array {
  const counts = new Float64Array(weeks + 1)
  for (const { runs, stockOutWeeks } of blocks) {
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
