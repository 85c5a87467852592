import { type StoreApi } from 'zustand'
import { type Deck } from '@/domain/page/deck'
import { toDeckConflictNotice, withBothDecks, withLoadedDecks } from './deck-conflict'
import { type DeckWriting, type Revisions } from './deck-entry'
import { type DeckStorage } from './deck-storage'
import { type DeckState } from './deck-store'
import { type DeckWorkspace } from './deck-workspace'

/** Calls `task` some time later, once, however often it is asked in between: the caller owns the clock. */
export type Schedule = (task: () => void) => void

/** Keeps the reader’s decks in the browser’s storage. */
export type DeckAutosave = {
  /** Load what is kept, and keep every change from then on. */
  readonly start: () => Promise<void>
  /** Keep what has changed at once: before the page goes away, or in a test. */
  readonly flush: () => Promise<void>
}

type Keeping = {
  /** Decks as they are kept, by id: a deck that is another object has changed. */
  kept: ReadonlyMap<string, Deck>
  activeId: string | null
  known: Revisions
  running: Promise<void>
}

/** Keep the decks of `store` in `storage`. */
export function createDeckAutosave(
  store: Pick<StoreApi<DeckState>, 'getState' | 'subscribe'>,
  storage: DeckStorage,
  schedule: Schedule,
): DeckAutosave {
  const keeping: Keeping = {
    kept: new Map(),
    activeId: null,
    known: new Map(),
    running: Promise.resolve(),
  }

  /** One writing after the other: each knows the revisions of the one before. */
  function flush(): Promise<void> {
    keeping.running = keeping.running.then(save)
    return keeping.running
  }

  async function start(): Promise<void> {
    const loaded = await storage.load()
    const { rebase, notify } = store.getState()
    const here = store.getState().history.present.decks
    keeping.kept = toKept(loaded.decks)
    keeping.known = loaded.revisions
    rebase((workspace) => withLoadedDecks(workspace, loaded))
    keeping.activeId = store.getState().history.present.activeId
    loaded.notices.forEach(notify)
    store.subscribe((now, before) => {
      if (now.history !== before.history) schedule(() => void flush())
    })
    if (here.length > 0) schedule(() => void flush())
  }

  async function save(): Promise<void> {
    const workspace = store.getState().history.present
    const writing = toWriting(workspace, keeping.kept, keeping.known)
    const isSame = writing.saved.length + writing.removedIds.length === 0
    if (isSame && workspace.activeId === keeping.activeId) return
    const written = await storage.write(writing)
    const { rebase, notify } = store.getState()
    if (written.kind === 'failed') {
      notify(written.notice)
      return
    }
    const { conflicts, revisions } = written
    const settle = (states: DeckWorkspace) => conflicts.reduce(withBothDecks, states)
    const settled = settle(workspace)
    keeping.known = new Map([...keeping.known, ...revisions])
    keeping.activeId = settled.activeId
    keeping.kept = toKept(settled.decks)
    if (conflicts.length === 0) return
    rebase(settle)
    conflicts.map(toDeckConflictNotice).forEach(notify)
  }

  return { start, flush }
}

function toWriting(
  { decks, activeId }: DeckWorkspace,
  kept: ReadonlyMap<string, Deck>,
  known: Revisions,
): DeckWriting {
  const ids = new Set(decks.map(({ id }) => id))
  return {
    saved: decks.filter((deck) => kept.get(deck.id) !== deck),
    removedIds: [...kept.keys()].filter((id) => !ids.has(id)),
    activeId,
    known,
  }
}

function toKept(decks: readonly Deck[]): ReadonlyMap<string, Deck> {
  return new Map(decks.map((deck) => [deck.id, deck]))
}
