import { type ExposureSpread } from '@/domain/parts/exposure'
import { type MonteCarloRequest, type MonteCarloResult } from '@/domain/market/monte-carlo'
import { checkExposureDraws, type ExposureDrawRequest } from '@/engine/exposure/exposure-draws'
import { createExposureHand, startExposureSession } from '@/engine/exposure/exposure-session'
import { ModelError, type Fault } from '@/engine/model/model-error'
import { checkMonteCarlo } from '@/engine/monte-carlo/check-monte-carlo'
import { createPerformer } from '@/engine/monte-carlo/perform'
import { startSession } from '@/engine/monte-carlo/session'
import { type WorkFailure, type WorkWatch } from './lab-work'

type Reply<Result> = { readonly kind: 'done'; readonly result: Result } | WorkFailure

/** Make the runs of a request on this thread, one task at a time with the page in between; never rejects. */
export function runHere(
  request: MonteCarloRequest,
  watch: WorkWatch,
  earlier?: MonteCarloResult,
): Promise<Reply<MonteCarloResult>> {
  return attempt(checkMonteCarlo(request), () => {
    const perform = createPerformer(request)
    return work(startSession(request, { earlier }), perform, watch)
  })
}

/** Send a list of parts through the runs of a request on this thread, as `runHere` does. */
export function exposeHere(
  request: ExposureDrawRequest,
  watch: WorkWatch,
): Promise<Reply<ExposureSpread>> {
  return attempt(checkExposureDraws(request), () => {
    const perform = createExposureHand(request)
    return work(startExposureSession(request), perform, watch)
  })
}

async function attempt<Result>(
  faults: readonly Fault[],
  make: () => Promise<Reply<Result>>,
): Promise<Reply<Result>> {
  if (faults.length > 0) return { kind: 'faulty', faults }
  try {
    return await make()
  } catch (error) {
    if (error instanceof ModelError) return { kind: 'faulty', faults: error.faults }
    throw error
  }
}

/** Work that hands out its tasks; see `MonteCarloSession`. */
type Session<Task, Output, Result> = {
  readonly next: () => { readonly id: number; readonly task: Task } | undefined
  readonly accept: (id: number, output: Output) => void
  readonly progress: () => number
  readonly result: () => Result | undefined
}

async function work<Task, Output, Result>(
  session: Session<Task, Output, Result>,
  perform: (task: Task) => Output,
  { signal, onProgress }: WorkWatch,
): Promise<Reply<Result>> {
  const step = async (): Promise<Reply<Result>> => {
    if (signal.aborted) return { kind: 'cancelled' }
    const next = session.next()
    if (next === undefined) return toReply(session.result())
    session.accept(next.id, perform(next.task))
    onProgress(session.progress())
    await pause()
    return step()
  }
  return step()
}

function toReply<Result>(result: Result | undefined): Reply<Result> {
  if (result !== undefined) return { kind: 'done', result }
  const message = 'The runs ended without a result'
  return { kind: 'faulty', faults: [{ path: '', message }] }
}

/** Let the page draw and listen. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
}
