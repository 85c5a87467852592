import { ModelError, type Fault } from '@/engine/model-error'
import { runPair } from '@/engine/run-pair'
import { type RunReply, type RunRequest } from './runner'

/** Do the work of a request on this thread; a fault is a reply, whatever went wrong. */
export function answer(request: RunRequest): RunReply {
  try {
    return { kind: 'simulated', run: runPair(request.market, request.scenario) }
  } catch (error) {
    return { kind: 'faulty', faults: toFaults(error) }
  }
}

/** Return what is wrong according to anything that was thrown. */
export function toFaults(error: unknown): readonly Fault[] {
  if (error instanceof ModelError) return error.faults
  return [{ path: '', message: error instanceof Error ? error.message : String(error) }]
}
