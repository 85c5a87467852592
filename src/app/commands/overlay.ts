import { create } from 'zustand'

/** Window of the shell that lies over the page; one at a time. */
export type Overlay = 'palette' | 'shortcuts'

type OverlayState = {
  readonly open: Overlay | undefined
  readonly show: (overlay: Overlay) => void
  readonly close: () => void
}

/** Which window of the shell is open. */
export const useOverlay = create<OverlayState>((set) => ({
  open: undefined,
  show: (open) => set({ open }),
  close: () => set({ open: undefined }),
}))
