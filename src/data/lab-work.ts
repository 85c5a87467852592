import { type LabAnswer, type LabQuestion } from '@/domain/lab/lab-question'
import { type MonteCarloRequest, type MonteCarloResult } from '@/domain/market/monte-carlo'
import { type Ended } from '@/runner/thread-protocol'

/** What whoever asked for work wants besides its result. */
export type WorkWatch = {
  /** Aborted when the result is no longer wanted. */
  readonly signal: AbortSignal
  /** Told the share of the work that is done, 0 to 1. */
  readonly onProgress: (share: number) => void
}

/** Where the lab's long work is done, beside the page; never rejects. */
export type LabWork = {
  /** Make many runs; those of an earlier result of the same request need not be made again. */
  readonly runMany: (
    request: MonteCarloRequest,
    watch: WorkWatch,
    earlier?: MonteCarloResult,
  ) => Promise<Ended<MonteCarloResult>>
  readonly answer: (question: LabQuestion, watch: WorkWatch) => Promise<Ended<LabAnswer>>
}
