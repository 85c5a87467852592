import { useMemo } from 'react'
import { type Offer, useOffer } from '@/app/commands/commands'
import { useGo } from '@/app/commands/use-go'

/** Offer the brief of the view that is open. */
export function useBriefCommand(): void {
  const go = useGo()
  const offer = useMemo(
    (): Offer => ({
      commands: [
        {
          id: 'brief',
          group: 'On this page',
          title: 'Printed brief: two pages',
          words: 'print paper pdf a4 letter manager summary',
          run: () => go('/brief'),
        },
      ],
    }),
    [go],
  )
  useOffer('brief', offer)
}
