import { type StoreApi } from 'zustand'
import { type KeptKind, type Named } from './kept-kind'
import { createMerge, idsOf, toNewIds } from './kept-merge'
import { toConflictNotice, toSilentNotice, toUndeletedNotice, type KeptNotice } from './kept-notice'
import { type Failed, type KeptStorage, type Loaded } from './kept-storage'
import { settledState, type KeptState } from './kept-store'
import { type Revisions, type Writing, type Written } from './kept-write'

/** What the caller's clock does for keeping. */
export type KeptClock = {
  /** Calls `task` some time after the last of several requests, once. */
  readonly schedule: (task: () => void) => void
  /** Calls `task` once the storage has had enough time to answer; returns what calls it off. */
  readonly whenSilent: (task: () => void) => () => void
}

/** Keeps things of one kind in the browser’s storage. */
export type KeptAutosave<Item, Rest> = {
  /** Load what is kept, and keep every change from then on; where the storage is silent, go on without it. */
  readonly start: () => Promise<void>
  /** Keep what has changed at once: before the page goes away, or in a test. */
  readonly flush: () => Promise<void>
  readonly stop: () => void
  /** Delete everything, here and in the browser, the way back included; the notice says when that failed. */
  readonly deleteAll: () => Promise<KeptNotice | null>
  /** Return what all tabs have kept; where the storage fails, what this page holds, and why it is no more. */
  readonly readAll: () => Promise<Everything<Item, Rest>>
}

/** Everything of one kind. */
export type Everything<Item, Rest> = {
  readonly items: readonly Item[]
  readonly rest: Rest
  readonly fault: KeptNotice | null
}

type Progress<Item> = {
  isLoaded: boolean
  /** Items as they are kept, by id: an item that is another object has changed. */
  kept: ReadonlyMap<string, Item>
  rest: string
  known: Revisions
  /** Whether the store changes because of what was loaded or written. */
  isMerging: boolean
  stop: () => void
}

