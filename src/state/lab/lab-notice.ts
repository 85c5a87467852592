/** What went otherwise than a reader would expect of kept scenarios, and goes on without them having to act. */
export type LabNotice = {
  readonly kind: 'full' | 'blocked' | 'unavailable' | 'corrupt' | 'conflict' | 'equations'
  /** A whole sentence for the reader. */
  readonly message: string
}

/** Return `notices` with one more; one that says the same as another is not repeated. */
export function withNotice(notices: readonly LabNotice[], notice: LabNotice): readonly LabNotice[] {
  return notices.some(({ message }) => message === notice.message) ? notices : [...notices, notice]
}
