import { useMemo } from 'react'
import { useLocation } from 'wouter'
import { isDated } from '@/app/page-list'
import { usePageScope } from '@/app/use-page-scope'
import { type Offer, useOffer } from '@/app/commands/commands'
import { useSettledView } from '@/state/address/use-view'
import { printPage, toPageLines } from './print-page'

/** Offer the whole page on paper. */
export function usePrintCommands(): void {
  const scope = usePageScope()
  const [path] = useLocation()
  const { view } = useSettledView()
  const followsOutlook = isDated(path) && view.scenario === undefined
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
                run: () => printPage(toPageLines(scope, followsOutlook)),
              },
            ],
    }),
    [scope, followsOutlook],
  )
  useOffer('print', offer)
}
