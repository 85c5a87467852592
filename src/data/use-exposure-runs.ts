import { startTransition, useEffect, useMemo, useState } from 'react'
import { type ExposureSpread } from '@/domain/parts/exposure'
import { type ExposureDrawRequest } from '@/model/exposure'
import { type Fault } from '@/model/faults'
import { USUAL_RUNS } from '@/domain/market/monte-carlo'
import { createLabRuns, FIRST_RUNS, toCurrent, type RunsWork } from './lab-runs'
import { sharePool } from '@/runner/browser-pool'

/** A list of parts and the uncertain market they live in; the number of runs is set here. */
export type ExposureRunsRequest = Omit<ExposureDrawRequest, 'runs'>

/** How far the many runs of a list have come. */
export type ExposureRuns = {
  /**
   * What the runs do to every part, P5 to P95, and to their sum; of the very request. First of `FIRST_RUNS` runs, then
   * of all: `result.runs` tells.
   */
  readonly result: ExposureSpread | undefined
  /** The last result of a request that has changed since, to be shown as such until the new one is there. */
  readonly previous: ExposureSpread | undefined
  /** Runs that are wanted in the end. */
  readonly target: number
  /** Runs of the step under way and the share of them that is made, 0 to 1; undefined while nothing is under way. */
  readonly step: { readonly runs: number; readonly share: number } | undefined
  readonly isCancelled: boolean
  /** Whether nothing is uncertain, so that there is nothing to run. */
  readonly isCertain: boolean
  /** What keeps the request from being run; empty while nothing does. */
  readonly faults: readonly Fault[]
  /** Stop, and keep what there is. */
  readonly cancel: () => void
  /** Go on after a stop or a fault. */
  readonly resume: () => void
}

/** Report whether the runs have come as far as they are wanted, or cannot. */
export function isSettled({
  isCertain,
  isCancelled,
  faults,
  result,
  target,
}: ExposureRuns): boolean {
  return isCertain || isCancelled || faults.length > 0 || (result?.runs ?? 0) >= target
}

/** Most weeks and sums that are kept for exact percentiles, one of each for every part and run: 126 MB on all threads. */
const MAX_KEPT_VALUES = 21_000_000

const LIST = 'list'

const browserWork: RunsWork<ExposureDrawRequest, ExposureSpread> = {
  runMany: (request, watch) => sharePool().expose(request, watch),
}

/** Return how many runs a list is sent through: 10,000, or the first 1,000 alone for very long lists. */
export function toExposureTarget(parts: number): number {
  return parts * USUAL_RUNS > MAX_KEPT_VALUES ? FIRST_RUNS : USUAL_RUNS
}

/**
 * Send a list of parts through many runs of an uncertain market, beside the page, and return how far they have come.
 *
 * Give the same object for the same request: another one stops what is under way and begins anew. Give `undefined`
 * while there is nothing to run, as where nothing is uncertain or no list is chosen.
 */
export function useExposureRuns(
  request: ExposureRunsRequest | undefined,
  work: RunsWork<ExposureDrawRequest, ExposureSpread> = browserWork,
): ExposureRuns {
  const runs = useMemo(() => createLabRuns(work), [work])
  const [state, setState] = useState(runs.state)
  useEffect(() => {
    // A table is drawn for each telling: between other things, so that a press is never kept waiting.
    const follow = (): void => startTransition(() => setState(runs.state))
    follow()
    return runs.subscribe(follow)
  }, [runs])
  const job = useMemo(
    () =>
      request && {
        id: LIST,
        request: { ...request, runs: FIRST_RUNS },
        target: toExposureTarget(request.parts.length),
      },
    [request],
  )
  useEffect(() => runs.want(job === undefined ? [] : [job], false), [runs, job])
  useEffect(() => runs.stop, [runs])
  const known = state.get(LIST)
  return useMemo(() => {
    const { result, previous, step, isCancelled = false, faults = [] } = toCurrent(known, job) ?? {}
    return {
      result,
      previous,
      target: job?.target ?? USUAL_RUNS,
      step,
      isCancelled,
      isCertain: job === undefined,
      faults,
      cancel: () => runs.cancel(LIST),
      resume: () => runs.resume(LIST),
    }
  }, [known, job, runs])
}
