/** One thing that is wrong with an input, and how to mend it. */
export type Fault = {
  /** Where it is, from the root of the input: `mineWindows[0].severity`. */
  readonly path: string
  readonly message: string
}

/** Why the model refused to run: never a NaN, always a list of faults. */
export class ModelError extends Error {
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    super(faults.map(({ path, message }) => `${path}: ${message}`).join('\n'))
    this.name = 'ModelError'
    this.faults = faults
  }
}

/** Throw a `ModelError` that lists `faults`, if there are any, with their paths below `root`. */
export function refuse(faults: readonly Fault[], root = ''): void {
  if (faults.length === 0) return
  const prefix = root === '' ? '' : `${root}.`
  throw new ModelError(faults.map(({ path, message }) => ({ path: `${prefix}${path}`, message })))
}
