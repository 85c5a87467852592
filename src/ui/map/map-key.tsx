import { type ReactNode } from 'react'
import { toControllerColor } from '@/ui/theme/controller-color'
import { type ControllerKey, type MapFlow, type MapPlace } from './place'
import { GateDiamond, PlantSquare } from './place-mark'
import styles from './place-map.module.css'

/** Props of {@link MapKey}. */
export type MapKeyProps = {
  readonly places: readonly MapPlace[]
  readonly flows: readonly MapFlow[]
  readonly controllers: readonly ControllerKey[]
  readonly hasBorderBand: boolean
}

const CENTRE = { x: 9, y: 9 }

/** How much of a plant runs, as its mark shows it. */
const PLANT_KEY = [
  { label: 'plant that runs', runningShare: 1, isShown: (share: number) => share >= 1 },
  {
    label: 'plant that runs in part',
    runningShare: 0.5,
    isShown: (share: number) => share > 0 && share < 1,
  },
  { label: 'plant that does not run', runningShare: 0, isShown: (share: number) => share <= 0 },
] as const

/** What the marks mean: only those that are on the map. */
export function MapKey({ places, flows, controllers, hasBorderBand }: MapKeyProps) {
  const shownIds = new Set(places.flatMap(({ controllerIds = [] }) => controllerIds))
  const statuses = (['open', 'limited', 'shut'] as const).filter((status) =>
    places.some(({ kind, gateStatus }) => kind === 'gate' && gateStatus === status),
  )
  const plants = places
    .filter(({ kind }) => kind === 'plant')
    .map(({ runningShare = 0 }) => runningShare)
  const isContested = places.some(({ controllerIds = [] }) => controllerIds.length > 1)
  return (
    <ul className={styles['key']}>
      {controllers
        .filter(({ id }) => shownIds.has(id))
        .map(({ id, label }) => (
          <Entry key={id} label={label}>
            <circle cx="9" cy="9" r="6.5" style={{ fill: toControllerColor(id) }} />
          </Entry>
        ))}
      {isContested && (
        <Entry label="contested: stripes of both">
          <path d="M9 2.5A6.5 6.5 0 0 0 9 15.5Z" style={{ fill: 'var(--controller-kia)' }} />
          <path d="M9 2.5A6.5 6.5 0 0 1 9 15.5Z" style={{ fill: 'var(--controller-bgf)' }} />
        </Entry>
      )}
      {places.some(({ isHalted }) => isHalted === true) && (
        <Entry label="striped: halted">
          <circle className={styles['keyRing']} cx="9" cy="9" r="6.5" />
          <path
            className={styles['keyStripes']}
            d="M4.5 13L13 4.5M3.2 9.5L9.5 3.2M8.5 14.8L14.8 8.5"
          />
        </Entry>
      )}
      {places.some(({ kind }) => kind === 'region') && (
        <Entry label="area: yearly output">
          <circle className={styles['keyRing']} cx="6" cy="11" r="3.5" />
          <circle className={styles['keyRing']} cx="9" cy="9" r="6.5" />
        </Entry>
      )}
      {statuses.map((status) => (
        <Entry key={status} label={`gate ${status}`}>
          <GateDiamond at={CENTRE} radius={7.5} status={status} />
        </Entry>
      ))}
      {PLANT_KEY.filter(({ isShown }) => plants.some(isShown)).map(({ label, runningShare }) => (
        <Entry key={label} label={label}>
          <PlantSquare at={CENTRE} radius={5.5} runningShare={runningShare} />
        </Entry>
      ))}
      {flows.some(({ isMoving }) => isMoving) && (
        <Entry label="ore passes">
          <path className={styles['flow']} d="M1 9H16M11 5L16 9L11 13" data-moving="true" />
        </Entry>
      )}
      {flows.some(({ isMoving }) => !isMoving) && (
        <Entry label="nothing passes">
          <path className={styles['flow']} d="M1 9H18" data-moving="false" />
        </Entry>
      )}
      {hasBorderBand && (
        <Entry label="border, approximate">
          <path className={styles['border']} d="M0 9H18" />
        </Entry>
      )}
    </ul>
  )
}

function Entry({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <li>
      <svg aria-hidden="true" height="18" width="18">
        {children}
      </svg>
      {label}
    </li>
  )
}
