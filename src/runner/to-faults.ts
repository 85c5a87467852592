import { toReason } from '@/lib/to-reason'
import { ModelError, type Fault } from '@/engine/model/model-error'

/** Return what is wrong according to anything that was thrown. */
export function toFaults(error: unknown): readonly Fault[] {
  if (error instanceof ModelError) return error.faults
  return [{ path: '', message: toReason(error) }]
}
