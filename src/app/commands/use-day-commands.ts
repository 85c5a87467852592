import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import { addDays, clampDate, isCivilDate, type CivilDate } from '@/lib/civil-date'
import { isDated } from '@/app/page-list'
import { useData } from '@/data/data-context'
import { type Command, type Offer, useOffer } from './commands'
import { useOpeningDay } from '@/state/address/opening-day'
import { useSettledView } from '@/state/address/use-view'
import { useFormat } from '@/ui/format/format-context'

/** Days of one step back or on. */
const STEP = 7

/** Offer the days that a page can answer for: the first case, the ends of the record, a week back or on, any typed day. */
export function useDayCommands(): void {
  const { queries } = useData()
  const { data: info } = useQuery(queries.info)
  const { view, commit } = useSettledView()
  const format = useFormat()
  const [path] = useLocation()
  const { isLatest, setLatest } = useOpeningDay()
  const offer = useMemo((): Offer => {
    if (info === undefined || !isDated(path)) return { commands: [] }
    const { firstDay, lastDay, caseDay } = info
    const to = (id: string, title: string, day: CivilDate): Command => ({
      id: `day:${id}`,
      group: 'Days',
      title,
      words: `as of date day ${day}`,
      note: format.date(day),
      run: () => commit({ asOf: day }),
    })
    const step = (days: number): CivilDate => clampDate(addDays(view.asOf, days), firstDay, lastDay)
    return {
      commands: [
        { ...to('back', 'One week back', step(-STEP)), keys: '[' },
        { ...to('on', 'One week on', step(STEP)), keys: ']' },
        to('case', 'The day of the first case', caseDay),
        to('first', 'First day of the record', firstDay),
        to('last', 'Last day of the record', lastDay),
        {
          id: 'day:opening',
          group: 'Days',
          title: isLatest ? 'Open on the day of the first case' : 'Open on the latest day',
          words: 'always start begin kept browser',
          note: 'kept in this browser',
          run: () => setLatest(!isLatest),
        },
      ],
      find: (text) => {
        const day = text.trim()
        if (!isCivilDate(day)) return []
        const shown = clampDate(day, firstDay, lastDay)
        const title = shown === day ? `As of ${format.dateLong(day)}` : 'Closest day in the record'
        return [to('typed', title, shown)]
      },
    }
  }, [info, path, view.asOf, commit, format, isLatest, setLatest])
  useOffer('days', offer)
}
