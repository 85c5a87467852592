import { useMemo } from 'react'
import { type Offer, useOffer } from '@/app/commands/commands'
import { useStartPresenting } from './use-present'

/** Offer to present the deck that was worked on last; where there is none, the presentation says so. */
export function usePresentCommands(): void {
  const present = useStartPresenting()
  const offer = useMemo(
    (): Offer => ({
      commands: [
        {
          id: 'present',
          group: 'On this page',
          title: 'Present the deck',
          words: 'slides meeting full screen show decks',
          keys: 'p',
          run: () => {
            void import('./open-active-deck')
              .then(async ({ openActiveDeck }) => present((await openActiveDeck()) ?? ''))
              .catch(() => present(''))
          },
        },
      ],
    }),
    [present],
  )
  useOffer('present', offer)
}
