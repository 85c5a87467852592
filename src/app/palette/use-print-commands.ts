import { useMemo } from 'react'
import { useLocation } from 'wouter'
import { usePageScope } from '@/app/use-page-scope'
import { type Offer, useOffer } from '@/state/commands'
import { printPage } from './print-page'

/** Offer the whole page on paper. */
export function usePrintCommands(): void {
  const scope = usePageScope()
  const [path] = useLocation()
  const offer = useMemo(
    (): Offer => ({
      commands:
        scope === undefined
          ? []
          : [
              {
                id: 'print-page',
                group: 'On this page',
                title: 'Print this page',
                words: 'paper pdf',
                run: () => printPage(scope, path),
              },
            ],
    }),
    [scope, path],
  )
  useOffer('print', offer)
}
