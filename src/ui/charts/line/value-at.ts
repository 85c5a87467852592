import { type ChartPoints } from '@/ui/charts/chart-series'

/** Return the value at `x`, on the straight line between its neighbours; NaN outside the points or in a gap. */
export function valueAt({ xs, ys }: ChartPoints, x: number): number {
  const after = findAfter(xs, x)
  const left = after - 1
  const leftX = xs[left]
  if (leftX === undefined) return Number.NaN
  const leftY = ys[left] ?? Number.NaN
  if (Math.abs(leftX - x) < 1e-9) return leftY
  const rightX = xs[after]
  const rightY = ys[after] ?? Number.NaN
  if (rightX === undefined) return Number.NaN
  return leftY + ((x - leftX) / (rightX - leftX)) * (rightY - leftY)
}

/** Return the index of the first of `xs` that lies beyond `x`. */
function findAfter(xs: ArrayLike<number>, x: number): number {
  let low = 0
  let high = xs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((xs[middle] ?? Infinity) <= x + 1e-9) low = middle + 1
    else high = middle
  }
  return low
}
