import { type DBSchema, type IDBPDatabase } from 'idb'
import { z } from 'zod/mini'
import { readDeck } from '@/contracts/deck-file'
import { DECK_VERSION } from '@/contracts/deck-migrations'
import { type Deck } from '@/domain/page/deck'
import { type LabNotice } from '@/state/lab/lab-notice'
import { type KeptConflict } from '@/state/kept/write-kept'

/** Shape of the browser’s database; entries are checked when they are read, so they are unknown here. */
export type DeckSchema = DBSchema & {
  readonly decks: { readonly key: string; readonly value: unknown }
  readonly rest: { readonly key: string; readonly value: unknown }
}

/** An open connection. */
export type DeckDatabase = IDBPDatabase<DeckSchema>

/** Revision of each deck that this tab has seen; what was never kept has none. */
export type Revisions = ReadonlyMap<string, number>

/** What the browser kept. */
export type LoadedDecks = {
  readonly decks: readonly Deck[]
  readonly activeId: string | null
  readonly revisions: Revisions
  readonly notices: readonly LabNotice[]
}

/** What is to be kept. */
export type DeckWriting = {
  readonly saved: readonly Deck[]
  readonly removedIds: readonly string[]
  readonly activeId: string | null
  /** What this tab believes to replace. */
  readonly known: Revisions
}

/** A deck that another tab changed in the meantime. */
export type DeckConflict = KeptConflict<Deck>

/** What became of a writing. */
export type DeckWritten =
  | {
      readonly kind: 'written'
      readonly revisions: Revisions
      readonly conflicts: readonly DeckConflict[]
    }
  | { readonly kind: 'failed'; readonly notice: LabNotice }

/** Key of the entry that names the deck that was worked on. */
export const ACTIVE_KEY = 'active'

/** Key of the entry that counts all writings, so that no two ever get the same revision. */
export const COUNTER_KEY = 'revision'

const entry = z.object({ schemaVersion: z.int(), revision: z.int(), deck: z.unknown() })

/** Return what to keep of a deck. */
export function toDeckEntry(deck: Deck, revision: number): unknown {
  return { schemaVersion: DECK_VERSION, revision, deck }
}

/** Return the revision of an entry, whether its deck can be read or not; 0 when it has none. */
export function deckRevisionOf(kept: unknown): number {
  const read = entry.safeParse(kept)
  return read.success ? read.data.revision : 0
}

/** Read a kept deck of this or an earlier version, or return null. */
export function readDeckEntry(id: string, kept: unknown): Deck | null {
  const read = entry.safeParse(kept)
  if (!read.success) return null
  const result = readDeck(read.data.deck, read.data.schemaVersion)
  const [deck] = result.kind === 'read' ? result.decks : []
  return deck === undefined ? null : { ...deck, id }
}
