import { type ChartBand, type ChartSeries } from '@/ui/charts/chart-series'

/** Return the least and the greatest value on a chart; NaN twice when there is none. */
export function valueRange(
  series: readonly ChartSeries[],
  bands: readonly ChartBand[],
): readonly [number, number] {
  let low = Infinity
  let high = -Infinity
  const columns = [
    ...series.map(({ points }) => points.ys),
    ...bands.flatMap((band) => [band.low, band.high]),
  ]
  for (const column of columns) {
    for (let index = 0; index < column.length; index += 1) {
      const value = column[index] ?? Number.NaN
      if (value < low) low = value
      if (value > high) high = value
    }
  }
  return low <= high ? [low, high] : [Number.NaN, Number.NaN]
}

/** Return the range that covers two others, such as those of two slides that show one chart. */
export function uniteRanges(
  [low, high]: readonly [number, number],
  [otherLow, otherHigh]: readonly [number, number],
): readonly [number, number] {
  return [Math.min(low, otherLow), Math.max(high, otherHigh)]
}
