import { type PlacedPlace } from './map-layout'
import { type MapFlow } from './place'
import styles from './place-map.module.css'

/** Props of {@link MapFlows}. */
export type MapFlowsProps = {
  readonly flows: readonly MapFlow[]
  readonly places: readonly PlacedPlace[]
}

/** Ways of the ore: solid with an arrow where it moves, dotted where nothing does. */
export function MapFlows({ flows, places }: MapFlowsProps) {
  const find = (id: string) => places.find(({ place }) => place.id === id)
  return (
    <g>
      {flows.map(({ id, fromId, toId, isMoving }) => {
        const from = find(fromId)
        const to = find(toId)
        if (from === undefined || to === undefined) return undefined
        return (
          <path
            className={styles['flow']}
            d={toArrow(from, to, isMoving)}
            data-moving={isMoving}
            key={id}
          />
        )
      })}
    </g>
  )
}

function toArrow(from: PlacedPlace, to: PlacedPlace, hasHead: boolean): string {
  const angle = Math.atan2(to.at.y - from.at.y, to.at.x - from.at.x)
  const startX = from.at.x + Math.cos(angle) * (from.radius + 2)
  const startY = from.at.y + Math.sin(angle) * (from.radius + 2)
  const endX = to.at.x - Math.cos(angle) * (to.radius + 3)
  const endY = to.at.y - Math.sin(angle) * (to.radius + 3)
  const barb = (turn: number) =>
    `M${endX} ${endY}l${-7 * Math.cos(angle + turn)} ${-7 * Math.sin(angle + turn)}`
  const shaft = `M${startX} ${startY}L${endX} ${endY}`
  return hasHead ? shaft + barb(0.45) + barb(-0.45) : shaft
}
