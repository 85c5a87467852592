import { type ChartPoints } from '@/ui/charts/chart-series'

/** Where data lies on the plot, in px: straight scales in both directions. */
export type Placement = {
  readonly toX: (x: number) => number
  readonly toY: (y: number) => number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/**
 * Return the SVG path of a line between `from` and `to`; gaps stay open.
 *
 * It is cut exactly there, also between two points: where two stretches of a line meet, nothing is missing.
 */
export function toLinePath(
  { xs, ys }: ChartPoints,
  place: Placement,
  [from, to]: readonly [number, number] = [-Infinity, Infinity],
): string {
  const pointAt = (index: number): Point => ({
    x: xs[index] ?? Number.NaN,
    y: ys[index] ?? Number.NaN,
  })
  let path = ''
  let isDown = false
  for (let index = 0; index < xs.length; index += 1) {
    const before = pointAt(index - 1)
    const point = pointAt(index)
    const isInside = point.x >= from && point.x <= to
    isDown &&= Number.isFinite(point.y)
    for (const { x, y } of [
      cut(before, point, from),
      isInside ? point : GAP,
      cut(before, point, to),
    ]) {
      if (!Number.isFinite(y)) continue
      path += `${isDown ? 'L' : 'M'}${round(place.toX(x))} ${round(place.toY(y))}`
      isDown = true
    }
  }
  return path
}

type Point = { readonly x: number; readonly y: number }

const GAP: Point = { x: Number.NaN, y: Number.NaN }

/** Return where the straight line between two points passes `x`, or a gap where it does not lie between them. */
function cut(before: Point, after: Point, x: number): Point {
  if (!(before.x < x && x < after.x)) return GAP
  const share = (x - before.x) / (after.x - before.x)
  return { x, y: before.y + share * (after.y - before.y) }
}

/** Return the SVG path of the area between `low` and `high`. */
export function toAreaPath(
  xs: ArrayLike<number>,
  low: ArrayLike<number>,
  high: ArrayLike<number>,
  place: Placement,
): string {
  let top = ''
  let bottom = ''
  for (let index = 0; index < xs.length; index += 1) {
    const lowest = low[index] ?? Number.NaN
    const highest = high[index] ?? Number.NaN
    if (!Number.isFinite(lowest) || !Number.isFinite(highest)) continue
    const x = round(place.toX(xs[index] ?? Number.NaN))
    top += `${top === '' ? 'M' : 'L'}${x} ${round(place.toY(highest))}`
    bottom = `L${x} ${round(place.toY(lowest))}${bottom}`
  }
  return top === '' ? '' : `${top}${bottom}Z`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
