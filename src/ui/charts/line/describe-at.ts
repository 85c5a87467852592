import { type ChartBand, type ChartSeries } from '@/ui/charts/chart-series'
import { valueAt } from './value-at'

/** How a chart writes its values. */
export type ReadingWords = {
  readonly formatX: (x: number) => string
  readonly formatY: (y: number) => string
}

/** Return every value at `x` in one line: `20 Nov 2024: Halt 2.10×; 5 to 95 of 100 runs 1.40× to 3.60×`. */
export function describeAt(
  x: number,
  series: readonly ChartSeries[],
  bands: readonly ChartBand[],
  { formatX, formatY }: ReadingWords,
): string {
  const lines = series.flatMap(({ label, points }) => {
    const value = valueAt(points, x)
    return Number.isFinite(value) ? [`${label} ${formatY(value)}`] : []
  })
  const spreads = bands.flatMap(({ label, xs, low, high }) => {
    const lowest = valueAt({ xs, ys: low }, x)
    const highest = valueAt({ xs, ys: high }, x)
    return Number.isFinite(lowest + highest)
      ? [`${label} ${formatY(lowest)} to ${formatY(highest)}`]
      : []
  })
  const values = [...lines, ...spreads]
  return `${formatX(x)}: ${values.length === 0 ? 'no values' : values.join('; ')}`
}
