import { type PlacedPlace } from './map-layout'

/** A box on the drawing, px. */
export type Box = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Where a label goes. */
export type LabelSpot = {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

type Side = 'right' | 'left' | 'below' | 'above'

/** What {@link placeLabels} has to respect. */
export type LabelNeeds = {
  readonly frame: { readonly width: number; readonly height: number }
  readonly fontSize: number
  /** Boxes already taken, such as the names of countries. */
  readonly taken: readonly Box[]
}

const LETTER_EM = 0.57
const LINE_EM = 1.2
const SIDES: readonly Side[] = ['right', 'left', 'below', 'above']

/**
 * Return a spot for each label that has room: mining regions first, by size, then gates, then towns. A region is
 * always named, on the side where it covers least.
 */
export function placeLabels(
  places: readonly PlacedPlace[],
  needs: LabelNeeds,
): ReadonlyMap<string, LabelSpot> {
  const spots = new Map<string, LabelSpot>()
  const marks = places.map(toMarkBox)
  const taken: Box[] = [...needs.taken]
  for (const item of places.toSorted(byImportance)) {
    const own = marks[places.indexOf(item)]
    const others = marks.filter((mark) => mark !== own)
    const choices = toSides(item).map((side) => {
      const { box, spot } = toLabelBox(item, side, needs.fontSize)
      const cost = [...taken, ...others].reduce((sum, other) => sum + overlap(box, other), 0)
      return { box, spot, cost: cost + outside(box, needs.frame) * 4 }
    })
    const best = choices.reduce((left, right) => (right.cost < left.cost ? right : left))
    if (best.cost > 0 && item.place.kind !== 'region') continue
    taken.push(best.box)
    spots.set(item.place.id, best.spot)
  }
  return spots
}

const RANK = { region: 0, gate: 2, town: 1 } as const

function byImportance(left: PlacedPlace, right: PlacedPlace): number {
  return RANK[left.place.kind] - RANK[right.place.kind] || right.radius - left.radius
}

function toSides({ place }: PlacedPlace): readonly Side[] {
  return place.labelSide === undefined ? SIDES : [place.labelSide]
}

function toMarkBox({ at, radius }: PlacedPlace): Box {
  return { left: at.x - radius, top: at.y - radius, right: at.x + radius, bottom: at.y + radius }
}

function toLabelBox(
  { place, at, radius }: PlacedPlace,
  side: Side,
  fontSize: number,
): { readonly box: Box; readonly spot: LabelSpot } {
  const lines = place.sublabel === undefined ? 1 : 2
  const width = Math.max(place.label.length, place.sublabel?.length ?? 0) * fontSize * LETTER_EM
  const height = lines * fontSize * LINE_EM
  const gap = radius + 5
  const left = {
    right: at.x + gap,
    left: at.x - gap - width,
    below: at.x - width / 2,
    above: at.x - width / 2,
  }[side]
  const middle = lines === 1 ? at.y - height / 2 : at.y - fontSize * 0.75
  const top = { right: middle, left: middle, below: at.y + gap - 3, above: at.y - gap - height }[
    side
  ]
  const anchor = side === 'right' ? 'start' : side === 'left' ? 'end' : 'middle'
  const x = { start: left, middle: at.x, end: left + width }[anchor]
  return {
    box: { left, top, right: left + width, bottom: top + height },
    spot: { x, y: top + fontSize * 0.95, anchor },
  }
}

function overlap(left: Box, right: Box): number {
  const width = Math.min(left.right, right.right) - Math.max(left.left, right.left)
  const height = Math.min(left.bottom, right.bottom) - Math.max(left.top, right.top)
  return width > 0 && height > 0 ? width * height : 0
}

/** Area of the box that sticks out of the frame. */
function outside(box: Box, { width, height }: LabelNeeds['frame']): number {
  const whole = (box.right - box.left) * (box.bottom - box.top)
  return whole - overlap(box, { left: 2, top: 2, right: width - 2, bottom: height - 2 })
}
