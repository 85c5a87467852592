import { type StoreApi } from 'zustand'
import { type PartsSettings } from '@/contracts/parts-schema'
import { type BuyerList } from '@/domain/parts/buyer-list'
import { toListConflictNotice, withBothLists, withLoadedParts } from './parts-conflict'
import { type PartsWriting, type PartsWritten, type Revisions } from './parts-entry'
import { type PartsStorage } from './parts-storage'
import { type PartsState } from './parts-store'
import { joinSettings } from './parts-write'

/** Calls `task` some time later, once, however often it is asked in between: the caller owns the clock. */
export type Schedule = (task: () => void) => void

/** Keeps the buyer’s lists in the browser’s storage. */
export type PartsAutosave = {
  /** Load what is kept, and keep every change from then on. */
  readonly start: () => Promise<void>
  /** Keep what has changed at once: before the page goes away, or in a test. */
  readonly flush: () => Promise<void>
  readonly stop: () => void
  /** Delete every list, threshold and mapping, here and in the browser, the way back included. */
  readonly deleteAll: () => Promise<void>
}

type Store = Pick<StoreApi<PartsState>, 'getState' | 'subscribe'>

type Keeping = {
  /** Lists as they are kept, by id: a list that is another object has changed. */
  kept: ReadonlyMap<string, BuyerList>
  settings: string
  known: Revisions
  running: Promise<void>
  unsubscribe: () => void
}

/** Keep the lists of `store` in `storage`. */
export function createPartsAutosave(
  store: Store,
  storage: PartsStorage,
  schedule: Schedule,
): PartsAutosave {
  const keeping: Keeping = {
    kept: new Map(),
    settings: '',
    known: new Map(),
    running: Promise.resolve(),
    unsubscribe: () => undefined,
  }

  /** One writing after the other: each knows the revisions of the one before. */
  function flush(): Promise<void> {
    keeping.running = keeping.running.then(save)
    return keeping.running
  }

  async function start(): Promise<void> {
    const loaded = await storage.load()
    const { rebase, recall, notify } = store.getState()
    keeping.kept = toKept(loaded.lists)
    keeping.known = loaded.revisions
    rebase((workspace) => withLoadedParts(workspace, loaded))
    recall(loaded.settings)
    keeping.settings = JSON.stringify(toSettings(store.getState()))
    loaded.notices.forEach(notify)
    keeping.unsubscribe = store.subscribe((now, before) => {
      if (now.history !== before.history || now.memory !== before.memory) {
        schedule(() => void flush())
      }
    })
    const { lists } = store.getState().history.present
    if (lists.length > loaded.lists.length) schedule(() => void flush())
  }

  async function save(): Promise<void> {
    const state = store.getState()
    const { lists } = state.history.present
    const settings = toSettings(state)
    const writing = { ...toWriting(lists, keeping.kept, keeping.known), settings }
    const isSame = writing.saved.length + writing.removedIds.length === 0
    if (isSame && JSON.stringify(settings) === keeping.settings) return
    const written = await storage.write(writing)
    if (written.kind === 'failed') state.notify(written.notice)
    else settle(written, lists, settings)
  }

  /** Take over what the writing found, without looking at what was changed meanwhile. */
  function settle(
    { conflicts, revisions, theirs }: Extract<PartsWritten, { kind: 'written' }>,
    lists: readonly BuyerList[],
    settings: PartsSettings,
  ): void {
    const { rebase, recall, notify } = store.getState()
    const settleLists = (all: readonly BuyerList[]) =>
      conflicts.reduce(withBothLists, { lists: all, activeId: null, thresholds: [] }).lists
    keeping.known = new Map([...keeping.known, ...revisions])
    keeping.settings = JSON.stringify(settings)
    keeping.kept = toKept(lists)
    if (conflicts.length > 0) {
      rebase((workspace) => conflicts.reduce(withBothLists, workspace))
      keeping.kept = toKept(settleLists(lists))
      conflicts.map(toListConflictNotice).forEach(notify)
    }
    if (theirs === null) return
    const { thresholds } = joinSettings(settings, theirs)
    rebase((workspace) => ({ ...workspace, thresholds }))
    recall(theirs)
  }

  async function deleteAll(): Promise<void> {
    await keeping.running
    store.getState().reset()
    const notice = await storage.clear()
    if (notice !== null) store.getState().notify(notice)
    keeping.kept = new Map()
    keeping.known = new Map()
    keeping.settings = JSON.stringify(toSettings(store.getState()))
  }

  return { start, flush, deleteAll, stop: () => keeping.unsubscribe() }
}

/** Return what is kept beside the lists. */
export function toSettings({
  history,
  memory,
}: Pick<PartsState, 'history' | 'memory'>): PartsSettings {
  const { activeId, thresholds } = history.present
  return { activeId, thresholds, mappings: memory.mappings, lastVisit: memory.lastVisit }
}

function toWriting(
  lists: readonly BuyerList[],
  kept: ReadonlyMap<string, BuyerList>,
  known: Revisions,
): Omit<PartsWriting, 'settings'> {
  const ids = new Set(lists.map(({ id }) => id))
  return {
    saved: lists.filter((list) => kept.get(list.id) !== list),
    removedIds: [...kept.keys()].filter((id) => !ids.has(id)),
    known,
  }
}

function toKept(lists: readonly BuyerList[]): ReadonlyMap<string, BuyerList> {
  return new Map(lists.map((list) => [list.id, list]))
}
