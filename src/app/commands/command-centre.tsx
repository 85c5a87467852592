import { useEffect } from 'react'
import { useBriefCommand } from '@/app/brief/use-brief-command'
import { usePresentCommands } from '@/app/present/use-present-commands'
import { TourOffer } from '@/app/tour/tour-offer'
import { useOverlay } from './overlay'
import { useTour } from '@/app/tour/tour-store'
import { useDayCommands } from './use-day-commands'
import { useHelpCommands } from './use-help-commands'
import { useLookCommands } from './use-look-commands'
import { usePageCommands } from './use-page-commands'
import { useShortcuts } from './use-shortcuts'
import { lazyPart } from '@/ui/layout/lazy-part'
import { PartBoundary } from '@/ui/layout/part-boundary'

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
  useEffect(() => {
    if (!('requestIdleCallback' in window)) return undefined
    const idle = window.requestIdleCallback(() => void loadPalette().catch(ignore))
    return () => window.cancelIdleCallback(idle)
  }, [])
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
