import { type PlacedPlace, toSide } from './map-layout'
import styles from './place-map.module.css'

/** Props of {@link PlaceTarget}. */
export type PlaceTargetProps = {
  readonly item: PlacedPlace
  readonly isSelected: boolean
  readonly onSelect: ((id: string) => void) | undefined
}

/** What is pressed and focused over a mark: a link where the place has a page, else a button. */
export function PlaceTarget({ item, isSelected, onSelect }: PlaceTargetProps) {
  const { place, at, radius } = item
  const side = toSide(radius)
  const style = { left: at.x - side / 2, top: at.y - side / 2, width: side, height: side }
  const name = `${place.label}: ${place.description}`
  if (place.href !== undefined) {
    return (
      <a
        aria-current={isSelected ? 'true' : undefined}
        aria-label={name}
        className={styles['target']}
        href={place.href}
        style={style}
      />
    )
  }
  if (onSelect === undefined) return undefined
  return (
    <button
      aria-label={name}
      aria-pressed={isSelected}
      className={styles['target']}
      onClick={() => onSelect(place.id)}
      style={style}
      type="button"
    />
  )
}
