import { type MapPoint, type MapView } from './map-view'
import { type MapFlow, type MapPlace } from './place'

/** A square that wants to sit at a point. */
type Square = { readonly x: number; readonly y: number; readonly side: number }

const MOST_ROUNDS = 80

/**
 * Return the squares moved just far enough that none covers another. The lighter (smaller) of two moves more, and
 * the result depends on nothing but the input.
 */
export function moveApart(squares: readonly Square[]): readonly Square[] {
  const moved = squares.map(({ x, y, side }) => ({ x, y, side }))
  const pairs = moved.flatMap((left, index) =>
    moved.slice(index + 1).map((right) => ({ left, right })),
  )
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const hasMoved = pairs.map(({ left, right }) => part(left, right)).includes(true)
    if (!hasMoved) break
  }
  return moved
}

type Movable = { x: number; y: number; side: number }

/** Push two squares apart along the axis on which they overlap least; report whether they did. */
function part(left: Movable, right: Movable): boolean {
  const need = (left.side + right.side) / 2 + 0.5
  const overlapX = need - Math.abs(right.x - left.x)
  const overlapY = need - Math.abs(right.y - left.y)
  if (overlapX <= 0 || overlapY <= 0) return false
  const share = right.side ** 2 / (left.side ** 2 + right.side ** 2)
  if (overlapX < overlapY) {
    const push = right.x >= left.x ? overlapX : -overlapX
    left.x -= push * share
    right.x += push * (1 - share)
  } else {
    const push = right.y >= left.y ? overlapY : -overlapY
    left.y -= push * share
    right.y += push * (1 - share)
  }
  return true
}

/** A place with its spot on the drawing. */
export type PlacedPlace = {
  readonly place: MapPlace
  readonly at: MapPoint
  /** Where the place truly lies; differs from `at` where marks were moved apart. */
  readonly origin: MapPoint
  /** Half the width of the mark, px. */
  readonly radius: number
}

/** Smallest side of what can be pressed, px. */
export const SMALLEST_TARGET = 24

/** Half the width of the marks that do not stand for an amount, px. */
const GATE_RADIUS = 8
const PLANT_RADIUS = 5
const TOWN_RADIUS = 2.5
const SMALLEST_RADIUS = 6

/** Directions in which a gate may step out of the circle it lies in, in turns of a full circle from east. */
const WAYS_OUT = [0, 0.125, -0.125, 0.25, -0.25].map((turn) => turn * 2 * Math.PI)

/**
 * Return where every place is drawn. Circle area is proportional to output. A gate that lies inside a mining
 * region's circle steps out to its rim, on the side with most room, and marks that would cover each other are
 * moved apart, so that all can be seen and pressed.
 */
export function layOutPlaces(places: readonly MapPlace[], view: MapView): readonly PlacedPlace[] {
  const most = Math.max(1, ...places.map(({ output }) => output ?? 0))
  const largest = Math.min(30, Math.max(16, view.width * 0.055))
  const placed = places.map((place) => {
    const at = view.toPoint(place.longitude, place.latitude)
    return { place, at, origin: at, radius: toRadius(place, largest / Math.sqrt(most)) }
  })
  const regions = placed.filter(({ place }) => place.kind === 'region')
  const marks = placed
    .filter(({ place }) => place.kind !== 'town')
    .map((item) => (item.place.kind === 'gate' ? stepOut(item, regions) : item))
  const squares = moveApart(marks.map(({ at, radius }) => ({ ...at, side: toSide(radius) })))
  const spots = new Map(marks.map(({ place }, index) => [place.id, squares[index]]))
  return placed.map((item) => toMoved(item, spots.get(item.place.id)))
}

/** Return the side of the square that is pressed over a mark, px. */
export function toSide(radius: number): number {
  return Math.max(SMALLEST_TARGET, Math.round(radius * 2))
}

function toMoved(item: PlacedPlace, spot: MapPoint | undefined): PlacedPlace {
  if (spot === undefined) return item
  const { place, origin, radius } = item
  return { place, origin, radius, at: { x: spot.x, y: spot.y } }
}

function toRadius({ kind, output }: MapPlace, perRoot: number): number {
  if (kind === 'gate') return GATE_RADIUS
  if (kind === 'plant') return PLANT_RADIUS
  if (kind === 'town') return TOWN_RADIUS
  return Math.max(SMALLEST_RADIUS, Math.sqrt(output ?? 0) * perRoot)
}

function stepOut(gate: PlacedPlace, regions: readonly PlacedPlace[]): PlacedPlace {
  const host = regions.find(({ at, radius }) => distance(at, gate.at) < radius + GATE_RADIUS + 6)
  if (host === undefined) return gate
  const others = regions.filter((region) => region !== host)
  const reach = host.radius + GATE_RADIUS + 5
  const spots = WAYS_OUT.map((angle) => ({
    x: host.at.x + Math.cos(angle) * reach,
    y: host.at.y + Math.sin(angle) * reach,
  }))
  const room = (spot: MapPoint) =>
    Math.min(60, ...others.map(({ at, radius }) => distance(at, spot) - radius))
  const best = spots.reduce((left, right) => (room(right) > room(left) + 8 ? right : left))
  return { ...gate, at: best }
}

function distance(left: MapPoint, right: MapPoint): number {
  return Math.hypot(left.x - right.x, left.y - right.y)
}

/** Return both ends of the ways that are drawn. */
export function toWays(
  flows: readonly MapFlow[],
  places: readonly PlacedPlace[],
): readonly (readonly [from: MapPoint, to: MapPoint])[] {
  const find = (id: string) => places.find(({ place }) => place.id === id)?.at
  return flows.flatMap(({ fromId, toId }) => {
    const [from, to] = [find(fromId), find(toId)]
    return from === undefined || to === undefined ? [] : [[from, to] as const]
  })
}
