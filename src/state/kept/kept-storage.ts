import { createConnection, type KeptDatabase } from './kept-database'
import { readEntry, revisionOf } from './kept-entry'
import { type Named, type StoredKind } from './kept-kind'
import { toCorruptNotice, toFaultNotice, type KeptNotice } from './kept-notice'
import { writeKept, type Revisions, type Writing, type Written } from './kept-write'

/** What the browser kept. */
export type Loaded<Item extends Named, Rest> = {
  readonly kind: 'loaded'
  readonly items: readonly Item[]
  readonly rest: Rest
  readonly revisions: Revisions
  readonly notices: readonly KeptNotice[]
}

/** Why nothing could be read or written. */
export type Failed = { readonly kind: 'failed'; readonly notice: KeptNotice }

/** The place where things of one kind last; it never rejects. */
export type KeptStorage<Item extends Named, Rest> = {
  readonly load: () => Promise<Loaded<Item, Rest> | Failed>
  readonly write: (writing: Writing<Item, Rest>) => Promise<Written<Item, Rest> | Failed>
  /** Delete everything that is kept; the notice says when that failed. */
  readonly clear: () => Promise<KeptNotice | null>
}

/** Return the storage of this browser for one kind of things; tests give it another name. */
export function createKeptStorage<Item extends Named, Rest>(
  kind: StoredKind<Item, Rest>,
  name = kind.database,
): KeptStorage<Item, Rest> {
  const connect = createConnection(name, kind.stores)

  async function attempt<Done>(
    task: (database: KeptDatabase) => Promise<Done>,
  ): Promise<Done | Failed> {
    try {
      return await task(await connect())
    } catch (error) {
      return { kind: 'failed', notice: toFaultNotice(kind.words, error) }
    }
  }

  return {
    load: () => attempt((database) => load(database, kind)),
    write: (writing) => attempt((database) => writeKept(database, kind, writing)),
    clear: async () => {
      const failed = await attempt(async (database) => {
        const { items, rest } = kind.stores
        await Promise.all([database.clear(items), database.delete(rest, kind.rest.key)])
        return null
      })
      return failed?.notice ?? null
    },
  }
}

async function load<Item extends Named, Rest>(
  database: KeptDatabase,
  { stores, item, rest }: StoredKind<Item, Rest>,
): Promise<Loaded<Item, Rest>> {
  const transaction = database.transaction([stores.items, stores.rest])
  const [keys, entries, keptRest]: [IDBValidKey[], unknown[], unknown, void] = await Promise.all([
    transaction.objectStore(stores.items).getAllKeys(),
    transaction.objectStore(stores.items).getAll(),
    transaction.objectStore(stores.rest).get(rest.key),
    transaction.done,
  ])
  const ids = keys.map(String)
  const read = ids.map((id, index) => readEntry(item, id, entries[index]))
  const readRest = keptRest === undefined ? rest.none : rest.read(keptRest)
  const broken = [
    ...ids.filter((_, index) => read[index] === null),
    ...(readRest === null ? [rest.key] : []),
  ]
  const readable = read.filter((each) => each !== null)
  return {
    kind: 'loaded',
    items: readable.map((each) => each.item),
    rest: readRest ?? rest.none,
    revisions: new Map([
      ...ids.flatMap((id, index) =>
        read[index] === null ? [] : [[id, revisionOf(entries[index])] as const],
      ),
      [rest.key, revisionOf(keptRest)],
    ]),
    notices: [
      ...(broken.length === 0 ? [] : [toCorruptNotice(broken)]),
      ...readable
        .flatMap(({ notes }) => notes)
        .map((message) => ({ kind: 'changed', message }) as const),
    ],
  }
}
