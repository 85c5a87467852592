import { type LabNotice } from '@/state/lab/lab-notice'
import { toStorageNotice } from '@/state/lab/lab-storage-fault'

const MESSAGES: Readonly<Partial<Record<LabNotice['kind'], string>>> = {
  full: 'The browser’s storage is full: your lists stay on this page while it is open. Export everything as a file, or delete lists that you need no more.',
  blocked:
    'Another tab holds your lists with another version of this page: close it or reload. Until then changes are kept while this page is open.',
  unavailable:
    'This browser does not let the page keep your lists: they last while it is open. Export everything as a file before you leave.',
}

/** Return what a list's owner should know when the browser’s database fails. */
export function toPartsNotice(error: unknown): LabNotice {
  const { kind, message } = toStorageNotice(error)
  return { kind, message: MESSAGES[kind] ?? message }
}

/** Say that something that was kept cannot be read. */
export function toCorruptNotice(what: readonly string[]): LabNotice {
  return {
    kind: 'corrupt',
    message: `What this browser kept as ${what.join(', ')} cannot be read. It is left as it is; everything else is shown.`,
  }
}
