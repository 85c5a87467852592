import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { layOutPlaces, toSide } from '@/ui/map/map-layout'
import { toMapView } from '@/ui/map/map-view'
import { moveApart } from '@/ui/map/map-layout'
import { type MapPlace } from '@/ui/map/place'
import { placeLabels } from '@/ui/map/place-labels'

const region = (id: string, longitude: number, latitude: number, output: number): MapPlace => ({
  id,
  label: id,
  longitude,
  latitude,
  kind: 'region',
  output,
  description: 'running',
})

describe(moveApart, () => {
  it('leaves squares alone that do not touch', () => {
    const squares = [
      { x: 0, y: 0, side: 10 },
      { x: 50, y: 0, side: 10 },
    ]
    expect(moveApart(squares)).toEqual(squares)
  })

  it('parts squares that cover each other, moving the smaller one more', () => {
    const [large, small] = moveApart([
      { x: 0, y: 0, side: 40 },
      { x: 10, y: 2, side: 20 },
    ])
    expect((small?.x ?? 0) - (large?.x ?? 0)).toBeGreaterThanOrEqual(30)
    expect(Math.abs(large?.x ?? 0)).toBeLessThan(Math.abs((small?.x ?? 0) - 10))
  })
})

describe(layOutPlaces, () => {
  const view = toMapView('kachin', 358)
  const places: readonly MapPlace[] = [
    region('Pangwa', 98.37863, 25.59866, 18_000),
    region('Chipwi', 98.12976, 25.88635, 4500),
    { ...region('Pangwa gate', 98.38018, 25.5965, 0), kind: 'gate', gateStatus: 'shut' },
  ]
  const placed = layOutPlaces(places, view)

  it('makes circle areas proportional to output', () => {
    const [pangwa, chipwi] = placed
    expect((pangwa?.radius ?? 0) / (chipwi?.radius ?? 1)).toBeCloseTo(2)
  })

  it('keeps every mark on the map', () => {
    for (const { at } of placed) {
      expect(at.x).toBeGreaterThan(0)
      expect(at.x).toBeLessThan(view.width)
      expect(at.y).toBeGreaterThan(0)
      expect(at.y).toBeLessThan(view.height)
    }
  })

  it('lets no pressable square cover another', () => {
    const squares = placed.map(({ at, radius }) => ({ ...at, side: toSide(radius) }))
    for (const left of squares) {
      for (const right of squares.filter((square) => square !== left)) {
        const apart = Math.max(Math.abs(left.x - right.x), Math.abs(left.y - right.y))
        expect(apart).toBeGreaterThanOrEqual((left.side + right.side) / 2)
      }
    }
  })

  it('names every region', () => {
    const labels = placeLabels(placed, { frame: view, fontSize: 13, taken: [] })
    expect([...labels.keys()]).toEqual(expect.arrayContaining(['Pangwa', 'Chipwi']))
  })
})

describe('map outlines', () => {
  it('are what the packages give', () => {
    const check = spawnSync(process.execPath, ['scripts/build-geometry.mjs', '--check'])
    expect(check.status).toBe(0)
  })
})

describe(placeLabels, () => {
  const frame = { width: 400, height: 300 }
  const needs = { frame, fontSize: 10, taken: [] }
  const gate = (id: string, x: number, y: number) => ({
    place: { ...region(id, 98, 25, 0), kind: 'gate' as const, gateStatus: 'shut' as const },
    at: { x, y },
    origin: { x, y },
    radius: 6,
  })

  it('names every gate, further off where others take the room beside it', () => {
    const close = [
      gate('North gate', 200, 150),
      gate('Middle gate', 214, 150),
      gate('South gate', 228, 150),
    ]
    expect([...placeLabels(close, needs).keys()]).toEqual([
      'North gate',
      'Middle gate',
      'South gate',
    ])
  })

  it('keeps a name clear of a way of the ore', () => {
    const alone = [gate('Gate', 200, 150)]
    expect(placeLabels(alone, needs).get('Gate')?.anchor).toBe('start')
    const way = [
      { x: 200, y: 150 },
      { x: 300, y: 150 },
    ] as const
    expect(placeLabels(alone, { ...needs, lines: [way] }).get('Gate')?.anchor).toBe('end')
  })

  it('keeps the name of a region where it is when its state changes', () => {
    const spot = { x: 200, y: 150 }
    const at = { place: region('Pangwa', 98, 25, 10), at: spot, origin: spot, radius: 20 }
    const halted = { ...at, place: { ...at.place, sublabel: 'halted' } }
    expect(placeLabels([halted], needs).get('Pangwa')).toEqual(
      placeLabels([at], needs).get('Pangwa'),
    )
  })
})
