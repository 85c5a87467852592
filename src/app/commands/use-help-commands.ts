import { useMemo } from 'react'
import { type Offer, useOffer } from './commands'
import { useStartTour } from '@/app/tour/use-start-tour'
import { useOverlay } from './overlay'

/** Offer the list of keys and the tour. */
export function useHelpCommands(): void {
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
