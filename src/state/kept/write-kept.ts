/** What is kept under its id and shown by its name. */
type Named = { readonly id: string; readonly name: string }

/** The part of a store of the browser's database that keeping needs. */
type Store = {
  readonly get: (key: string) => Promise<unknown>
  readonly put: (value: unknown, key: string) => Promise<unknown>
}

type ItemStore = Store & {
  readonly delete: (key: string) => Promise<void>
  readonly getAllKeys: () => Promise<readonly string[]>
}

type Transaction = {
  readonly abort: () => void
  readonly done: Promise<void>
  readonly error: DOMException | null
}

/** How items of one kind are kept, in one open transaction for writing. */
export type Keeper<Item extends Named> = {
  readonly transaction: Transaction
  readonly items: ItemStore
  /** Holds the count of writings under `counterKey`. */
  readonly rest: Store
  readonly counterKey: string
  /** Return an entry as `items` holds it. */
  readonly toEntry: (item: Item, revision: number) => unknown
  readonly revisionOf: (entry: unknown) => number
  /** Return what an entry holds, or null where it cannot be read. */
  readonly read: (id: string, entry: unknown) => Item | null
  readonly nextId: (taken: ReadonlySet<string>) => string
  /** Write what belongs to the items, such as which one is open. */
  readonly writeRest: (revision: number) => Promise<unknown>
}

/** What changed since the last writing. */
export type Changes<Item extends Named> = {
  readonly saved: readonly Item[]
  readonly removedIds: readonly string[]
  /** Revisions that this tab has read or written, by id. */
  readonly known: ReadonlyMap<string, number>
}

/** Something that another tab changed in the meantime. */
export type KeptConflict<Item> = {
  readonly id: string
  /** What the other tab kept under this id; null when it cannot be read. */
  readonly theirs: Item | null
  /** Id under which this tab’s own state is kept now; null when this tab wanted to delete it. */
  readonly copyId: string | null
}

/** Characters of a name that a copy keeps. */
const MAX_COPY_NAME = 180

/**
 * Keep everything in one go: all of it or, when anything fails, none; then it throws.
 *
 * What another tab has written since stays as it is, and this tab's own state is kept beside it.
 */
export async function writeKept<Item extends Named>(
  keeper: Keeper<Item>,
  { saved, removedIds, known }: Changes<Item>,
) {
  const { transaction, items, rest, counterKey, toEntry, revisionOf, read, nextId } = keeper
  const revisions = new Map<string, number>()
  const conflicts: KeptConflict<Item>[] = []

  async function writeAll(): Promise<void> {
    const counted = await rest.get(counterKey)
    const revision = (typeof counted === 'number' ? counted : 0) + 1
    const taken = new Set([...(await items.getAllKeys()), ...saved.map(({ id }) => id)])

    async function put(item: Item): Promise<void> {
      await items.put(toEntry(item, revision), item.id)
      revisions.set(item.id, revision)
    }

    async function save(item: Item): Promise<void> {
      const kept = await items.get(item.id)
      if (isOurs(kept, { known: known.get(item.id), revisionOf })) {
        await put(item)
        return
      }
      const copyId = nextId(taken)
      taken.add(copyId)
      await put({ ...item, id: copyId, name: toCopyName(item.name) })
      addConflict(item.id, kept, copyId)
    }

    async function remove(id: string): Promise<void> {
      const kept = await items.get(id)
      if (isOurs(kept, { known: known.get(id), revisionOf })) await items.delete(id)
      else addConflict(id, kept, null)
    }

    await Promise.all([...saved.map(save), ...removedIds.map(remove)])
    await keeper.writeRest(revision)
    await rest.put(revision, counterKey)
  }

  function addConflict(id: string, kept: unknown, copyId: string | null): void {
    revisions.set(id, revisionOf(kept))
    conflicts.push({ id, theirs: read(id, kept), copyId })
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
  return { kind: 'written', revisions, conflicts } as const
}

/** Return whether an entry may be written over: what nobody keeps any more may be kept again. */
export function isOurs(
  entry: unknown,
  { known, revisionOf }: { known: number | undefined; revisionOf: (entry: unknown) => number },
): boolean {
  return entry === undefined || revisionOf(entry) === known
}

/** Return the name of what this tab keeps beside what another tab wrote. */
export function toCopyName(name: string): string {
  return `${name.slice(0, MAX_COPY_NAME)} (this tab)`
}
