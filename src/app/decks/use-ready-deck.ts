import { useCallback } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useData } from '@/data/data-context'
import { useSettledView } from '@/state/address/use-view'
import { useFormat } from '@/ui/format/format-context'
import { currentTheme } from './current-theme'
import { type ReadyDeck, toReadyDeck } from './to-ready-deck'

/** Return a function that makes the ready deck from the current data and scenario; undefined before they are there. */
export function useReadyDeck(): (() => ReadyDeck) | undefined {
  const format = useFormat()
  const { queries } = useData()
  const info = useQuery(queries.info)
  const elements = useQuery(queries.elements)
  const { view, defaults } = useSettledView()
  const baselineDate = info.data?.baselineDate
  const name = elements.data?.find(({ id }) => id === view.elementId)?.name
  const make = useCallback(
    () =>
      toReadyDeck(
        {
          view,
          defaults,
          baselineDate: baselineDate ?? view.asOf,
          elementName: name ?? view.elementId,
          theme: currentTheme(),
        },
        format,
      ),
    [view, defaults, baselineDate, name, format],
  )
  return baselineDate === undefined || name === undefined ? undefined : make
}
