import { Fragment } from 'react'
import { type CivilDate } from '@/lib/civil-date'
import {
  type ControlSpan,
  type GateSpan,
  type GateStatus,
  type PlantSpan,
  type ProductionSpan,
  type ProductionStatus,
} from '@/domain/record/history'
import { type PlantRecord } from '@/domain/record/record'
import { useFormat } from '@/ui/format/format-context'
import { toControllerColor } from '@/ui/theme/controller-color'
import styles from './status-tracks.module.css'
import { placeSpans, toPosition, toQuarterDays, type Period } from './to-tracks'

type StatusTracksProps = {
  readonly period: Period
  readonly asOf: CivilDate
  readonly control: readonly ControlSpan[]
  readonly production: readonly ProductionSpan[]
  readonly gate: { readonly name: string; readonly history: readonly GateSpan[] } | undefined
}

/** Control, production and gate as strips over the record; the tables below say the same in words. */
export function StatusTracks({ period, asOf, control, production, gate }: StatusTracksProps) {
  return (
    <div aria-hidden="true" className={styles['tracks']}>
      <span className={styles['name']}>Controlled by</span>
      <div className={styles['track']}>
        {placeSpans(control, period).map(({ span, left, width }) => (
          <span
            className={styles['span']}
            key={span.from}
            style={{ left: `${left}%`, width: `${width}%`, background: toFill(span) }}
          />
        ))}
        <AsOf asOf={asOf} period={period} />
      </div>
      <span className={styles['name']}>Mines</span>
      <StatusTrack asOf={asOf} period={period} spans={production} />
      {gate !== undefined && (
        <>
          <span className={styles['name']}>{gate.name}, ore</span>
          <StatusTrack asOf={asOf} period={period} spans={gate.history} />
        </>
      )}
      <Scale period={period} />
    </div>
  )
}

type PlantTracksProps = {
  readonly period: Period
  readonly asOf: CivilDate
  readonly plants: readonly PlantRecord[]
}

/** The histories of plants as strips; the table below says the same in words. */
export function PlantTracks({ period, asOf, plants }: PlantTracksProps) {
  return (
    <div aria-hidden="true" className={styles['tracks']}>
      {plants.map(({ id, name, history }) => (
        <Fragment key={id}>
          <span className={styles['name']}>{name}</span>
          <StatusTrack asOf={asOf} period={period} spans={history} />
        </Fragment>
      ))}
      <Scale period={period} />
    </div>
  )
}

type StatusTrackProps = {
  readonly period: Period
  readonly asOf: CivilDate
  readonly spans: readonly (ProductionSpan | GateSpan | PlantSpan)[]
}

function StatusTrack({ period, asOf, spans }: StatusTrackProps) {
  return (
    <div className={styles['track']}>
      {placeSpans(spans, period).map(({ span, left, width }) => (
        <span
          className={styles['span']}
          data-status={span.status}
          key={span.from}
          style={{ left: `${left}%`, width: `${width}%` }}
        />
      ))}
      <AsOf asOf={asOf} period={period} />
    </div>
  )
}

type AsOfProps = { readonly asOf: CivilDate; readonly period: Period }

function AsOf({ asOf, period }: AsOfProps) {
  return <span className={styles['asOf']} style={{ left: `${toPosition(asOf, period)}%` }} />
}

/** January and July are named everywhere, the quarters between on wider screens. */
function Scale({ period }: { readonly period: Period }) {
  const format = useFormat()
  return (
    <div className={styles['scale']}>
      {toQuarterDays(period)
        .filter((day) => toPosition(day, period) < 95)
        .map((day) => (
          <span
            className={styles['tick']}
            data-minor={!/-(01|07)-01$/.test(day)}
            key={day}
            style={{ left: `${toPosition(day, period)}%` }}
          >
            {format.monthShort(day)}
          </span>
        ))}
    </div>
  )
}

type StatusSwatchProps = { readonly status: ProductionStatus | GateStatus }

/** The pattern of a status, beside its word. */
export function StatusSwatch({ status }: StatusSwatchProps) {
  return (
    <span aria-hidden="true" className={styles['swatch']}>
      <span className={styles['span']} data-status={status} style={{ left: 0, width: '100%' }} />
    </span>
  )
}

/** One colour, or stripes of all who contest it. */
function toFill({ controllerIds }: ControlSpan): string {
  const colors = controllerIds.map(toControllerColor)
  if (colors.length < 2) return colors[0] ?? 'none'
  const stops = colors.map((color, index) => `${color} ${4 * index}px ${4 * (index + 1)}px`)
  return `repeating-linear-gradient(135deg, ${stops.join(', ')})`
}
