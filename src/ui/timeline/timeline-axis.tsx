import { memo } from 'react'
import { useFormat } from '@/ui/format/format-context'
import { type TimelineEvent } from './timeline-row'
import { type TimelineScale, toPercent, toShare } from './timeline-scale'
import { toTimelineTicks } from './timeline-ticks'
import styles from './timeline.module.css'

/** Props of {@link TimelineAxis}. */
export type TimelineAxisProps = {
  readonly scale: TimelineScale
  readonly events: readonly TimelineEvent[]
}

/** Beyond this share of the axis a name would run past its end, so it stands before its tick. */
const LAST_ROOM = 0.93

/** Months under a row of ticks, one for each event. */
export const TimelineAxis = memo(DrawnAxis)

function DrawnAxis({ scale, events }: TimelineAxisProps) {
  const format = useFormat()
  const ticks = toTimelineTicks(scale)
  const shown = events.filter(({ date }) => date >= scale.firstDay && date <= scale.lastDay)
  return (
    <div aria-hidden="true">
      <div className={styles['events']}>
        {shown.map(({ id, date, category }) => (
          <span
            className={styles['event']}
            data-category={category}
            key={id}
            style={{ left: toPercent(toShare(date, scale)) }}
          />
        ))}
      </div>
      <div className={styles['months']}>
        {ticks.map(({ date, isNamed, isNamedNarrow, isYear }) => (
          <span
            className={styles['month']}
            data-last={toShare(date, scale) > LAST_ROOM}
            data-narrow={isNamedNarrow}
            data-wide={isNamed}
            key={date}
            style={{ left: toPercent(toShare(date, scale)) }}
          >
            <span className={styles['monthName']}>
              {isYear ? format.year(date) : format.monthShort(date)}
            </span>
          </span>
        ))}
      </div>
    </div>
  )
}