/** Keep what `store` holds in `storage`; what is being dragged is kept when it is let go. */
export function createKeptAutosave<Item extends Named, Rest, Workspace, Memory>(
  kind: KeptKind<Item, Rest, Workspace, Memory>,
  store: Pick<StoreApi<KeptState<Workspace, Memory>>, 'getState' | 'subscribe'>,
  storage: KeptStorage<Item, Rest>,
  { schedule, whenSilent }: KeptClock,
): KeptAutosave<Item, Rest> {
  const progress: Progress<Item> = {
    isLoaded: false,
    kept: new Map(),
    rest: JSON.stringify(kind.rest.none),
    known: new Map(),
    isMerging: false,
    stop: () => undefined,
  }

  /** One reading or writing after the other: each knows the revisions of the one before. */
  const inTime = createQueue(whenSilent)

  async function start(): Promise<void> {
    progress.stop = store.subscribe((now, before) => {
      const isSame = now.history === before.history && now.memory === before.memory
      if (!isSame && !progress.isMerging) keepSoon()
    })
    await answered(load)
  }

  function keepSoon(): void {
    store.getState().setStatus('pending')
    schedule(() => void flush())
  }

  async function flush(): Promise<void> {
    await answered(save)
  }

  /** Do a task after those before it; where the storage is silent, say so and wait no longer: it may answer later. */
  async function answered(
    task: () => Promise<unknown>,
    silence = toSilentNotice(kind.words),
  ): Promise<KeptNotice | null> {
    return (await inTime(task)) ? null : fail(silence)
  }

  async function load(): Promise<boolean> {
    if (progress.isLoaded) return true
    const loaded = await storage.load()
    if (loaded.kind === 'failed') {
      fail(loaded.notice)
      return false
    }
    const { items, rest, revisions, notices } = loaded
    const { history, rebase, recall, notify } = store.getState()
    const ids = items.map(({ id }) => id)
    const newIds = toNewIds(kind.idPrefix, idsOf(kind, history), ids)
    const join = createMerge(kind, { newIds, loaded: items })
    merge(() => {
      rebase((workspace) => kind.withRest(join(workspace), rest))
      recall((memory) => kind.withMemory(memory, rest))
    })
    progress.isLoaded = true
    progress.kept = byId(items)
    progress.rest = JSON.stringify(rest)
    progress.known = revisions
    notices.forEach(notify)
    settleStatus()
    return true
  }

  async function save(): Promise<void> {
    if (!(await load())) return
    const now = toSnapshot()
    const writing = toWriting(now)
    const written = writing === null ? null : await storage.write(writing)
    if (written?.kind === 'failed') {
      fail(written.notice)
      return
    }
    if (written !== null) takeOver(written, now)
    settleStatus()
  }

  /** Take over what a writing found; what was changed meanwhile stays. */
  function takeOver(
    { conflicts, revisions, theirs }: Written<Item, Rest>,
    { workspace, rest }: Snapshot,
  ): void {
    const { history, rebase, recall, notify } = store.getState()
    const copyIds = conflicts.map(({ copyId }) => copyId)
    const newIds = toNewIds(kind.idPrefix, idsOf(kind, history), copyIds)
    const join = createMerge(kind, { newIds, conflicts })
    merge(() => {
      if (conflicts.length > 0) rebase(join)
      if (theirs === null) return
      rebase((each) => kind.withRest(each, theirs))
      recall((memory) => kind.withMemory(memory, theirs))
    })
    const unkept = new Set(newIds.values())
    const items = kind.itemsOf(conflicts.length === 0 ? workspace : join(workspace))
    progress.kept = byId(items.filter(({ id }) => !unkept.has(id)))
    progress.rest = JSON.stringify(theirs === null ? rest : kind.rest.join(rest, theirs))
    progress.known = new Map([...progress.known, ...revisions])
    conflicts.forEach((conflict) => notify(toConflictNotice(kind.words, conflict)))
  }

  async function deleteAll(): Promise<KeptNotice | null> {
    const outcome: { failed: KeptNotice | null } = { failed: null }
    merge(() => store.getState().reset())
    const silent = await answered(async () => {
      merge(() => store.getState().reset())
      outcome.failed = await storage.clear()
      progress.isLoaded = true
      progress.kept = new Map()
      progress.known = new Map()
      progress.rest = JSON.stringify(kind.rest.none)
      if (outcome.failed === null) settleStatus()
      else fail(outcome.failed)
    }, toUndeletedNotice(kind.words))
    return silent ?? outcome.failed
  }

  async function readAll(): Promise<Everything<Item, Rest>> {
    const read: { loaded?: Loaded<Item, Rest> | Failed } = {}
    const silent = await answered(async () => {
      await save()
      await save() // Conflicts of the first are kept by the second.
      read.loaded = await storage.load()
    })
    const { workspace, rest } = toSnapshot()
    const here = { items: kind.itemsOf(workspace), rest }
    if (read.loaded === undefined) return { ...here, fault: silent }
    if (read.loaded.kind === 'failed') return { ...here, fault: read.loaded.notice }
    const isKept = toWriting({ workspace, rest }) === null
    return { ...(isKept ? read.loaded : here), fault: null }
  }

  type Snapshot = { readonly workspace: Workspace; readonly rest: Rest }

  function toSnapshot(): Snapshot {
    const { history, memory } = store.getState()
    const workspace = settledState(history)
    return { workspace, rest: kind.restOf(workspace, memory) }
  }

  /** Return what is to be written, or null where everything is kept. */
  function toWriting({ workspace, rest }: Snapshot): Writing<Item, Rest> | null {
    const { kept, known } = progress
    const items = kind.itemsOf(workspace)
    const ids = new Set(items.map(({ id }) => id))
    const saved = items.filter((item) => kept.get(item.id) !== item)
    const removedIds = [...kept.keys()].filter((id) => !ids.has(id))
    const isKept = saved.length + removedIds.length === 0 && JSON.stringify(rest) === progress.rest
    return isKept ? null : { saved, removedIds, rest, known }
  }

  function settleStatus(): void {
    if (toWriting(toSnapshot()) === null) store.getState().setStatus('kept')
    else keepSoon()
  }

  function fail(notice: KeptNotice): KeptNotice {
    store.getState().notify(notice)
    store.getState().setStatus('failed')
    return notice
  }

  function merge(update: () => void): void {
    progress.isMerging = true
    update()
    progress.isMerging = false
  }

  return { start, flush, deleteAll, readAll, stop: () => progress.stop() }
}

/** Return what does tasks one after the other, and whether each was done before it was called silent. */
function createQueue(
  whenSilent: KeptClock['whenSilent'],
): (task: () => Promise<unknown>) => Promise<boolean> {
  const queue: { last: Promise<unknown> } = { last: Promise.resolve() }
  return (task) => {
    queue.last = queue.last.then(task)
    return new Promise((resolve) => {
      const callOff = whenSilent(() => resolve(false))
      void queue.last.finally(() => {
        callOff()
        resolve(true)
      })
    })
  }
}

function byId<Item extends Named>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]))
}
