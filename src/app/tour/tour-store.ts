import { create } from 'zustand'
import { persist } from 'zustand/middleware'

type TourState = {
  /** Whether this reader has taken the tour or declined it; kept in this browser. */
  readonly hasSeen: boolean
  /** Step that is shown, from 0, or undefined while there is no tour. */
  readonly step: number | undefined
  readonly goTo: (step: number) => void
  /** End the tour, or decline it; it is not offered again. */
  readonly end: () => void
}

/** The tour of the first page. */
export const useTour = create<TourState>()(
  persist(
    (set) => ({
      hasSeen: false,
      step: undefined,
      goTo: (step) => set({ step }),
      end: () => set({ step: undefined, hasSeen: true }),
    }),
    {
      name: 'chokepoint-tour',
      version: 1,
      partialize: ({ hasSeen }) => ({ hasSeen }),
      merge: (stored, current) => ({ ...current, hasSeen: readHasSeen(stored) }),
    },
  ),
)

function readHasSeen(stored: unknown): boolean {
  return (
    typeof stored === 'object' && stored !== null && 'hasSeen' in stored && stored.hasSeen === true
  )
}
