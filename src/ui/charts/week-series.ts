import { type ChartSeries } from './chart-series'

/** Return weekly values of a run as a line: solid up to the as-of week, dashed after it. */
export function toRunSeries(
  values: Float64Array,
  asOfWeek: number,
  line: Pick<ChartSeries, 'id' | 'label' | 'color'>,
): ChartSeries {
  return { ...line, kind: 'scenario', points: toPoints(values), dashedFrom: asOfWeek }
}

/** Return weekly values of the run in which nothing happens as a line. */
export function toBaselineSeries(values: Float64Array): ChartSeries {
  return {
    id: 'baseline',
    label: 'no-disruption baseline',
    kind: 'counterfactual',
    color: 'muted',
    points: toPoints(values),
  }
}

/** Return the highest of some weekly values and the first week that has it. */
export function peakOf(values: Float64Array): { readonly week: number; readonly value: number } {
  const value = values.reduce((peak, next) => Math.max(peak, next), Number.NEGATIVE_INFINITY)
  return { week: Math.max(0, values.indexOf(value)), value }
}

function toPoints(values: Float64Array): ChartSeries['points'] {
  return { xs: values.map((_, week) => week), ys: values }
}
