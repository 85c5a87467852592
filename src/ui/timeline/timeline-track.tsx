import { type CSSProperties } from 'react'
import { toControllerColor } from '@/ui/theme/controller-color'
import { type TimelineScale, toExtent } from './timeline-scale'
import { type ControlTrackSpan, type GateTrackSpan, type ProductionTrackSpan } from './timeline-row'
import styles from './timeline.module.css'

/** Props of {@link ControlTrack}. */
export type ControlTrackProps = {
  readonly spans: readonly ControlTrackSpan[]
  readonly scale: TimelineScale
}

/** Who held a region, in the controllers' colours; stripes of both while contested. */
export function ControlTrack({ spans, scale }: ControlTrackProps) {
  return (
    <span className={styles['track']} data-track="control">
      {spans.map((span) => (
        <span
          className={styles['span']}
          key={span.from}
          style={{ ...toExtent(span, scale), ...toControlFill(span.controllerIds) }}
        />
      ))}
    </span>
  )
}

/** Props of {@link StatusTrack}. */
export type StatusTrackProps = {
  readonly kind: 'production' | 'gate'
  readonly spans: readonly (ProductionTrackSpan | GateTrackSpan)[]
  readonly scale: TimelineScale
}

/** What ran or passed: solid, hatched where nothing did, half as high in between. */
export function StatusTrack({ kind, spans, scale }: StatusTrackProps) {
  return (
    <span className={styles['track']} data-track={kind}>
      {spans.map((span) => (
        <span
          className={styles['span']}
          data-status={span.status}
          key={span.from}
          style={toExtent(span, scale) ?? HIDDEN}
        />
      ))}
    </span>
  )
}

const HIDDEN: CSSProperties = { display: 'none' }

function toControlFill(controllerIds: readonly string[]): CSSProperties {
  const [first = 'state', second] = controllerIds
  const color = toControllerColor(first)
  if (second === undefined) return { backgroundColor: color }
  const other = toControllerColor(second)
  return {
    backgroundImage: `repeating-linear-gradient(135deg, ${color} 0 4px, ${other} 4px 8px)`,
  }
}
