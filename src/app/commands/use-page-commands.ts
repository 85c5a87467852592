import { useMemo } from 'react'
import { PAGES } from '@/app/page-list'
import { type Offer, useOffer } from './commands'
import { useGo } from './use-go'

/** Offer the pages. */
export function usePageCommands(): void {
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
