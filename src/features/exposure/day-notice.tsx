import { useEffect, useState } from 'react'
import { useData } from '@/data/data-context'
import { daysBetween } from '@/lib/civil-date'
import { useSettledView } from '@/state/address/use-view'
import { usePartsStore } from '@/state/lists/parts-store'
import { useFormat } from '@/ui/format/format-context'
import { Button } from '@/ui/layout/button'
import styles from './exposure.module.css'

/** Days after which an as-of day is no longer taken for today. */
const RECENT_DAYS = 7

/** That the as-of day lies before today, and the way back to the day that was chosen last; that day is remembered. */
export function DayNotice({ isOwn }: { readonly isOwn: boolean }) {
  const format = useFormat()
  const { today } = useData()
  const { view, defaults, commit } = useSettledView()
  const rememberDay = usePartsStore((state) => state.rememberDay)
  const [last] = useState(() => usePartsStore.getState().memory.lastDay)
  const { asOf } = view
  const isChosen = asOf !== defaults.asOf
  useEffect(() => {
    if (isOwn && isChosen) rememberDay(asOf)
  }, [isOwn, isChosen, asOf, rememberDay])
  const age = daysBetween(asOf, today)
  const isBackOffered = isOwn && !isChosen && last !== undefined && last !== asOf
  if (age <= RECENT_DAYS && !isBackOffered) return undefined
  return (
    <p className={styles['muted']}>
      {age > RECENT_DAYS &&
        `The as-of day is ${format.integer(age)} days before today, ${format.dateLong(today)}. Results for the days between are no longer forecasts and are marked “gone by”.`}{' '}
      {isBackOffered && (
        <Button data-print="no" kind="quiet" onClick={() => commit({ asOf: last })}>
          Show {format.dateLong(last)}, the day you chose last
        </Button>
      )}
    </p>
  )
}
