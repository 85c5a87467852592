import { memo, Suspense } from 'react'
import kachin from './geometry/kachin.json'
import { type MapLevel, type MapView } from './map-view'
import { toOutline } from './to-outline'
import styles from './place-map.module.css'
import { lazyPart } from '@/ui/layout/lazy-part'

/** Props of {@link MapGround}. */
export type MapGroundProps = { readonly level: MapLevel; readonly view: MapView }

/** The world is drawn on request only, and loaded then. */
const WorldGround = lazyPart(async () => (await import('./world-ground')).WorldGround)

/** Land and borders. Borders are a soft band, for they are known only to a few kilometres. */
export const MapGround = memo(DrawnGround)

function DrawnGround({ level, view }: MapGroundProps) {
  if (level === 'world') {
    return (
      <Suspense>
        <WorldGround view={view} />
      </Suspense>
    )
  }
  const { scale } = kachin
  return (
    <g>
      <path className={styles['far']} d={toOutline(kachin.other, scale, view, true)} />
      <path className={styles['far']} d={toOutline(kachin.far, scale, view, true)} />
      <path className={styles['land']} d={toOutline(kachin.near, scale, view, true)} />
      <path className={styles['line']} d={toOutline(kachin.stateLines, scale, view, false)} />
      <path className={styles['border']} d={toOutline(kachin.borders, scale, view, false)} />
    </g>
  )
}
