import { nextNumberedId } from './deck-workspace'
import {
  ACTIVE_KEY,
  COUNTER_KEY,
  type DeckDatabase,
  type DeckWriting,
  type DeckWritten,
  deckRevisionOf,
  readDeckEntry,
  toDeckEntry,
} from './deck-entry'
import { writeKept } from '@/state/kept/write-kept'

/** Keep decks and which one is worked on; see `writeKept`. */
export function writeDecks(database: DeckDatabase, writing: DeckWriting): Promise<DeckWritten> {
  const transaction = database.transaction(['decks', 'rest'], 'readwrite')
  const rest = transaction.objectStore('rest')
  return writeKept(
    {
      transaction,
      items: transaction.objectStore('decks'),
      rest,
      counterKey: COUNTER_KEY,
      toEntry: toDeckEntry,
      revisionOf: deckRevisionOf,
      read: readDeckEntry,
      nextId: (taken) => nextNumberedId('deck', taken),
      writeRest: () => rest.put(writing.activeId, ACTIVE_KEY),
    },
    writing,
  )
}
