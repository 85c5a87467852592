import {
  type ExposureSpread,
  type PartSpread,
  type Spread,
  type WeekSpread,
} from '@/domain/parts/exposure'
import { readAt } from '@/lib/read-at'
import { createSelection, type Selection } from '@/lib/selection'
import { PERCENTILES, type PercentileName } from '@/domain/market/monte-carlo'
import {
  createExposurePerformer,
  cutExposureDraws,
  type ExposureDrawRequest,
} from './exposure-draws'
import {
  dealBlock,
  dealParts,
  type DrawnGroup,
  type ExposureOutput,
  type ExposureTask,
  type SumTask,
} from './exposure-tasks'
import { orNever } from './advise-part'
import { SUMS_PER_PART, toRunMeans } from './run-sums'

/** Share of the worst runs whose mean is the conditional value at risk. */
const TAIL_SHARE = 0.05

/** Sum up all runs of a group of parts. Percentiles are those of all runs, none is estimated. */
function sumParts(
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
function toTotalSpread(totals: Float64Array): ExposureSpread['moneyAtRiskUsd'] {
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

/** Share of the work that the runs are; summing up is the rest. */
const RUNS_SHARE = 0.95

/**
 * The work on one list, to be performed in any order by any number of hands; see `MonteCarloSession`.
 *
 * First come the runs, then the percentiles of each group of parts. Whoever performs the tasks, and in whichever order,
 * the result is the same.
 */
export type ExposureSession = {
  /** Return the next task to hand out, or undefined while others must be accepted first. */
  readonly next: () => { readonly id: number; readonly task: ExposureTask } | undefined
  readonly accept: (id: number, output: ExposureOutput) => void
  /** Share of the work that is accepted, 0 to 1. */
  readonly progress: () => number
  /** Return the result once every task is accepted. */
  readonly result: () => ExposureSpread | undefined
}

/** Begin the work on a list, which must pass `checkExposureDraws`. */
export function startExposureSession(request: ExposureDrawRequest): ExposureSession {
  const { parts, runs, seed, scenario } = request
  const blocks = cutExposureDraws(request)
  const starts = dealParts(parts.length)
  const own = {
    handed: 0,
    drawn: 0,
    runsDone: 0,
    summed: 0,
    /** Pieces by group and block; given away when they are summed up. */
    pieces: starts.slice(1).map((): DrawnGroup[] => []),
    totals: new Float64Array(runs),
    spreads: starts.slice(1).map((): readonly PartSpread[] => []),
  }

  function take(id: number): ExposureTask | undefined {
    const block = blocks[id]
    if (block !== undefined) return { kind: 'draw', ...block }
    if (own.drawn < blocks.length) return undefined
    const group = id - blocks.length
    const pieces = own.pieces[group]
    if (pieces === undefined) return undefined
    own.pieces[group] = []
    return { kind: 'sum', firstPart: starts[group] ?? 0, pieces }
  }

  function accept(id: number, output: ExposureOutput): void {
    if (output.kind === 'summed') {
      own.spreads[id - blocks.length] = output.parts
      own.summed += 1
      return
    }
    output.groups.forEach((piece, group) => {
      const pieces = own.pieces[group]
      if (pieces !== undefined) pieces[id] = piece
    })
    own.totals.set(output.totalUsd, blocks[id]?.first ?? 0)
    own.drawn += 1
    own.runsDone += output.totalUsd.length
  }

  return {
    next: () => {
      const task = take(own.handed)
      if (task === undefined) return undefined
      own.handed += 1
      return { id: own.handed - 1, task }
    },
    accept,
    progress: () => (own.summed === own.spreads.length ? 1 : (own.runsDone / runs) * RUNS_SHARE),
    result: () =>
      own.summed < own.spreads.length
        ? undefined
        : {
            runs,
            seed,
            weeks: scenario.horizonWeeks,
            parts: own.spreads.flat(),
            moneyAtRiskUsd: toTotalSpread(own.totals),
          },
  }
}

/** Make the function that performs the tasks on a list, in any order; the model is laid out for it once. */
export function createExposureTaskRunner(
  request: ExposureDrawRequest,
): (task: ExposureTask) => ExposureOutput {
  const kept: { draw?: ReturnType<typeof createExposurePerformer> } = {}
  return (task) => {
    if (task.kind === 'sum') return { kind: 'summed', parts: sumParts(request, task) }
    kept.draw ??= createExposurePerformer(request)
    const block = kept.draw(task)
    return { kind: 'drawn', groups: dealBlock(block), totalUsd: block.totalUsd }
  }
}
