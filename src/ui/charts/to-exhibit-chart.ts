import { type ExhibitBars, type ExhibitLines } from '@/ui/exhibit/exhibit'
import { type BarChartProps } from './bar-chart'
import { type ChartBand } from './chart-series'
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

/** What a bar chart says. */
export function toExhibitBars(
  props: Pick<
    BarChartProps,
    'title' | 'subtitle' | 'labelHeader' | 'valueHeader' | 'orientation' | 'bars' | 'formatValue'
  >,
): ExhibitBars {
  const { title, subtitle, labelHeader, valueHeader, formatValue } = props
  return {
    kind: 'bars',
    title,
    subtitle,
    labelHeader,
    valueHeader,
    orientation: props.orientation ?? 'vertical',
    bars: props.bars.map(({ label, value, isEstimated = false }) => ({
      label,
      value,
      isEstimated,
    })),
    formatValue,
  }
}
