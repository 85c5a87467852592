import { useMemo } from 'react'
import { type Offer, useOffer } from '@/state/commands'
import { useOverlay } from '@/state/overlay'

/** Offer the list of keys and the search itself. */
export function useHelpCommands(): void {
  const show = useOverlay((state) => state.show)
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
      ],
    }),
    [show],
  )
  useOffer('help', offer)
}
