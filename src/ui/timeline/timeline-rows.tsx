import { memo } from 'react'
import { type TimelineGate, type TimelineRegion } from './timeline-row'
import { type TimelineScale } from './timeline-scale'
import { ControlTrack, StatusTrack } from './timeline-track'
import styles from './timeline.module.css'

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
