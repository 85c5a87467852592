import { useCallback, useMemo } from 'react'
import { type CivilDate } from '@/lib/civil-date'
import { useSettledView } from '@/state/address/use-view'
import { toDays, toWeeks, toWindow, type WeekWindow } from './to-window'

/** The weeks that all curves of the page show, and how to change them; the address carries them. */
export function useWindow(
  baselineDate: CivilDate,
  weeks: number,
): { readonly xDomain: WeekWindow; readonly show: (from: number, to: number) => void } {
  const { view, commit } = useSettledView()
  const { shown } = view
  const xDomain = useMemo(
    () => (shown === undefined ? toWindow('all', 0, weeks) : toWeeks(shown, baselineDate, weeks)),
    [shown, baselineDate, weeks],
  )
  const show = useCallback(
    (from: number, to: number) =>
      commit({ shown: toDays([from, to], baselineDate, weeks) }, 'replace'),
    [commit, baselineDate, weeks],
  )
  return { xDomain, show }
}
