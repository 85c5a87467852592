import { z } from 'zod/mini'
import { readDocument } from '@/contracts/scenario-file'
import { DOCUMENT_VERSION } from '@/contracts/scenario-file-migrations'
import { type LabFault } from '@/domain/lab/lab-check'
import { type LabDocument, type LabWorkspace } from '@/domain/lab/lab-document'
import { type LabNotice } from './lab-notice'
import { type KeptConflict } from '@/state/kept/write-kept'

/** Revision of each kept scenario that this tab has seen; a scenario that was never kept has none. */
export type Revisions = ReadonlyMap<string, number>

/** Which scenarios were open. */
export type LabSession = Pick<LabWorkspace, 'openIds' | 'activeId'>

/** What the browser kept. */
export type Loaded = {
  readonly documents: readonly LabDocument[]
  readonly session: LabSession | null
  readonly revisions: Revisions
  readonly notices: readonly LabNotice[]
}

/** What is to be kept. */
export type Writing = {
  readonly saved: readonly LabDocument[]
  readonly removedIds: readonly string[]
  readonly session: LabSession
  /** What this tab believes to replace. */
  readonly known: Revisions
}

/** A scenario that another tab changed in the meantime. */
export type Conflict = KeptConflict<LabDocument>

/** What became of a writing. */
export type Written =
  | {
      readonly kind: 'written'
      readonly revisions: Revisions
      readonly conflicts: readonly Conflict[]
    }
  | { readonly kind: 'failed'; readonly notice: LabNotice }

/** Key of the entry that names the open scenarios. */
export const SESSION_KEY = 'open'

/** Key of the entry that counts all writings, so that no two ever get the same revision. */
export const COUNTER_KEY = 'revision'

const entrySchema = z.object({
  schemaVersion: z.int(),
  revision: z.int(),
  document: z.unknown(),
})

/** A kept scenario as an entry of the database. */
export type Entry = {
  readonly document: LabDocument
  readonly revision: number
}

/** An entry that was read, with a sentence for what of it was left out. */
export type ReadEntry = Entry & { readonly notes: readonly LabFault[] }

/** Return what to keep of a scenario. */
export function toEntry({ document, revision }: Entry): unknown {
  return { schemaVersion: DOCUMENT_VERSION, revision, document }
}

/** Return the revision of an entry, whether its scenario can be read or not; 0 when it has none. */
export function readRevision(kept: unknown): number {
  const entry = entrySchema.safeParse(kept)
  return entry.success ? entry.data.revision : 0
}

/** Read an entry of this or an earlier version, or return null. */
export function readEntry(id: string, kept: unknown): ReadEntry | null {
  const entry = entrySchema.safeParse(kept)
  if (!entry.success || entry.data.schemaVersion > DOCUMENT_VERSION) return null
  const { schemaVersion, revision, document } = entry.data
  const read = readDocument(document, schemaVersion, { id })
  if (read.kind === 'faulty') return null
  const [first] = read.documents
  return first === undefined ? null : { document: { ...first, id }, revision, notes: read.notes }
}
