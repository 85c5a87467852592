import { geoMercator, geoNaturalEarth1Raw } from 'd3-geo'

/** A point on the drawing, in px. */
export type MapPoint = { readonly x: number; readonly y: number }

/** Size of a map and where a coordinate lies on it. */
export type MapView = {
  readonly width: number
  readonly height: number
  readonly toPoint: (longitude: number, latitude: number) => MapPoint
}

/** Which of the two maps. */
export type MapLevel = 'kachin' | 'world'

/** Heart of the Kachin frame; a wider map shows more of both sides. */
const KACHIN_FRAME = { west: 97, east: 98.95, south: 23.85, north: 26.5 }
const TALLEST = 640

/** Latitudes and longitudes that the world map shows. */
const WORLD_FRAME = { west: -128, east: 158, south: -42, north: 73 }

/** Return the view of a map `width` px wide, or less where it would be taller than `tallest`. */
export function toMapView(level: MapLevel, width: number, tallest?: number): MapView {
  return level === 'kachin'
    ? toKachinView(width, tallest ?? TALLEST)
    : toWorldView(width, tallest ?? Number.POSITIVE_INFINITY)
}

function toKachinView(width: number, tallest: number): MapView {
  const { west, east, south, north } = KACHIN_FRAME
  const height = Math.min(tallest, Math.round(width * 1.28))
  const unit = geoMercator().scale(1).translate([0, 0])
  const [left, top] = unit([west, north]) ?? [0, 0]
  const [right, bottom] = unit([east, south]) ?? [1, 1]
  const scale = Math.min(width / (right - left), height / (bottom - top))
  return toView({ width, height }, (longitude, latitude) => {
    const [x, y] = unit([longitude, latitude]) ?? [0, 0]
    return {
      x: width / 2 + (x - (left + right) / 2) * scale,
      y: height / 2 + (y - (top + bottom) / 2) * scale,
    }
  })
}

function toWorldView(room: number, tallest: number): MapView {
  const { west, east, south, north } = WORLD_FRAME
  const [left] = toWorldUnit(west, 0)
  const [right] = toWorldUnit(east, 0)
  const [, top] = toWorldUnit(0, north)
  const [, bottom] = toWorldUnit(0, south)
  const width = Math.min(room, (tallest * (right - left)) / (bottom - top))
  const scale = width / (right - left)
  const height = Math.round((bottom - top) * scale)
  return toView({ width, height }, (longitude, latitude) => {
    const [x, y] = toWorldUnit(longitude, latitude)
    return { x: (x - left) * scale, y: (y - top) * scale }
  })
}

/** The raw projection lets land run on past 180°, where the finished one would jump to the other edge. */
function toWorldUnit(longitude: number, latitude: number): readonly [number, number] {
  const radians = Math.PI / 180
  const [x, y] = geoNaturalEarth1Raw(longitude * radians, latitude * radians)
  return [x, -y]
}

function toView(
  { width, height }: { readonly width: number; readonly height: number },
  toPoint: MapView['toPoint'],
): MapView {
  return { width, height, toPoint }
}
