import {
  ACTIVE_KEY,
  type DeckDatabase,
  deckRevisionOf,
  type DeckSchema,
  type DeckWriting,
  type DeckWritten,
  type LoadedDecks,
  readDeckEntry,
} from './deck-entry'
import { writeDecks } from './deck-write'
import { type LabNotice } from '@/state/lab/lab-notice'
import { toStorageNotice } from '@/state/lab/lab-storage-fault'
import { createDatabaseConnection } from '@/state/kept/open-database'

/** The place where a reader’s decks last; it never rejects. */
export type DeckStorage = {
  readonly load: () => Promise<LoadedDecks>
  readonly write: (writing: DeckWriting) => Promise<DeckWritten>
  /** Delete everything that is kept; the notice says when that failed. */
  readonly clear: () => Promise<LabNotice | null>
}

const MESSAGES: Readonly<Partial<Record<LabNotice['kind'], string>>> = {
  full: 'The browser’s storage is full: your decks stay on this page while it is open. Save them as a file before you leave.',
  blocked:
    'Another tab holds your decks with another version of this page: close it or reload. Until then changes are kept while this page is open.',
  unavailable:
    'This browser does not let the page keep your decks: they last while it is open. Save them as a file before you leave.',
}

/** Return the storage of this browser under `name`. */
export function createDeckStorage(name = 'chokepoint-decks'): DeckStorage {
  const connect = createDatabaseConnection<DeckSchema>(name, (database) => {
    database.createObjectStore('decks')
    database.createObjectStore('rest')
  })
  return {
    load: async () => {
      try {
        return await load(await connect())
      } catch (error) {
        return { decks: [], activeId: null, revisions: new Map(), notices: [toNotice(error)] }
      }
    },
    write: async (writing) => {
      try {
        return await writeDecks(await connect(), writing)
      } catch (error) {
        return { kind: 'failed', notice: toNotice(error) }
      }
    },
    clear: async () => {
      try {
        const database = await connect()
        await Promise.all([database.clear('decks'), database.delete('rest', ACTIVE_KEY)])
        return null
      } catch (error) {
        return toNotice(error)
      }
    },
  }
}

async function load(database: DeckDatabase): Promise<LoadedDecks> {
  const stores = database.transaction(['decks', 'rest'])
  const [ids, entries, activeId] = await Promise.all([
    stores.objectStore('decks').getAllKeys(),
    stores.objectStore('decks').getAll(),
    stores.objectStore('rest').get(ACTIVE_KEY),
    stores.done,
  ])
  const read = ids.map((id, index) => ({
    id,
    deck: readDeckEntry(id, entries[index]),
    revision: deckRevisionOf(entries[index]),
  }))
  const broken = read.filter(({ deck }) => deck === null).map(({ id }) => id)
  return {
    decks: read.flatMap(({ deck }) => deck ?? []),
    activeId: typeof activeId === 'string' ? activeId : null,
    revisions: new Map(
      read.filter(({ deck }) => deck !== null).map(({ id, revision }) => [id, revision]),
    ),
    notices: broken.length === 0 ? [] : [toCorruptNotice(broken)],
  }
}

function toNotice(error: unknown): LabNotice {
  const { kind, message } = toStorageNotice(error)
  return { kind, message: MESSAGES[kind] ?? message }
}

function toCorruptNotice(ids: readonly string[]): LabNotice {
  return {
    kind: 'corrupt',
    message: `What this browser kept as ${ids.join(', ')} cannot be read. It is left as it is; everything else is shown.`,
  }
}
