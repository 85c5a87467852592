import { useMemo } from 'react'
import { type Command, type Offer, useOffer } from './commands'
import { THEMES, useDisplayPreference, type Theme } from '@/app/display-preference'

const THEME_TITLES: Readonly<Record<Theme, string>> = {
  auto: 'Use system colours',
  light: 'Light colours',
  dark: 'Dark colours',
}

/** Offer the colours and sizes of the page. */
export function useLookCommands(): void {
  const { theme, room, setTheme, setRoom } = useDisplayPreference()
  const offer = useMemo((): Offer => {
    const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'auto'
    const themes = THEMES.map((value): Command => ({
      id: `theme:${value}`,
      group: 'Looks',
      title: THEME_TITLES[value],
      words: 'theme mode night',
      ...(value === theme && { note: 'current' }),
      ...(value === next && { keys: 't' }),
      run: () => setTheme(value),
    }))
    const isMeeting = room === 'meeting'
    const size: Command = {
      id: 'room',
      group: 'Looks',
      title: isMeeting ? 'Normal text size' : 'Large text for a meeting room',
      words: 'large big font projector desk meeting room',
      keys: 'm',
      run: () => setRoom(isMeeting ? 'desk' : 'meeting'),
    }
    return { commands: [...themes, size] }
  }, [theme, room, setTheme, setRoom])
  useOffer('looks', offer)
}
