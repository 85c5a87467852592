import { create } from 'zustand'
import { persist } from 'zustand/middleware'

/** Colours of the page: as the system asks, or fixed. */
export const THEMES = ['auto', 'light', 'dark'] as const

/** Colours of the page. */
export type Theme = (typeof THEMES)[number]

/** Size of the page: for a desk, or for a room in which nothing may be under 18 px. */
export const ROOMS = ['desk', 'meeting'] as const

/** Size of the page. */
export type Room = (typeof ROOMS)[number]

type DisplayPreference = {
  readonly theme: Theme
  readonly room: Room
  /** Whether single letters and signs are shortcuts; speech input and chance touches may press them unasked. */
  readonly hasSingleKeys: boolean
  readonly setTheme: (theme: Theme) => void
  readonly setRoom: (room: Room) => void
  readonly setSingleKeys: (hasSingleKeys: boolean) => void
}

/** How this reader likes the page; kept in this browser, never in a link. */
export const useDisplayPreference = create<DisplayPreference>()(
  persist(
    (set) => ({
      theme: 'auto',
      room: 'desk',
      hasSingleKeys: true,
      setTheme: (theme) => set({ theme }),
      setRoom: (room) => set({ room }),
      setSingleKeys: (hasSingleKeys) => set({ hasSingleKeys }),
    }),
    {
      name: 'chokepoint-display',
      version: 1,
      merge: (stored, current) => ({ ...current, ...readPreference(stored) }),
    },
  ),
)

/** Keep only what is understood: storage is open to anyone and survives old versions of the page. */
function readPreference(
  stored: unknown,
): Partial<Pick<DisplayPreference, 'theme' | 'room' | 'hasSingleKeys'>> {
  if (typeof stored !== 'object' || stored === null) return {}
  const theme = THEMES.find((known) => 'theme' in stored && known === stored.theme)
  const room = ROOMS.find((known) => 'room' in stored && known === stored.room)
  const isSwitchedOff = 'hasSingleKeys' in stored && stored.hasSingleKeys === false
  return {
    ...(theme && { theme }),
    ...(room && { room }),
    ...(isSwitchedOff && { hasSingleKeys: false }),
  }
}
