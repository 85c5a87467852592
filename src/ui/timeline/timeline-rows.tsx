import { memo, type CSSProperties } from 'react'
import { toControllerColor } from '@/ui/theme/controller-color'
import {
  type TimelineGate,
  type TimelineRegion,
  type ControlTrackSpan,
  type GateTrackSpan,
  type ProductionTrackSpan,
} from './timeline-row'
import { type TimelineScale, toExtent } from './timeline-scale'
import styles from './timeline.module.css'

/** Props of {@link ControlTrack}. */
type ControlTrackProps = {
  readonly spans: readonly ControlTrackSpan[]
  readonly scale: TimelineScale
}

/** Who held a region, in the controllers' colours; stripes of both while contested. */
function ControlTrack({ spans, scale }: ControlTrackProps) {
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
type StatusTrackProps = {
  readonly kind: 'production' | 'gate'
  readonly spans: readonly (ProductionTrackSpan | GateTrackSpan)[]
  readonly scale: TimelineScale
}

/** What ran or passed: solid, hatched where nothing did, half as high in between. */
function StatusTrack({ kind, spans, scale }: StatusTrackProps) {
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

/** Props of {@link RegionRow}. */
export type RegionRowProps = {
  readonly region: TimelineRegion
  readonly scale: TimelineScale
  /** Who holds it and what it does on the as-of date, in words. */
  readonly state: string
}

/** One region: its name and state, who held it, and what its mines did. */
export const RegionRow = memo(DrawnRegion)

function DrawnRegion({ region, scale, state }: RegionRowProps) {
  return (
    <li className={styles['row']}>
      <p className={styles['name']}>
        {region.href === undefined ? region.label : <a href={region.href}>{region.label}</a>}{' '}
        <span className={styles['state']}>{state}</span>
      </p>
      <div aria-hidden="true" className={styles['tracks']}>
        <ControlTrack scale={scale} spans={region.control} />
        <StatusTrack kind="production" scale={scale} spans={region.production} />
      </div>
    </li>
  )
}

/** Props of {@link GateRow}. */
export type GateRowProps = {
  readonly gate: TimelineGate
  readonly scale: TimelineScale
  readonly state: string
}

/** One gate: its name and state, and what it let through. */
export const GateRow = memo(DrawnGate)

function DrawnGate({ gate, scale, state }: GateRowProps) {
  return (
    <li className={styles['row']}>
      <p className={styles['name']}>
        {gate.label} <span className={styles['state']}>{state}</span>
      </p>
      <div aria-hidden="true" className={styles['tracks']}>
        <StatusTrack kind="gate" scale={scale} spans={gate.spans} />
      </div>
    </li>
  )
}
