import { type History } from './history'
import { nextNumberedId, type KeptKind, type Named } from './kept-kind'
import { type Conflict } from './kept-notice'
import { toCopy } from './kept-write'

/** Changes one state of a history; it must be applied to every state, so that undo never swaps identities. */
export type Merge<Workspace> = (workspace: Workspace) => Workspace

type Merged<Item> = {
  /** New ids of what is here under ids that are taken elsewhere. */
  readonly newIds: ReadonlyMap<string, string>
  /** What the browser kept, to stand first. */
  readonly loaded?: readonly Item[]
  readonly conflicts?: readonly Conflict<Item>[]
}

/**
 * Return what joins a state of this tab with what is kept: this tab’s items under their new ids, the other side’s under
 * the old ones. An item that stands in several states becomes the same item in each.
 */
export function createMerge<Item extends Named, Rest, Workspace, Memory>(
  { itemsOf, withItems }: KeptKind<Item, Rest, Workspace, Memory>,
  { newIds, loaded = [], conflicts = [] }: Merged<Item>,
): Merge<Workspace> {
  const copyIds = new Map(conflicts.map(({ id, copyId }) => [id, copyId]))
  const theirs = conflicts.flatMap((conflict) => conflict.theirs ?? [])
  const renamed = new Map<Item, Item>()

  function rename(item: Item): Item {
    const [newId, copyId] = [newIds.get(item.id), copyIds.get(item.id)]
    if (newId === undefined && copyId === undefined) return item
    const known = renamed.get(item)
    const result = known ?? (copyId === undefined ? withId(item, newId) : toCopy(item, copyId))
    renamed.set(item, result)
    return result
  }

  return (workspace) =>
    withItems(
      workspace,
      [...loaded, ...itemsOf(workspace).map(rename), ...theirs],
      (id) => newIds.get(id) ?? copyIds.get(id) ?? id,
    )
}

/** Return one new id, for all states of a history, for each id of `here` that is taken elsewhere. */
export function toNewIds(
  prefix: string,
  here: ReadonlySet<string>,
  taken: readonly string[],
): ReadonlyMap<string, string> {
  const used = new Set([...taken, ...here])
  const newIds = new Map<string, string>()
  for (const id of taken) {
    if (!here.has(id)) continue
    const newId = nextNumberedId(prefix, used)
    used.add(newId)
    newIds.set(id, newId)
  }
  return newIds
}

/** Return the ids of everything that undo and redo can show. */
export function idsOf<Item extends Named, Rest, Workspace, Memory>(
  { itemsOf }: KeptKind<Item, Rest, Workspace, Memory>,
  { past, present, future, dragStart }: History<Workspace>,
): ReadonlySet<string> {
  const states = [...past, ...future, ...(dragStart === null ? [] : [dragStart])].map(
    ({ state }) => state,
  )
  return new Set([present, ...states].flatMap((state) => itemsOf(state).map(({ id }) => id)))
}

function withId<Item extends Named>(item: Item, id = item.id): Item {
  return { ...item, id }
}
