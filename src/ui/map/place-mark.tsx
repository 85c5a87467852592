import { type GateStatus } from '@/domain/record/history'
import { type PlacedPlace } from './map-layout'
import { type MapPoint } from './map-view'
import { toFillColors, toFillName } from './place-fill'
import styles from './place-map.module.css'

/** Props of {@link PlaceMark}. */
export type PlaceMarkProps = {
  readonly item: PlacedPlace
  readonly prefix: string
  readonly isSelected: boolean
}

/** Circle of a mining region, diamond of a gate, square of a plant or dot of a town. */
export function PlaceMark({ item, prefix, isSelected }: PlaceMarkProps) {
  const { place, at, origin, radius } = item
  const canMove = place.kind === 'region' || place.kind === 'plant'
  const isMoved = canMove && Math.hypot(at.x - origin.x, at.y - origin.y) > radius
  return (
    <g>
      {isMoved && (
        <path className={styles['tether']} d={`M${origin.x} ${origin.y}L${at.x} ${at.y}`} />
      )}
      {isSelected && <circle className={styles['selected']} cx={at.x} cy={at.y} r={radius + 4} />}
      <Mark item={item} prefix={prefix} />
    </g>
  )
}

function Mark({ item, prefix }: Pick<PlaceMarkProps, 'item' | 'prefix'>) {
  const { place, at, radius } = item
  switch (place.kind) {
    case 'town':
      return <circle className={styles['town']} cx={at.x} cy={at.y} r={radius} />
    case 'gate':
      return <GateDiamond at={at} radius={radius} status={place.gateStatus ?? 'open'} />
    case 'plant':
      return <PlantSquare at={at} radius={radius} runningShare={place.runningShare ?? 0} />
    case 'region':
      return <RegionCircle item={item} prefix={prefix} />
  }
}

function RegionCircle({ item, prefix }: { readonly item: PlacedPlace; readonly prefix: string }) {
  const { place, at, radius } = item
  const fill = { controllerIds: place.controllerIds ?? [], isHalted: place.isHalted === true }
  return (
    <>
      <circle className={styles['halo']} cx={at.x} cy={at.y} r={radius + 1.5} />
      <circle
        className={styles['region']}
        cx={at.x}
        cy={at.y}
        data-unknown={place.output === undefined}
        r={radius}
        style={{ fill: `url(#${prefix}-${toFillName(fill)})`, stroke: toFillColors(fill)[0] }}
      />
    </>
  )
}

/** Props of {@link PlantSquare}. */
type PlantSquareProps = {
  readonly at: MapPoint
  readonly radius: number
  readonly runningShare: number
}

/** Full where all of a plant runs, half filled where part of it does, empty where none does. */
export function PlantSquare({ at: { x, y }, radius: r, runningShare }: PlantSquareProps) {
  const height = runningShare >= 1 ? 2 * r : r
  return (
    <g>
      <rect className={styles['square']} height={2 * r} width={2 * r} x={x - r} y={y - r} />
      {runningShare > 0 && (
        <rect
          className={styles['half']}
          height={height}
          width={2 * r}
          x={x - r}
          y={y + r - height}
        />
      )}
    </g>
  )
}

/** Props of {@link GateDiamond}. */
export type GateDiamondProps = {
  readonly at: MapPoint
  readonly radius: number
  readonly status: GateStatus
}

/** Hollow where ore passes, half filled where little does, crossed where none does. */
export function GateDiamond({ at: { x, y }, radius: r, status }: GateDiamondProps) {
  const arm = r * 0.38
  return (
    <g className={styles['gate']} data-status={status}>
      <path
        className={styles['diamond']}
        d={`M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`}
      />
      {status === 'limited' && (
        <path className={styles['half']} d={`M${x} ${y - r}L${x} ${y + r}L${x - r} ${y}Z`} />
      )}
      {status === 'shut' && (
        <path
          className={styles['cross']}
          d={`M${x - arm} ${y - arm}L${x + arm} ${y + arm}M${x - arm} ${y + arm}L${x + arm} ${y - arm}`}
        />
      )}
    </g>
  )
}
