import { create, type StateCreator } from 'zustand'
import { createKeptSession, useKeptSession } from '@/state/kept/kept-session'
import { keptState, type KeptState } from '@/state/kept/kept-store'
import { deckKind } from './deck-kind'
import { type DeckWorkspace } from './deck-workspace'

/** The reader's decks with the way back and forth, and what they should know. */
export type DeckState = KeptState<DeckWorkspace, null>

/** The state and what it does, for the application's one store and for tests of their own. */
export const deckState: StateCreator<DeckState> = (set) => keptState(deckKind, set)

/** The decks of this page. */
export const useDeckStore = create<DeckState>()(deckState)

/** Keeps the decks of this page; a change waits for none after it, for the page may be left at once. */
export const deckSession = createKeptSession(deckKind, useDeckStore, 0)

/** Load the decks that this browser keeps, once, and keep every change from then on; returns whether they are loaded. */
export function useDeckSession(): boolean {
  return useKeptSession(deckSession)
}
