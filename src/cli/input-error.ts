import { type Fault } from '@/model/faults'

/** Input that cannot be worked with; every fault names the place and how to mend it. */
export class InputError extends Error {
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    super(describeFaults(faults))
    this.name = 'InputError'
    this.faults = faults
  }
}

/** Faults shown at once; more than this helps nobody. */
const MAX_SHOWN = 20

/** Write one line per fault, the first twenty. */
export function describeFaults(faults: readonly Fault[]): string {
  const lines = faults
    .slice(0, MAX_SHOWN)
    .map(({ path, message }) => `${path === '' ? 'input' : path}: ${message}`)
  const more = faults.length - MAX_SHOWN
  return [...lines, ...(more > 0 ? [`and ${more} more faults`] : [])].join('\n')
}

/** Throw an `InputError` that lists `faults`, if there are any. */
export function rejectFaulty(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new InputError(faults)
}
