import { create } from 'zustand'

/** Code that shows an exhibit in a page of another site. */
export type EmbedCode = {
  readonly title: string
  /** As the exhibit is whenever it is looked at. */
  readonly live: string
  /** As it is now, for good. */
  readonly frozen: string
}

type Embedding = {
  readonly code: EmbedCode | undefined
  readonly offer: (code: EmbedCode) => void
  readonly close: () => void
}

/** The code that its reader is shown, while the window for it is open. */
export const useEmbedding = create<Embedding>((set) => ({
  code: undefined,
  offer: (code) => set({ code }),
  close: () => set({ code: undefined }),
}))
