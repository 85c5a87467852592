import { type ChartColor } from './chart-series'

/** CSS colour of a series. */
export function toChartColor(color: ChartColor): string {
  return color === 'muted' ? 'var(--ink-muted)' : `var(--${color})`
}
