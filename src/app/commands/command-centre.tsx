import { useEffect, useMemo } from 'react'
import { useBriefCommand } from '@/app/brief/use-brief-command'
import { usePresentCommands } from '@/app/present/use-present-commands'
import { TourOffer } from '@/app/tour/tour-offer'
import { useOverlay } from './overlay'
import { useTour } from '@/app/tour/tour-store'
import { useDayCommands } from './use-day-commands'
import { useShortcuts } from './use-shortcuts'
import { lazyPart } from '@/ui/layout/lazy-part'
import { whenReaderMoves } from '@/ui/layout/when-reader-moves'
import { PartBoundary } from '@/ui/layout/part-boundary'
import { type Offer, useOffer, type Command } from './commands'
import { useStartTour } from '@/app/tour/use-start-tour'
import { THEMES, useDisplayPreference, type Theme } from '@/app/display-preference'
import { PAGES } from '@/app/page-list'
import { useGo } from './use-go'

/** Offer the pages. */
function usePageCommands(): void {
  const go = useGo()
  const offer = useMemo(
    (): Offer => ({
      commands: PAGES.map(({ path, label, keys, words }) => ({
        id: `page:${path}`,
        group: 'Pages',
        title: label,
        words,
        keys,
        run: () => go(path),
      })),
    }),
    [go],
  )
  useOffer('pages', offer)
}

const THEME_TITLES: Readonly<Record<Theme, string>> = {
  auto: 'Use system colours',
  light: 'Light colours',
  dark: 'Dark colours',
}

/** Offer the colours and sizes of the page. */
function useLookCommands(): void {
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

/** Offer the list of keys and the tour. */
function useHelpCommands(): void {
  const show = useOverlay((state) => state.show)
  const startTour = useStartTour()
  const offer = useMemo(
    (): Offer => ({
      commands: [
        {
          id: 'shortcuts',
          group: 'Help',
          title: 'Keyboard shortcuts',
          words: 'keys hotkeys help switch off',
          keys: '?',
          run: () => show('shortcuts'),
        },
        {
          id: 'tour',
          group: 'Help',
          title: 'Tour of the overview',
          words: 'help introduction first steps guide',
          run: startTour,
        },
      ],
    }),
    [show, startTour],
  )
  useOffer('help', offer)
}

/** Nobody asked for it yet: who does is told then. */
const ignore = (): void => undefined

const loadPalette = async () => (await import('@/app/palette/palette')).Palette
const Palette = lazyPart(loadPalette)
const Tour = lazyPart(async () => (await import('@/app/tour/tour')).Tour)
const ShortcutList = lazyPart(
  async () => (await import('@/app/shortcuts/shortcut-list')).ShortcutList,
)

/** Offers what every page has, runs the keys, and opens the windows that list them. */
export function CommandCentre() {
  usePageCommands()
  useDayCommands()
  useLookCommands()
  useHelpCommands()
  usePresentCommands()
  useBriefCommand()
  useShortcuts()
  const { open, close } = useOverlay()
  // Who presses Ctrl K types on at once: the window should not have to be fetched then.
  useEffect(() => whenReaderMoves(() => void loadPalette().catch(ignore)), [])
  const isTouring = useTour(({ step }) => step !== undefined)
  const endTour = useTour(({ end }) => end)
  return (
    <>
      <TourOffer />
      <PartBoundary what="The tour" onClose={endTour}>
        {isTouring && <Tour />}
      </PartBoundary>
      <PartBoundary what="The search" onClose={close}>
        {open === 'palette' && <Palette onClose={close} />}
      </PartBoundary>
      <PartBoundary what="The list of keys" onClose={close}>
        {open === 'shortcuts' && <ShortcutList onClose={close} />}
      </PartBoundary>
    </>
  )
}
