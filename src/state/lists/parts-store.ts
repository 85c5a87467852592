import { useState } from 'react'
import { create, type StateCreator } from 'zustand'
import { type BuyerList } from '@/domain/parts/buyer-list'
import { type RememberedMapping } from '@/domain/parts/column-mapping'
import { type Visit } from '@/domain/parts/threshold'
import { createKeptSession, useKeptSession } from '@/state/kept/kept-session'
import { keptState, type KeptState } from '@/state/kept/kept-store'
import { listKind, type PartsMemory } from './list-kind'
import { isPartsKept, markPartsKept } from './parts-mark'
import { activeList, type PartsWorkspace } from './parts-workspace'

/** The buyer's lists with the way back and forth, and what their owner should know. */
export type PartsState = KeptState<PartsWorkspace, PartsMemory> & {
  /** Remember how a list with such titles is read. */
  readonly remember: (headerKey: string, mapping: RememberedMapping) => void
  /** Remember the as-of day that was chosen on the pages of the list. */
  readonly rememberDay: (day: string) => void
  /** Keep what was on the screen, for the next visit to compare with. */
  readonly keepVisit: (visit: Visit) => void
}

/** The state and what it does, for the application's one store and for tests of their own. */
export const partsState: StateCreator<PartsState> = (set) => {
  const kept = keptState(listKind, set)
  return {
    ...kept,
    remember: (headerKey, mapping) =>
      kept.recall((memory) => ({
        ...memory,
        mappings: { ...memory.mappings, [headerKey]: mapping },
      })),
    rememberDay: (lastDay) => kept.recall((memory) => ({ ...memory, lastDay })),
    keepVisit: (visit) => kept.recall((memory) => ({ ...memory, lastVisit: visit })),
  }
}

/** The buyer's lists of this page. */
export const usePartsStore = create<PartsState>()(partsState)

const session = createKeptSession(listKind, usePartsStore, 20)

/** Keeps the lists of this page. */
export const partsSession: typeof session = {
  ...session,
  start: async () => {
    await session.start()
    noteKept(usePartsStore.getState())
  },
}

usePartsStore.subscribe((state) => {
  if (session.isReady()) noteKept(state)
})

/**
 * Note whether there is anything to wait for: a list, or thresholds, which compare with the visit that is kept beside
 * them. Lists that could not be read may be kept all the same.
 */
function noteKept({ history: { present }, notices }: PartsState): void {
  markPartsKept(present.lists.length > 0 || present.thresholds.length > 0 || notices.length > 0)
}

/**
 * Load the lists that this browser keeps, once, and keep every change from then on; returns whether they are loaded.
 * A browser that has noted that it keeps none need not be waited for.
 */
export function usePartsSession(): boolean {
  const isLoaded = useKeptSession(partsSession)
  const [isNoneKept] = useState(() => !isPartsKept())
  return isLoaded || isNoneKept
}

/** Return the buyer's list that is shown; undefined when there is none. */
export function usePartsList(): BuyerList | undefined {
  return usePartsStore(({ history }) => activeList(history.present))
}
