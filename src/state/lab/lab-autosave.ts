import { type StoreApi } from 'zustand'
import { type LabDocument, type LabWorkspace } from '@/domain/lab/lab-document'
import { toConflictNotice, toFreeIds, withBothSides, withLoaded } from './lab-conflict'
import { type LabStorage } from './lab-storage'
import { type Revisions, type Writing } from './lab-storage-entry'
import { settledWorkspace, type LabState } from './lab-store'

/** Calls `task` some time later, once, however often it is asked in between: the caller owns the clock. */
export type Schedule = (task: () => void) => void

/** Keeps the lab in the browser’s storage. */
export type LabAutosave = {
  /** Load what is kept, and keep every change from then on. */
  readonly start: () => Promise<void>
  /** Keep what has changed at once: before the page goes away, or in a test. */
  readonly flush: () => Promise<void>
  readonly stop: () => void
  /** Delete every scenario, here and in the browser, the way back included. */
  readonly deleteAll: () => Promise<void>
}

/** Texts of scenarios as they are kept, by id. */
type Kept = ReadonlyMap<string, string>

/** Keep the lab of `store` in `storage`; what is being dragged is kept when it is let go. */
export function createLabAutosave(
  store: Pick<StoreApi<LabState>, 'getState' | 'subscribe'>,
  storage: LabStorage,
  schedule: Schedule,
): LabAutosave {
  const state: {
    kept: Kept
    known: Revisions
    session: string
    running: Promise<void>
    unsubscribe: () => void
  } = {
    kept: new Map(),
    known: new Map(),
    session: '',
    running: Promise.resolve(),
    unsubscribe: () => undefined,
  }

  async function start(): Promise<void> {
    const loaded = await storage.load()
    const { history, rebase, notify } = store.getState()
    const here = [...history.past, ...history.future]
      .map((step) => step.state)
      .concat(history.present)
      .flatMap(({ documents }) => documents)
    const freeIds = toFreeIds(here, loaded.documents)
    state.kept = toTexts(loaded.documents)
    state.known = loaded.revisions
    rebase((workspace) => withLoaded(workspace, loaded, freeIds))
    loaded.notices.forEach(notify)
    state.unsubscribe = store.subscribe(({ history: now }, { history: before }) => {
      if (now !== before) schedule(() => void flush())
    })
    if (here.length > 0) schedule(() => void flush())
  }

  /** One writing after the other: each knows the revisions of the one before. */
  function flush(): Promise<void> {
    state.running = state.running.then(save)
    return state.running
  }

  async function save(): Promise<void> {
    const workspace = settledWorkspace(store.getState())
    const writing = toWriting(workspace, state.kept, state.known)
    const session = JSON.stringify(writing.session)
    const isSame = writing.saved.length + writing.removedIds.length === 0
    if (isSame && session === state.session) return
    const written = await storage.write(writing)
    const { rebase, notify } = store.getState()
    if (written.kind === 'failed') {
      notify(written.notice)
      return
    }
    const { conflicts, revisions } = written
    const settle = (states: LabWorkspace) => conflicts.reduce(withBothSides, states)
    state.kept = toTexts(settle(workspace).documents)
    state.known = new Map([...state.known, ...revisions])
    state.session = session
    if (conflicts.length > 0) rebase(settle)
    conflicts.map(toConflictNotice).forEach(notify)
  }

  async function deleteAll(): Promise<void> {
    await state.running
    store.getState().reset()
    const notice = await storage.clear()
    if (notice !== null) store.getState().notify(notice)
    state.kept = new Map()
    state.known = new Map()
  }

  return { start, flush, deleteAll, stop: () => state.unsubscribe() }
}

function toWriting(workspace: LabWorkspace, kept: Kept, known: Revisions): Writing {
  const { documents, openIds, activeId } = workspace
  const ids = new Set(documents.map(({ id }) => id))
  return {
    saved: documents.filter((document) => kept.get(document.id) !== JSON.stringify(document)),
    removedIds: [...kept.keys()].filter((id) => !ids.has(id)),
    session: { openIds, activeId },
    known,
  }
}

function toTexts(documents: readonly LabDocument[]): Kept {
  return new Map(documents.map((document) => [document.id, JSON.stringify(document)]))
}
