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

/** Return the SVG path of a line between `from` and `to`; gaps stay open. */
export function toLinePath(
  { xs, ys }: ChartPoints,
  place: Placement,
  [from, to]: readonly [number, number] = [-Infinity, Infinity],
): string {
  let path = ''
  let isDown = false
  for (let index = 0; index < xs.length; index += 1) {
    const x = xs[index] ?? Number.NaN
    const y = ys[index] ?? Number.NaN
    const isDrawn = Number.isFinite(y) && x >= from && x <= to
    if (isDrawn) path += `${isDown ? 'L' : 'M'}${round(place.toX(x))} ${round(place.toY(y))}`
    isDown = isDrawn
  }
  return path
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
