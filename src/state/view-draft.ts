import { create } from 'zustand'
import { type View } from '@/domain/view'

type DraftState = {
  /** What is being dragged and not yet in the address. */
  readonly draft: Partial<View>
  readonly drag: (patch: Partial<View>) => void
  readonly settle: () => void
}

/** The part of the view that a hand is holding right now. */
export const useViewDraft = create<DraftState>((set) => ({
  draft: {},
  drag: (patch) => set((state) => ({ draft: { ...state.draft, ...patch } })),
  settle: () => set({ draft: {} }),
}))
