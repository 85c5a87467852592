import { create, type StateCreator } from 'zustand'
import { createKeptSession, useKeptSession } from '@/state/kept/kept-session'
import { keptState, type KeptState } from '@/state/kept/kept-store'
import { noteAmended } from './amended-note'
import { correctionKind, type CorrectionWorkspace } from './correction-kind'

/** The reader's amendments with the way back and forth, and what they should know. */
export type CorrectionState = KeptState<CorrectionWorkspace, { readonly author: string }>

/** The state and what it does, for the application's one store and for tests of their own. */
export const correctionState: StateCreator<CorrectionState> = (set) =>
  keptState(correctionKind, set)

/** The amendments of this page. */
export const useCorrectionStore = create<CorrectionState>()(correctionState)

/** Keeps the amendments of this page; a change waits for none after it, for the page may be left at once. */
export const correctionSession = createKeptSession(correctionKind, useCorrectionStore, 0)

useCorrectionStore.subscribe(({ history }) => {
  if (correctionSession.isReady()) noteAmended(history.present.amendments)
})

/** Load the amendments that this browser keeps, once; returns whether they are loaded. */
export function useCorrectionSession(): boolean {
  return useKeptSession(correctionSession)
}
