import { type CivilDate } from '@/lib/civil-date'
import { useFormat } from '@/ui/format/format-context'
import { type TimelineEvent } from './timeline-row'
import styles from './timeline.module.css'

/** Props of {@link LatestEvents}. */
export type LatestEventsProps = {
  readonly events: readonly TimelineEvent[]
  readonly asOf: CivilDate
}

const SHOWN = 3

/** The last few events up to the as-of date, newest first. */
export function LatestEvents({ events, asOf }: LatestEventsProps) {
  const format = useFormat()
  const latest = events
    .filter(({ date }) => date <= asOf)
    .toSorted((left, right) => (left.date < right.date ? 1 : -1))
    .slice(0, SHOWN)
  if (latest.length === 0)
    return <p className={styles['latest']}>No event recorded up to this day.</p>
  return (
    <ol className={styles['latest']}>
      {latest.map(({ id, date, title, href }) => (
        <li key={id}>
          <span className={styles['eventDay']}>{format.date(date)}</span>{' '}
          {href === undefined ? title : <a href={href}>{title}</a>}
        </li>
      ))}
    </ol>
  )
}
