import { createContext, useContext } from 'react'
import { create, type StoreApi, useStore } from 'zustand'
import { type View } from '@/domain/page/view'

type DraftState = {
  /** What is being dragged and not yet in the address. */
  readonly draft: Partial<View>
  readonly drag: (patch: Partial<View>) => void
  readonly settle: () => void
}

/** Holds what the reader is dragging. */
export type ViewDraft = StoreApi<DraftState>

/** Return a place for drags of its own, so that a page shown on a slide does not move the page behind it. */
export function createViewDraft() {
  return create<DraftState>((set) => ({
    draft: {},
    drag: (patch) => set((state) => ({ draft: { ...state.draft, ...patch } })),
    settle: () => set({ draft: {} }),
  }))
}

/** The part of the page's view that the reader is dragging right now. */
export const pageDraft: ViewDraft = createViewDraft()

const DraftContext = createContext(pageDraft)

/** Give the views below a draft of their own. */
export const ViewDraftProvider = DraftContext.Provider

/** Return where the views around this part keep what is dragged. */
export function useViewDraftStore(): ViewDraft {
  return useContext(DraftContext)
}

/** Return what is being dragged. */
export function useViewDraft(): Partial<View> {
  return useStore(useContext(DraftContext), ({ draft }) => draft)
}
