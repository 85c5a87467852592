import { type ExhibitLines } from '@/ui/exhibit/exhibit'
import { type ChartBand } from '@/ui/charts/chart-series'
import { type LineChartProps } from './line-chart'
import { valueAt } from './value-at'

/** What a line chart says, at the steps of its table. */
export function toExhibitLines(
  props: Pick<
    LineChartProps,
    'title' | 'subtitle' | 'xLabel' | 'series' | 'formatX' | 'formatXLong' | 'formatY'
  >,
  bands: readonly ChartBand[],
  xs: readonly number[],
): ExhibitLines {
  const { title, subtitle, xLabel, series, formatX, formatXLong = formatX, formatY } = props
  const along = (from: ArrayLike<number>, ys: ArrayLike<number>) =>
    xs.map((x) => valueAt({ xs: from, ys }, x))
  return {
    kind: 'lines',
    title,
    subtitle,
    xLabel,
    xTexts: xs.map((x) => formatXLong(x)),
    series: series.map(({ label, kind, color, points }) => ({
      label,
      kind,
      color,
      values: along(points.xs, points.ys),
    })),
    bands: bands.map(({ label, color, xs: from, low, high }) => ({
      label,
      color,
      low: along(from, low),
      high: along(from, high),
    })),
    formatValue: formatY,
  }
}
