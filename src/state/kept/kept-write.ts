import { type KeptDatabase } from './kept-database'
import { readEntry, revisionOf, toEntry } from './kept-entry'
import { nextNumberedId, type Named, type StoredKind } from './kept-kind'
import { type Conflict } from './kept-notice'

/** Revision of each entry that this tab has read or written; what was never kept has none. */
export type Revisions = ReadonlyMap<string, number>

/** What is to be kept. */
export type Writing<Item extends Named, Rest> = {
  readonly saved: readonly Item[]
  readonly removedIds: readonly string[]
  readonly rest: Rest
  /** What this tab believes to replace. */
  readonly known: Revisions
}

/** What became of a writing. */
export type Written<Item extends Named, Rest> = {
  readonly kind: 'written'
  readonly revisions: Revisions
  readonly conflicts: readonly Conflict<Item>[]
  /** What another tab has set in the meantime, to be taken over; null when nothing. */
  readonly theirs: Rest | null
}

/** Key of the entry that counts all writings, so that no two ever get the same revision. */
export const COUNTER_KEY = 'revision'

/** Characters of a name that a copy keeps. */
const MAX_COPY_NAME = 180

/**
 * Keep everything in one go: all of it or, when anything fails, none; then it throws.
 *
 * What another tab has written since stays as it is, and this tab’s own state is kept beside it.
 */
export async function writeKept<Item extends Named, Rest>(
  database: KeptDatabase,
  kind: StoredKind<Item, Rest>,
  { saved, removedIds, rest, known }: Writing<Item, Rest>,
): Promise<Written<Item, Rest>> {
  const { stores, item: form, rest: restForm, idPrefix } = kind
  const transaction = database.transaction([stores.items, stores.rest], 'readwrite')
  const items = transaction.objectStore(stores.items)
  const others = transaction.objectStore(stores.rest)
  const revisions = new Map<string, number>()
  const conflicts: Conflict<Item>[] = []

  async function writeAll(): Promise<Rest | null> {
    const counted: unknown = await others.get(COUNTER_KEY)
    const revision = (typeof counted === 'number' ? counted : 0) + 1
    const keys = (await items.getAllKeys()).map(String)
    const taken = new Set([...keys, ...saved.map(({ id }) => id)])

    function addConflict(id: string, kept: unknown, isRemoved: boolean): string {
      const copyId = nextNumberedId(idPrefix, taken)
      taken.add(copyId)
      revisions.set(id, revisionOf(kept))
      conflicts.push({ id, theirs: readEntry(form, id, kept)?.item ?? null, copyId, isRemoved })
      return copyId
    }

    async function save(item: Item): Promise<void> {
      const kept: unknown = await items.get(item.id)
      const written =
        isOurs(kept, known.get(item.id)) || isSame(form, kept, item)
          ? item
          : toCopy(item, addConflict(item.id, kept, false))
      await items.put(toEntry(form, written, revision), written.id)
      revisions.set(written.id, revision)
    }

    async function remove(id: string): Promise<void> {
      const kept: unknown = await items.get(id)
      if (isOurs(kept, known.get(id))) await items.delete(id)
      else addConflict(id, kept, true)
    }

    await Promise.all([...saved.map(save), ...removedIds.map(remove)])
    const theirs = await writeRest(revision)
    await others.put(revision, COUNTER_KEY)
    return theirs
  }

  async function writeRest(revision: number): Promise<Rest | null> {
    const { key, read, join } = restForm
    const kept: unknown = await others.get(key)
    const found = kept === undefined ? null : read(kept)
    // What cannot be read is put aside: a later version of the page may read it.
    if (kept !== undefined && found === null) await others.put(kept, `${key}-unreadable`)
    const theirs = isOurs(kept, known.get(key)) ? null : found
    const entry = restForm.toEntry(theirs === null ? rest : join(rest, theirs), revision)
    await others.put(entry, key)
    revisions.set(key, revisionOf(entry))
    return theirs
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
    const [theirs] = await Promise.all([writeAll().catch(abort), transaction.done])
    return { kind: 'written', revisions, conflicts, theirs }
  } catch (error) {
    throw transaction.error ?? error
  }
}

/** Report whether an entry may be written over: what nobody keeps any more may be kept again. */
function isOurs(entry: unknown, known: number | undefined): boolean {
  return entry === undefined || revisionOf(entry) === known
}

/** Report whether an entry holds an item word for word: two tabs that made the same of it contradict each other in nothing. */
function isSame<Item extends Named>(
  form: StoredKind<Item, unknown>['item'],
  entry: unknown,
  item: Item,
): boolean {
  return JSON.stringify(readEntry(form, item.id, entry)?.item) === JSON.stringify(item)
}

/** Return what this tab keeps beside what another tab wrote. */
export function toCopy<Item extends Named>(item: Item, id: string): Item {
  return { ...item, id, name: `${item.name.slice(0, MAX_COPY_NAME)} (this tab)` }
}
