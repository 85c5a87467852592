import { create } from 'zustand'

/** What is about to be pinned. */
export type PinRequest = {
  readonly exhibitId: string
  /** Title of the exhibit as it stands. */
  readonly title: string
  /** Path and search of the page in the state that is shown. */
  readonly address: string
}

type Pinning = {
  readonly request: PinRequest | undefined
  readonly ask: (request: PinRequest) => void
  readonly close: () => void
}

/** The exhibit that its reader is asked about, while the window for it is open. */
export const usePinning = create<Pinning>((set) => ({
  request: undefined,
  ask: (request) => set({ request }),
  close: () => set({ request: undefined }),
}))
