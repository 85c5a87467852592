import { type PlacedPlace } from './map-layout'
import { type MapPoint } from './map-view'

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
  /** Line from the mark to a label that found no room beside it. */
  readonly leader: string
}

/** What {@link placeLabels} has to respect. */
export type LabelNeeds = {
  readonly frame: { readonly width: number; readonly height: number }
  readonly fontSize: number
  /** Boxes already taken, such as the names of countries. */
  readonly taken: readonly Box[]
  /** Straight lines that a label keeps clear of, such as the ways of the ore. */
  readonly lines?: readonly (readonly [from: MapPoint, to: MapPoint])[] | undefined
}

/** Width of a letter in em, on the wide side: an underrated label runs into its neighbours. */
const LETTER_EM = 0.61
const LINE_EM = 1.2

/** Directions from the mark in which a label may lie, best first: right, left, below, above, then the corners. */
const DIRECTIONS = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
] as const

type Direction = (typeof DIRECTIONS)[number]

const ANCHORS = { '-1': 'end', '0': 'middle', '1': 'start' } as const

const NAMED = { right: [1, 0], left: [-1, 0], below: [0, 1], above: [0, -1] } as const

/** Further distances that the label of a region or gate may keep from its mark, px; a line then leads to it. */
const DISTANCES = [0, 18, 36, 56, 80] as const

/**
 * Return a spot for each label that has room: mining regions first, by size, then towns, gates and plants. A region and
 * a gate are always named, further off where there is no room beside them. What holds on a day moves no label.
 */
export function placeLabels(
  places: readonly PlacedPlace[],
  needs: LabelNeeds,
): ReadonlyMap<string, LabelSpot> {
  const spots = new Map<string, LabelSpot>()
  const marks = places.map(toMarkBox)
  const taken: Box[] = [...needs.taken, ...(needs.lines ?? []).flatMap(toLineBoxes)]
  for (const item of places.toSorted(byImportance)) {
    const own = marks[places.indexOf(item)]
    const blocked = [...taken, ...marks.filter((mark) => mark !== own)]
    const choices = toChoices(item, needs.fontSize)
    const best = choices.reduce((left, right) =>
      toCost(right, blocked, needs) < toCost(left, blocked, needs) ? right : left,
    )
    if (!isAlwaysNamed(item) && toCost(best, blocked, needs) > 0) continue
    taken.push(best.box)
    spots.set(item.place.id, best.spot)
  }
  return spots
}

function isAlwaysNamed({ place: { kind } }: PlacedPlace): boolean {
  return kind === 'region' || kind === 'gate'
}

/** Side of the boxes by which a line is kept clear, px. */
const LINE_WIDTH = 4

/** Return a line as small boxes, one after the other. */
function toLineBoxes([from, to]: readonly [MapPoint, MapPoint]): readonly Box[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / LINE_WIDTH))
  return Array.from({ length: steps + 1 }, (_, step) => {
    const x = from.x + ((to.x - from.x) * step) / steps
    const y = from.y + ((to.y - from.y) * step) / steps
    const half = LINE_WIDTH / 2
    return { left: x - half, top: y - half, right: x + half, bottom: y + half }
  })
}

type Choice = { readonly box: Box; readonly spot: LabelSpot; readonly distance: number }

function toChoices(item: PlacedPlace, fontSize: number): readonly Choice[] {
  const { labelSide } = item.place
  if (labelSide !== undefined) return [toChoice(item, NAMED[labelSide], 0, fontSize)]
  const distances = isAlwaysNamed(item) ? DISTANCES : DISTANCES.slice(0, 1)
  return distances.flatMap((distance) =>
    DIRECTIONS.slice(0, distance === 0 ? 4 : 8).map((direction) =>
      toChoice(item, direction, distance, fontSize),
    ),
  )
}

/** Area covered, area outside the frame, and a little for every step away from the mark. */
function toCost({ box, distance }: Choice, blocked: readonly Box[], needs: LabelNeeds): number {
  const covered = blocked.reduce((sum, other) => sum + overlap(box, other), 0)
  return covered + outside(box, needs.frame) * 4 + distance * 0.5
}

const RANK = { region: 0, gate: 2, plant: 3, town: 1 } as const

function byImportance(left: PlacedPlace, right: PlacedPlace): number {
  return RANK[left.place.kind] - RANK[right.place.kind] || right.radius - left.radius
}

function toMarkBox({ at, radius }: PlacedPlace): Box {
  return { left: at.x - radius, top: at.y - radius, right: at.x + radius, bottom: at.y + radius }
}

function toChoice(
  { place, at, radius }: PlacedPlace,
  [across, down]: Direction,
  distance: number,
  fontSize: number,
): Choice {
  // A region has room for its state on every day, so that its name stays where it is when the day changes.
  const lines = place.kind === 'region' || place.sublabel !== undefined ? 2 : 1
  const width = Math.max(place.label.length, place.sublabel?.length ?? 0) * fontSize * LETTER_EM
  const height = lines * fontSize * LINE_EM
  const reach = radius + 5 + distance
  const edgeX = at.x + across * reach
  const edgeY = at.y + down * reach
  const left = toStart(across, { edge: edgeX, middle: at.x - width / 2, size: width })
  const beside = lines === 1 ? at.y - height / 2 : at.y - fontSize * 0.75
  const top = toStart(down, { edge: edgeY - 3 * Math.max(0, down), middle: beside, size: height })
  const anchor = ANCHORS[across]
  const x = { start: left, middle: at.x, end: left + width }[anchor]
  const leader = distance === 0 ? '' : `M${at.x} ${at.y}L${edgeX - across * 3} ${edgeY - down * 3}`
  return {
    box: { left, top, right: left + width, bottom: top + height },
    spot: { x, y: top + fontSize * 0.95, anchor, leader },
    distance,
  }
}

/** Where a label starts along one axis: after the edge, before it, or in the middle. */
function toStart(
  direction: number,
  { edge, middle, size }: { readonly edge: number; readonly middle: number; readonly size: number },
): number {
  if (direction === 0) return middle
  return direction > 0 ? edge : edge - size
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
