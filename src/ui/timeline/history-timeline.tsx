import { type CivilDate } from '@/lib/civil-date'
import { type SourceRef } from '@/ui/evidence/source-ref'
import { type ControllerKey } from '@/ui/map/place'
import { type TimelineEvent, type TimelineGate, type TimelineRegion } from './timeline-row'

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
export function HistoryTimeline({ asOf }: HistoryTimelineProps) {
  return <figure>{asOf}</figure>
}
