import { type ExposureSpread, type PartSpread } from '@/domain/parts/exposure'
import {
  createExposurePerformer,
  cutExposureDraws,
  type ExposureDrawRequest,
} from './exposure-draws'
import { sumParts, toTotalSpread } from './exposure-spread'
import {
  dealBlock,
  dealParts,
  type DrawnGroup,
  type ExposureOutput,
  type ExposureTask,
} from './exposure-tasks'

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
