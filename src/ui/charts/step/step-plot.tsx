import { toDayNumber } from '@/lib/civil-date'
import { type AxisRange } from '@/ui/charts/axis/nice-ticks'
import { type HistoryStep } from './history-step'
import { textWidth } from '@/ui/charts/axis/text-width'
import { type ChartSize } from '@/ui/charts/axis/use-chart-size'
import styles from '@/ui/charts/chart.module.css'

/** Props of {@link StepPlot}. */
export type StepPlotProps = {
  readonly steps: readonly HistoryStep[]
  readonly lastDay: number
  readonly range: AxisRange
  readonly size: ChartSize
  /** In px. */
  readonly height: number
  readonly formatValue: (value: number) => string
  readonly dayToText: (date: string) => string
}

/** The steps as one line, with the first and last day under it and the last value at its end. */
export function StepPlot(props: StepPlotProps) {
  const { steps, lastDay, range, size, height, formatValue, dayToText } = props
  const { fontSize, width } = size
  const firstDay = toDayNumber(steps[0]?.from ?? '')
  const left = Math.max(...range.ticks.map((tick) => textWidth(formatValue(tick), fontSize))) + 10
  const lastValue = steps.at(-1)?.value ?? Number.NaN
  const right = width - textWidth(formatValue(lastValue), fontSize) - 12
  const bottom = height - fontSize * 1.6
  const [low, high] = range.domain
  const toX = (day: number) =>
    left + ((day - firstDay) / (lastDay - firstDay || 1)) * (right - left)
  const toY = (value: number) => bottom - ((value - low) / (high - low || 1)) * (bottom - fontSize)
  const path = steps
    .map(({ from, value }, index) => {
      const x = toX(toDayNumber(from)).toFixed(1)
      return `${index === 0 ? 'M' : 'H'}${x}${index === 0 ? ' ' : 'V'}${toY(value).toFixed(1)}`
    })
    .join('')
  return (
    <svg data-plot="" height={height} viewBox={`0 0 ${width} ${height}`} width={width}>
      {range.ticks.map((tick) => (
        <g key={tick}>
          <path className={styles['gridLine']} d={`M${left} ${toY(tick)}H${right}`} />
          <text
            className={styles['note']}
            textAnchor="end"
            x={left - 6}
            y={toY(tick) + fontSize * 0.35}
          >
            {formatValue(tick)}
          </text>
        </g>
      ))}
      <path className={styles['line']} d={`${path}H${right}`} style={{ stroke: 'var(--ink)' }} />
      <text className={styles['value']} x={right + 6} y={toY(lastValue) + fontSize * 0.35}>
        {formatValue(lastValue)}
      </text>
      {toRoomyDays(steps, toX, fontSize).map(({ from, x }) => (
        <g key={from}>
          <path className={styles['gridLine']} d={`M${x} ${bottom}v4`} />
          <text
            className={styles['note']}
            textAnchor={x + fontSize * 6 > width ? 'end' : 'start'}
            x={x}
            y={height - 4}
          >
            {dayToText(from)}
          </text>
        </g>
      ))}
    </svg>
  )
}

/** Return the days of change whose names do not run into each other. */
function toRoomyDays(
  steps: readonly HistoryStep[],
  toX: (day: number) => number,
  fontSize: number,
): readonly { readonly from: string; readonly x: number }[] {
  const kept: { from: string; x: number }[] = []
  for (const { from } of steps) {
    const x = Math.round(toX(toDayNumber(from)))
    const last = kept.at(-1)
    if (last === undefined || x - last.x > fontSize * 7.5) kept.push({ from, x })
  }
  return kept
}
