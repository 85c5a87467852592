import { lazy, Suspense } from 'react'
import { TourOffer } from '@/app/tour/tour-offer'
import { useOverlay } from '@/state/overlay'
import { useTour } from '@/state/tour'
import { useDayCommands } from './use-day-commands'
import { useHelpCommands } from './use-help-commands'
import { useLookCommands } from './use-look-commands'
import { usePageCommands } from './use-page-commands'
import { useShortcuts } from './use-shortcuts'

const Palette = lazy(async () => ({ default: (await import('@/app/palette/palette')).Palette }))
const Tour = lazy(async () => ({ default: (await import('@/app/tour/tour')).Tour }))
const ShortcutList = lazy(async () => ({
  default: (await import('@/app/shortcuts/shortcut-list')).ShortcutList,
}))

/** Offers what every page has, runs the keys, and opens the windows that list them. */
export function CommandCentre() {
  usePageCommands()
  useDayCommands()
  useLookCommands()
  useHelpCommands()
  useShortcuts()
  const { open, close } = useOverlay()
  const isTouring = useTour(({ step }) => step !== undefined)
  return (
    <Suspense>
      <TourOffer />
      {isTouring && <Tour />}
      {open === 'palette' && <Palette onClose={close} />}
      {open === 'shortcuts' && <ShortcutList onClose={close} />}
    </Suspense>
  )
}
