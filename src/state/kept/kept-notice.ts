/** Whether the last change has reached the browser’s storage, is on its way, or was refused. */
export type KeptStatus = 'kept' | 'pending' | 'failed'

/** What went otherwise than a reader would expect of what is kept, and goes on without them having to act. */
export type KeptNotice = {
  readonly kind: 'full' | 'blocked' | 'unavailable' | 'silent' | 'corrupt' | 'conflict' | 'changed'
  /** A whole sentence for the reader. */
  readonly message: string
}

/** What one kind of kept things is called. */
export type KeptWords = {
  readonly one: string
  readonly many: string
  /** Whole sentence: how to save what the browser does not keep. */
  readonly rescue: string
}

/** Thrown where another tab keeps the database from being opened. */
export class BlockedError extends Error {
  constructor() {
    super('Another connection keeps the database from being opened')
    this.name = 'BlockedError'
  }
}

/** Return what a reader should know when the browser’s database fails. */
export function toFaultNotice({ many, rescue }: KeptWords, error: unknown): KeptNotice {
  const name = error instanceof Error ? error.name : ''
  if (name === 'QuotaExceededError') {
    const message = `The browser’s storage is full: your latest changes are lost when this page is closed. ${rescue}`
    return { kind: 'full', message }
  }
  if (name === 'BlockedError' || name === 'VersionError') {
    const message = `Another tab has your ${many} open with another version of this page: close it or reload. Until then, changes are lost when this page is closed.`
    return { kind: 'blocked', message }
  }
  const message = `This browser does not let the page save your ${many}: they are lost when this page is closed. ${rescue}`
  return { kind: 'unavailable', message }
}

/** Say that the browser’s database has not answered for two seconds. */
export function toSilentNotice({ many, rescue }: KeptWords): KeptNotice {
  const message = `This browser’s storage does not answer: your ${many} are saved as soon as it does, and lost if this page is closed before. ${rescue}`
  return { kind: 'silent', message }
}

/** Say that the browser’s database has not answered a deletion for two seconds. */
export function toUndeletedNotice({ many }: KeptWords): KeptNotice {
  const message = `This browser’s storage does not answer: it deletes your ${many} as soon as it does.`
  return { kind: 'silent', message }
}

/** Say that something that was kept cannot be read. */
export function toCorruptNotice(keys: readonly string[]): KeptNotice {
  const message = `What this browser saved as ${keys.join(', ')} cannot be read. It is left as it is; everything else is shown.`
  return { kind: 'corrupt', message }
}

/** Something that another tab changed in the meantime. */
export type Conflict<Item> = {
  readonly id: string
  /** What the other tab kept under this id; null when it cannot be read. */
  readonly theirs: Item | null
  /** Id that this tab’s own state has from now on. */
  readonly copyId: string
  /** Whether this tab wanted to delete it: then its own state is left only where undo returns to it. */
  readonly isRemoved: boolean
}

/** Say what became of a conflict. */
export function toConflictNotice(
  { one, many }: KeptWords,
  { id, theirs, isRemoved }: Conflict<{ readonly name: string }>,
): KeptNotice {
  if (theirs === null) {
    const outcome = isRemoved
      ? 'was not deleted'
      : `is left as it is; this tab’s ${one} is saved beside it`
    return {
      kind: 'corrupt',
      message: `What this browser saved as ${id} cannot be read and ${outcome}.`,
    }
  }
  const outcome = isRemoved
    ? ', so it was not deleted.'
    : `. Both ${many} are saved: the other tab’s under its name, this tab’s as “(this tab)”.`
  return { kind: 'conflict', message: `“${theirs.name}” was changed in another tab${outcome}` }
}

/** Return `notices` with one more; one that says the same as another is not repeated. */
export function withNotice(
  notices: readonly KeptNotice[],
  notice: KeptNotice,
): readonly KeptNotice[] {
  return notices.some(({ message }) => message === notice.message) ? notices : [...notices, notice]
}

const FAULTS: ReadonlySet<KeptNotice['kind']> = new Set([
  'full',
  'blocked',
  'unavailable',
  'silent',
])

/** Return `notices` without those that say that nothing can be kept: it can again. */
export function withoutFaults(notices: readonly KeptNotice[]): readonly KeptNotice[] {
  return notices.filter(({ kind }) => !FAULTS.has(kind))
}

/** Return in words whether everything is kept; never that it is where a notice says that it cannot be. */
export function toStatusWords({ rescue }: KeptWords, status: KeptStatus): string {
  if (status === 'kept') return 'All changes are saved in this browser.'
  if (status === 'pending') return 'Saving the last change…'
  return `Not saved: the last changes are lost when this page is closed. ${rescue}`
}
