import { type MonteCarloRequest, type MonteCarloResult } from '@/domain/monte-carlo'
import { ModelError } from '@/engine/model-error'
import { checkMonteCarlo } from '@/engine/monte-carlo/check-monte-carlo'
import { createPerformer } from '@/engine/monte-carlo/perform'
import { startSession, type NumberedTask } from '@/engine/monte-carlo/session'
import { type WorkFailure, type WorkWatch } from './lab-work'

type Reply = { readonly kind: 'done'; readonly result: MonteCarloResult } | WorkFailure

/** Make the runs of a request on this thread, one task at a time with the page in between; never rejects. */
export async function runHere(request: MonteCarloRequest, watch: WorkWatch): Promise<Reply> {
  const faults = checkMonteCarlo(request)
  if (faults.length > 0) return { kind: 'faulty', faults }
  try {
    return await work(request, watch)
  } catch (error) {
    if (error instanceof ModelError) return { kind: 'faulty', faults: error.faults }
    throw error
  }
}

async function work(request: MonteCarloRequest, { signal, onProgress }: WorkWatch): Promise<Reply> {
  const session = startSession(request)
  const perform = createPerformer(request)
  const step = async (next: NumberedTask | undefined): Promise<Reply> => {
    if (signal.aborted) return { kind: 'cancelled' }
    const result = session.result()
    if (next === undefined || result !== undefined) return toReply(result)
    session.accept(next.id, perform(next.task))
    onProgress(session.progress())
    await pause()
    return step(session.next())
  }
  return step(session.next())
}

function toReply(result: MonteCarloResult | undefined): Reply {
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
