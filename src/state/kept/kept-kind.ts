import { type KeptWords } from './kept-notice'

/** What is kept under its id and shown by its name. */
export type Named = { readonly id: string; readonly name: string }

/** An item that was read, with a whole sentence for each thing that reading changed in it. */
export type ReadItem<Item> = { readonly item: Item; readonly notes: readonly string[] }

/** How things of one kind, and what belongs to them all, stand in the browser’s database. */
export type StoredKind<Item extends Named, Rest> = {
  /** Name of the database. */
  readonly database: string
  /** Names of its two stores: one entry for each item; and the rest, with the count of all writings. */
  readonly stores: { readonly items: string; readonly rest: string }
  /** Ids are this and a number, as in “scenario-1”. */
  readonly idPrefix: string
  readonly words: KeptWords
  readonly item: {
    /** Version in which items are written. */
    readonly version: number
    /** Field of an entry that holds the item. */
    readonly field: string
    /** Return an item of this or an earlier version, or null where it cannot be read. */
    readonly read: (kept: unknown, version: number, id: string) => ReadItem<Item> | null
  }
  readonly rest: {
    /** Key of the one entry that holds what belongs to all items. */
    readonly key: string
    /** What holds where nothing was kept yet. */
    readonly none: Rest
    readonly toEntry: (rest: Rest, revision: number) => unknown
    /** Return what an entry holds, or null where it cannot be read. */
    readonly read: (entry: unknown) => Rest | null
    /** Return what two tabs have set as one: what this tab has set goes first. */
    readonly join: (ours: Rest, theirs: Rest) => Rest
  }
}

/**
 * All that tells one kind of kept things from another: `Workspace` is what undo goes back and forth in, `Memory` what
 * is kept without steps of undo. Everything here is pure.
 */
export type KeptKind<Item extends Named, Rest, Workspace, Memory> = StoredKind<Item, Rest> & {
  readonly empty: Workspace
  readonly noMemory: Memory
  /** Report whether two workspaces are the same, so that going from one to the other is no step. */
  readonly isSame: (a: Workspace, b: Workspace) => boolean
  readonly itemsOf: (workspace: Workspace) => readonly Item[]
  /** Return a workspace with other items; `newIdOf` gives the new id of an item that had another one. */
  readonly withItems: (
    workspace: Workspace,
    items: readonly Item[],
    newIdOf: (id: string) => string,
  ) => Workspace
  readonly restOf: (workspace: Workspace, memory: Memory) => Rest
  /** Add what was kept, or set in another tab, to a workspace; what is set here goes first. */
  readonly withRest: (workspace: Workspace, rest: Rest) => Workspace
  readonly withMemory: (memory: Memory, rest: Rest) => Memory
}

/** Return an id that none of `ids` is: the next number. */
export function nextNumberedId(prefix: string, ids: Iterable<string>): string {
  const pattern = new RegExp(`^${prefix}-(\\d{1,9})$`)
  const numbers = [...ids].map((id) => Number(pattern.exec(id)?.[1] ?? 0))
  return `${prefix}-${Math.max(0, ...numbers) + 1}`
}
