import { type LabNotice } from './lab-notice'

const MESSAGES: Readonly<Record<'full' | 'blocked' | 'unavailable', string>> = {
  full: 'The browser’s storage is full: changes are kept while this page is open, and can be exported as a file.',
  blocked:
    'Another tab holds the storage with another version of this page: close it or reload. Changes are kept while this page is open.',
  unavailable:
    'This browser does not let the page keep scenarios: they last while it is open, and can be exported as a file.',
}

/** Thrown where another tab keeps the database from being opened. */
export class BlockedError extends Error {
  constructor() {
    super('Another connection keeps the database from being opened')
    this.name = 'BlockedError'
  }
}

/** Return what a reader should know when the browser’s database fails. */
export function toStorageNotice(error: unknown): LabNotice {
  const kind = toKind(error instanceof Error ? error.name : '')
  return { kind, message: MESSAGES[kind] }
}

function toKind(name: string): keyof typeof MESSAGES {
  if (name === 'QuotaExceededError') return 'full'
  return name === 'BlockedError' || name === 'VersionError' ? 'blocked' : 'unavailable'
}
