/** One thing that is wrong with a record: where it stands, what is wrong and how to mend it. */
export type RecordFault = {
  /** Place in the record, as `regions.pangwa.production.2`. */
  readonly path: string
  readonly message: string
  readonly remedy: string
}

/** Return faults with their paths below `path`. */
export function below(path: string, faults: readonly RecordFault[]): readonly RecordFault[] {
  return faults.map((fault) => ({
    ...fault,
    path: [path, fault.path].filter((part) => part !== '').join('.'),
  }))
}
