import { toControllerColor } from '@/ui/theme/controller-color'
import { type ControllerKey } from '@/ui/map/place'
import { type TimelineGate, type TimelineRegion } from './timeline-row'
import styles from './timeline.module.css'

/** Props of {@link TimelineKey}. */
export type TimelineKeyProps = {
  readonly regions: readonly TimelineRegion[]
  readonly gates: readonly TimelineGate[]
  readonly controllers: readonly ControllerKey[]
}

const PRODUCTION = [
  { status: 'running', label: 'mines run' },
  { status: 'restarting', label: 'restart' },
  { status: 'halted', label: 'halted' },
] as const

const GATES = [
  { status: 'open', label: 'gate open' },
  { status: 'limited', label: 'limited' },
  { status: 'shut', label: 'shut' },
] as const

/** What the tracks mean: only what is on them. */
export function TimelineKey({ regions, gates, controllers }: TimelineKeyProps) {
  const shownIds = new Set(
    regions.flatMap(({ control }) => control.flatMap(({ controllerIds }) => controllerIds)),
  )
  return (
    <ul className={styles['key']}>
      {controllers
        .filter(({ id }) => shownIds.has(id))
        .map(({ id, label }) => (
          <li key={id}>
            <span
              aria-hidden="true"
              className={styles['swatch']}
              style={{ backgroundColor: toControllerColor(id) }}
            />
            {label}
          </li>
        ))}
      {PRODUCTION.map(({ status, label }) => (
        <KeyEntry key={status} kind="production" label={label} status={status} />
      ))}
      {gates.length > 0 &&
        GATES.map(({ status, label }) => (
          <KeyEntry key={status} kind="gate" label={label} status={status} />
        ))}
    </ul>
  )
}

type KeyEntryProps = {
  readonly kind: 'production' | 'gate'
  readonly status: string
  readonly label: string
}

function KeyEntry({ kind, status, label }: KeyEntryProps) {
  return (
    <li>
      <span aria-hidden="true" className={styles['keyTrack']} data-track={kind}>
        <span className={styles['span']} data-status={status} style={{ left: 0, width: '100%' }} />
      </span>
      {label}
    </li>
  )
}
