import { create, type StateCreator } from 'zustand'
import {
  doStep,
  mapHistory,
  redo,
  startHistory,
  undo,
  type History,
} from '@/domain/lab/lab-history'
import { type DeckWorkspace, NO_DECKS } from './deck-workspace'
import { withNotice, type LabNotice } from '@/state/lab/lab-notice'

/** The reader's decks with the way back and forth, and what they should know. */
export type DeckState = {
  readonly history: History<DeckWorkspace>
  readonly notices: readonly LabNotice[]
  /** Change decks in one step that undo names by `label`. */
  readonly change: (label: string, update: (workspace: DeckWorkspace) => DeckWorkspace) => void
  readonly undo: () => void
  readonly redo: () => void
  /** Change every state that undo and redo can lead to, as loading and resolved conflicts do. */
  readonly rebase: (update: (workspace: DeckWorkspace) => DeckWorkspace) => void
  /** Forget everything, the way back included. */
  readonly reset: () => void
  readonly notify: (notice: LabNotice) => void
  readonly dismiss: (notice: LabNotice) => void
}

/** The state and what it does, for the application's one store and for tests of their own. */
export const deckState: StateCreator<DeckState> = (set) => ({
  history: startHistory(NO_DECKS),
  notices: [],
  change: (label, update) =>
    set(({ history }) => ({ history: doStep(history, label, update(history.present)) })),
  undo: () => set(({ history }) => ({ history: undo(history) })),
  redo: () => set(({ history }) => ({ history: redo(history) })),
  rebase: (update) => set(({ history }) => ({ history: mapHistory(history, update) })),
  reset: () => set({ history: startHistory(NO_DECKS), notices: [] }),
  notify: (notice) => set(({ notices }) => ({ notices: withNotice(notices, notice) })),
  dismiss: (notice) =>
    set(({ notices }) => ({ notices: notices.filter((kept) => kept !== notice) })),
})

/** The decks of this page. */
export const useDeckStore = create<DeckState>()(deckState)
