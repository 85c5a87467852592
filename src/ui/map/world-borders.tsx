import world from './geometry/world.json'
import { type MapView } from './map-view'
import { toOutline } from './to-outline'
import styles from './place-map.module.css'

/** Land and borders of the world. */
export function WorldBorders({ view }: { readonly view: MapView }) {
  return (
    <g>
      <path className={styles['land']} d={toOutline(world.land, world.scale, view, true)} />
      <path className={styles['line']} d={toOutline(world.borders, world.scale, view, false)} />
    </g>
  )
}
