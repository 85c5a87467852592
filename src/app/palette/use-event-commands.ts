import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import { isDated } from '@/app/page-list'
import { useData } from '@/data/data-context'
import { type Command, type Offer, useOffer } from '@/app/commands/commands'
import { useSettledView } from '@/state/address/use-view'
import { useFormat } from '@/ui/format/format-context'

/** Offer the days on which something happened, newest first. */
export function useEventCommands(): void {
  const { queries } = useData()
  const { data: history } = useQuery(queries.history)
  const { data: info } = useQuery(queries.info)
  const { commit } = useSettledView()
  const format = useFormat()
  const [path] = useLocation()
  const offer = useMemo((): Offer => {
    if (history === undefined || info === undefined || !isDated(path)) return { commands: [] }
    return {
      commands: history.events
        .filter(({ date }) => date >= info.firstDay && date <= info.lastDay)
        .toSorted((a, b) => b.date.localeCompare(a.date))
        .map(({ id, date, title, place }): Command => ({
          id: `event:${id}`,
          group: 'Days',
          title,
          words: `as of ${date} ${place}`,
          note: format.date(date),
          run: () => commit({ asOf: date }),
        })),
    }
  }, [history, info, path, commit, format])
  useOffer('events', offer)
}
