import { useMemo, memo } from 'react'
import { type CivilDate } from '@/lib/civil-date'
import { useExhibitRoom } from '@/ui/exhibit/exhibit-room'
import { SourceLine } from '@/ui/evidence/source-line'
import { type SourceRef } from '@/ui/evidence/source-ref'
import { useFormat } from '@/ui/format/format-context'
import { Button } from '@/ui/layout/button'
import { type ControllerKey } from '@/ui/map/place'
import { DateBox } from './date-box'
import { Scrubber } from './scrubber'
import { TimelineKey } from './timeline-key'
import { type TimelineEvent, type TimelineGate, type TimelineRegion } from './timeline-row'
import { GateRow, RegionRow } from './timeline-rows'
import { findAt, toShare, type TimelineScale, toPercent } from './timeline-scale'
import { TimelineTable } from './timeline-table'
import styles from './timeline.module.css'
import { toTimelineTicks } from './timeline-ticks'

/** Props of {@link TimelineAxis}. */
type TimelineAxisProps = {
  readonly scale: TimelineScale
  readonly events: readonly TimelineEvent[]
}

/** Beyond this share of the axis a name would run past its end, so it stands before its tick. */
const LAST_ROOM = 0.93

/** Months under a row of ticks, one for each event. */
const TimelineAxis = memo(DrawnAxis)

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

/** Props of {@link LatestEvents}. */
type LatestEventsProps = {
  readonly events: readonly TimelineEvent[]
  readonly asOf: CivilDate
}

const SHOWN = 3

/** The last few events up to the as-of date, newest first. */
function LatestEvents({ events, asOf }: LatestEventsProps) {
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

/** Props of {@link HistoryTimeline}. */
export type HistoryTimelineProps = {
  readonly firstDay: CivilDate
  readonly lastDay: CivilDate
  readonly asOf: CivilDate
  /** Called for every day while dragging or playing. */
  readonly onAsOf: (date: CivilDate) => void
  /** Called once when the reader lets go. */
  readonly onAsOfCommit?: ((date: CivilDate) => void) | undefined
  readonly regions: readonly TimelineRegion[]
  readonly gates: readonly TimelineGate[]
  readonly events: readonly TimelineEvent[]
  readonly controllers: readonly ControllerKey[]
  /** The parent owns the timer. */
  readonly isPlaying: boolean
  readonly onTogglePlay: () => void
  readonly sources: readonly SourceRef[]
}

/** Who held what, and what ran, day by day, with the as-of date as a scrubber. */
export function HistoryTimeline(props: HistoryTimelineProps) {
  const { firstDay, lastDay, asOf, onAsOf, onAsOfCommit, regions, gates, events } = props
  const format = useFormat()
  const isBrief = useExhibitRoom() !== undefined
  const scale = useMemo(() => ({ firstDay, lastDay }), [firstDay, lastDay])
  const share = toShare(asOf, scale)
  const goTo = (date: CivilDate) => {
    onAsOf(date)
    onAsOfCommit?.(date)
  }
  return (
    <figure
      aria-label="History of control, production and gates"
      className={styles['timeline']}
      data-brief={isBrief}
    >
      <div className={styles['controls']} data-print="no">
        <Button onClick={props.onTogglePlay}>
          {props.isPlaying ? 'Pause' : 'Play week by week'}
        </Button>
        <DateBox asOf={asOf} onDate={goTo} scale={scale} />
      </div>
      {!isBrief && <LatestEvents asOf={asOf} events={events} />}
      <div className={styles['box']}>
        <div className={styles['stage']}>
          <div className={styles['head']}>
            <span
              aria-hidden="true"
              className={styles['flag']}
              style={{ left: `${share * 100}%`, transform: `translateX(${-share * 100}%)` }}
            >
              {format.date(asOf)}
            </span>
            <TimelineAxis events={events} scale={scale} />
            <Scrubber asOf={asOf} onAsOf={onAsOf} onAsOfCommit={onAsOfCommit} scale={scale} />
          </div>
          <ul className={styles['rows']}>
            {regions.map((region) => (
              <RegionRow
                key={region.id}
                region={region}
                scale={scale}
                state={describeRegion(region, asOf)}
              />
            ))}
          </ul>
          {gates.length > 0 && (
            <ul aria-label="Border gates" className={styles['rows']}>
              {gates.map((gate) => (
                <GateRow
                  gate={gate}
                  key={gate.id}
                  scale={scale}
                  state={findAt(gate.spans, asOf)?.label ?? 'not recorded'}
                />
              ))}
            </ul>
          )}
          <div aria-hidden="true" className={styles['lineBox']}>
            <span className={styles['asOfLine']} style={{ left: `${share * 100}%` }} />
          </div>
        </div>
      </div>
      <TimelineKey controllers={props.controllers} gates={gates} regions={regions} />
      <TimelineTable events={events} gates={gates} regions={regions} />
      <SourceLine sources={props.sources} />
    </figure>
  )
}

function describeRegion({ control, production }: TimelineRegion, asOf: CivilDate): string {
  const holder = findAt(control, asOf)?.label ?? 'control not recorded'
  const ran = findAt(production, asOf)?.label
  return ran === undefined ? holder : `${holder}, ${ran}`
}
