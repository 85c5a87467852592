import { type InputDefault } from '@/domain/lab/lab-input'
import { type Sourced } from '@/domain/record/sourced'

/** Return a number of the record as the default of an input, with all that is said of it. */
export function fromRecord({
  value,
  range,
  evidence,
  sources,
  note,
}: Sourced<number>): InputDefault {
  return {
    value,
    evidence,
    sources,
    ...(range !== undefined && { range }),
    ...(note !== undefined && { note }),
  }
}
