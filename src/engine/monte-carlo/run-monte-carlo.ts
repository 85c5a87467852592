import { type MonteCarloRequest, type MonteCarloResult } from '@/domain/market/monte-carlo'
import { refuse } from '@/engine/model/model-error'
import { checkMonteCarlo } from './check-monte-carlo'
import { createPerformer } from './perform'
import { startSession } from './session'

/** Make all runs of a request on this thread; throws a `ModelError` on bad input. */
export function runMonteCarlo(request: MonteCarloRequest): MonteCarloResult {
  refuse(checkMonteCarlo(request))
  const session = startSession(request)
  const perform = createPerformer(request)
  for (let next = session.next(); next !== undefined; next = session.next()) {
    session.accept(next.id, perform(next.task))
  }
  const result = session.result()
  if (result === undefined) throw new Error('The session has no task left and no result')
  return result
}
