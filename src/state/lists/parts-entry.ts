import { z } from 'zod/mini'
import { readList, readSettings } from '@/contracts/parts-file'
import { PARTS_VERSION } from '@/contracts/parts-migrations'
import { type PartsSettings } from '@/contracts/parts-schema'
import { type BuyerList } from '@/domain/parts/buyer-list'
import { type LabNotice } from '@/state/lab/lab-notice'
import { type KeptConflict } from '@/state/kept/write-kept'

/** Revision of each entry that this tab has seen; what was never kept has none. */
export type Revisions = ReadonlyMap<string, number>

/** Key of the settings, and name of their revision among those of the lists. */
export const SETTINGS_KEY = 'settings'

/** Key of the entry that counts all writings, so that no two ever get the same revision. */
export const COUNTER_KEY = 'revision'

/** What the browser kept. */
export type LoadedParts = {
  readonly lists: readonly BuyerList[]
  readonly settings: PartsSettings
  readonly revisions: Revisions
  readonly notices: readonly LabNotice[]
}

/** What is to be kept. */
export type PartsWriting = {
  readonly saved: readonly BuyerList[]
  readonly removedIds: readonly string[]
  readonly settings: PartsSettings
  /** What this tab believes to replace. */
  readonly known: Revisions
}

/** A list that another tab changed in the meantime. */
export type PartsConflict = KeptConflict<BuyerList>

/** What became of a writing. */
export type PartsWritten =
  | {
      readonly kind: 'written'
      readonly revisions: Revisions
      readonly conflicts: readonly PartsConflict[]
      /** What another tab set in the meantime, to be taken over; null when nothing. */
      readonly theirs: PartsSettings | null
    }
  | { readonly kind: 'failed'; readonly notice: LabNotice }

const entry = z.object({ schemaVersion: z.int(), revision: z.int(), kept: z.unknown() })

/** Return what to keep of a list or of settings. */
export function toEntry(kept: BuyerList | PartsSettings, revision: number): unknown {
  return { schemaVersion: PARTS_VERSION, revision, kept }
}

/** Return the revision of an entry, whether it can be read or not; 0 when it has none. */
export function revisionOf(value: unknown): number {
  const read = entry.safeParse(value)
  return read.success ? read.data.revision : 0
}

/** Read a kept list of this or an earlier version, or return null. */
export function readListEntry(id: string, value: unknown): BuyerList | null {
  const read = entry.safeParse(value)
  const list = read.success ? readList(read.data.kept, read.data.schemaVersion) : null
  return list === null ? null : { ...list, id }
}

/** Read kept settings of this or an earlier version, or return null. */
export function readSettingsEntry(value: unknown): PartsSettings | null {
  const read = entry.safeParse(value)
  return read.success ? readSettings(read.data.kept, read.data.schemaVersion) : null
}
