import { create } from 'zustand'
import { persist } from 'zustand/middleware'

type OpeningDay = {
  /** Whether an address that names nothing opens on the latest day of the record, rather than on that of its first case. */
  readonly isLatest: boolean
  readonly setLatest: (isLatest: boolean) => void
}

/** The day on which this reader wants the site to open; kept in this browser, never in a link (`public/opening.js` reads it too). */
export const useOpeningDay = create<OpeningDay>()(
  persist((set) => ({ isLatest: false, setLatest: (isLatest) => set({ isLatest }) }), {
    name: 'chokepoint-opening',
    version: 1,
    // Storage is open to anyone: only a plain yes counts.
    merge: (stored, current) => ({ ...current, isLatest: isYes(stored) }),
  }),
)

function isYes(stored: unknown): boolean {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    'isLatest' in stored &&
    stored.isLatest === true
  )
}
