import { type Deck } from '@/domain/deck'
import { nextNumberedId } from './deck-workspace'
import {
  ACTIVE_KEY,
  COUNTER_KEY,
  type DeckConflict,
  type DeckDatabase,
  type DeckWriting,
  type DeckWritten,
  deckRevisionOf,
  readDeckEntry,
  toDeckEntry,
} from './deck-entry'

/**
 * Keep everything in one go: all of it or, when anything fails, none; then it throws.
 *
 * A deck that another tab has written since stays as it is, and this tab’s own state is kept beside it.
 */
export async function writeDecks(
  database: DeckDatabase,
  { saved, removedIds, activeId, known }: DeckWriting,
): Promise<DeckWritten> {
  const transaction = database.transaction(['decks', 'rest'], 'readwrite')
  const decks = transaction.objectStore('decks')
  const rest = transaction.objectStore('rest')
  const revisions = new Map<string, number>()
  const conflicts: DeckConflict[] = []

  async function writeAll(): Promise<void> {
    const counted = await rest.get(COUNTER_KEY)
    const revision = (typeof counted === 'number' ? counted : 0) + 1
    const taken = new Set([...(await decks.getAllKeys()), ...saved.map(({ id }) => id)])

    async function put(deck: Deck): Promise<void> {
      await decks.put(toDeckEntry(deck, revision), deck.id)
      revisions.set(deck.id, revision)
    }

    async function save(deck: Deck): Promise<void> {
      const kept = await decks.get(deck.id)
      if (isOurs(deck.id, kept)) {
        await put(deck)
        return
      }
      const copyId = nextNumberedId('deck', taken)
      taken.add(copyId)
      await put({ ...deck, id: copyId, name: toDeckCopyName(deck.name) })
      addConflict(deck.id, kept, copyId)
    }

    async function remove(id: string): Promise<void> {
      const kept = await decks.get(id)
      if (isOurs(id, kept)) await decks.delete(id)
      else addConflict(id, kept, null)
    }

    await Promise.all([...saved.map(save), ...removedIds.map(remove)])
    await rest.put(activeId, ACTIVE_KEY)
    await rest.put(revision, COUNTER_KEY)
  }

  /** What nobody keeps any more may be kept again. */
  function isOurs(id: string, kept: unknown): boolean {
    return kept === undefined || deckRevisionOf(kept) === known.get(id)
  }

  function addConflict(id: string, kept: unknown, copyId: string | null): void {
    revisions.set(id, deckRevisionOf(kept))
    conflicts.push({ id, theirs: readDeckEntry(id, kept), copyId })
  }

  function abort(error: unknown): never {
    try {
      transaction.abort()
    } catch {
      // It has ended already, for the reason that is thrown below.
    }
    throw error
  }

  try {
    await Promise.all([writeAll().catch(abort), transaction.done])
  } catch (error) {
    throw transaction.error ?? error
  }
  return { kind: 'written', revisions, conflicts }
}

/** Return the name of what this tab keeps beside what another tab wrote. */
export function toDeckCopyName(name: string): string {
  return `${name.slice(0, 180)} (this tab)`
}
