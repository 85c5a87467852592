import { ModelError, type Fault } from '@/engine/model/model-error'
import { runPair } from '@/engine/model/run-pair'
import { toScoreHistory } from '@/engine/score/score-history'
import { type RunReply, type RunRequest } from './runner'

/** Do the work of a request on this thread; a fault is a reply, whatever went wrong. */
export function answer(request: RunRequest): RunReply {
  try {
    return work(request)
  } catch (error) {
    return { kind: 'faulty', faults: toFaults(error) }
  }
}

function work(request: RunRequest): RunReply {
  switch (request.kind) {
    case 'simulate':
      return { kind: 'simulated', run: runPair(request.market, request.scenario) }
    case 'scoreHistory':
      return { kind: 'scored', history: toScoreHistory(request.record, request.stepDays) }
  }
}

/** Return what is wrong according to anything that was thrown. */
export function toFaults(error: unknown): readonly Fault[] {
  if (error instanceof ModelError) return error.faults
  return [{ path: '', message: error instanceof Error ? error.message : String(error) }]
}
