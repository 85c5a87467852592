import { memo, use } from 'react'
import {
  CartesianGrid,
  ComposedChart,
  XAxis,
  YAxis,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
} from 'recharts'
import { toChartColor } from '@/ui/charts/chart-color'
import styles from '@/ui/charts/chart.module.css'
import { widestOf } from '@/ui/charts/axis/text-width'
import { type ChartLayout } from './chart-layout'
import { BandLabels, BandMarks } from './band-marks'
import { LayerContext } from './layer-context'
import { LineMarks } from './line-marks'
import { NoteMarks } from './note-marks'
import { RuleMarks } from './rule-marks'
import { type Placement } from './to-path'
import { type MarksProps } from './marks'
import { spreadLabels } from './spread-labels'
import { valueAt } from './value-at'

/** Upright line where the reader reads, with a dot and a value on every series. */
function CursorMarks({ content, place }: MarksProps) {
  const { cursor, series, fontSize, formatY } = content
  if (cursor === undefined) return undefined
  const x = place.toX(cursor)
  const dots = series.flatMap((line) => {
    const value = valueAt(line.points, cursor)
    return Number.isFinite(value) ? [{ label: { line, value }, y: place.toY(value) }] : []
  })
  const texts = spreadLabels(dots, fontSize * 1.25, [place.top + fontSize / 2, place.bottom - 2])
  const widest = widestOf(
    dots.map(({ label }) => formatY(label.value)),
    fontSize,
  )
  const isTurned = x + widest + 16 > place.right
  return (
    <g>
      <path className={styles['cursor']} d={`M${x} ${place.top}V${place.bottom}`} />
      {dots.map(({ label: { line }, y }) => (
        <circle
          className={styles['dot']}
          cx={x}
          cy={y}
          key={line.id}
          r={4}
          style={{ fill: toChartColor(line.color) }}
        />
      ))}
      {texts.map(({ label: { line, value }, y }) => (
        <text
          className={styles['value']}
          key={line.id}
          style={{ fill: toChartColor(line.color) }}
          textAnchor={isTurned ? 'end' : 'start'}
          x={isTurned ? x - 9 : x + 9}
          y={y + fontSize * 0.35 - 7}
        >
          {formatY(value)}
        </text>
      ))}
    </g>
  )
}

/** Bands, rules, lines and the reading cursor, one path each, on the scales of the frame around it. */
function ChartLayer() {
  const content = use(LayerContext)
  const plot = usePlotArea()
  const scaleX = useXAxisScale()
  const scaleY = useYAxisScale()
  if (content === undefined || plot === undefined) return undefined
  if (scaleX === undefined || scaleY === undefined) return undefined
  const place: Placement = {
    toX: toStraightScale(scaleX, content.xDomain),
    toY: toStraightScale(scaleY, content.yDomain),
    left: plot.x,
    right: plot.x + plot.width,
    top: plot.y,
    bottom: plot.y + plot.height,
  }
  return (
    <g>
      <BandMarks content={content} place={place} />
      <RuleMarks content={content} place={place} />
      <BandLabels content={content} place={place} />
      <LineMarks content={content} place={place} />
      <NoteMarks content={content} place={place} />
      <CursorMarks content={content} place={place} />
    </g>
  )
}

/** Both axes are linear: two looked-up points stand for the whole scale, and no lookup is paid per point. */
function toStraightScale(
  scale: (value: unknown) => number | undefined,
  [low, high]: readonly [number, number],
): (value: number) => number {
  const start = scale(low) ?? 0
  const slope = high > low ? ((scale(high) ?? 0) - start) / (high - low) : 0
  return (value) => start + (value - low) * slope
}

/** Props of {@link ChartFrame}: compared by content, so that a chart whose axes stay put is not laid out again. */
export type ChartFrameProps = {
  readonly layout: ChartLayout
  readonly xDomain: readonly [number, number]
  readonly yDomain: readonly [number, number]
  readonly yTicks: readonly number[]
  readonly yLabels: readonly string[]
}

/**
 * Axes and grid. Series are painted by a layer that takes them from a context given outside this frame, so that
 * dragging a lever repaints the layer alone.
 */
export const ChartFrame = memo(DrawnFrame, isSameFrame)

function DrawnFrame({ layout, xDomain, yDomain, yTicks, yLabels }: ChartFrameProps) {
  const { xTicks, xLabels } = layout
  const skeleton = [
    { x: xDomain[0], y: yDomain[0] },
    { x: xDomain[1], y: yDomain[1] },
  ]
  const margin = { top: layout.top, right: layout.right, bottom: 0, left: 0 }
  return (
    <ComposedChart
      accessibilityLayer={false}
      data={skeleton}
      height={layout.height}
      margin={margin}
      width={layout.width}
    >
      <CartesianGrid vertical={false} />
      <XAxis
        allowDataOverflow
        axisLine={false}
        dataKey="x"
        domain={[...xDomain]}
        height={layout.bottom}
        interval={0}
        tickFormatter={toLabeller(xTicks, xLabels)}
        tickLine={false}
        tickMargin={6}
        ticks={[...xTicks]}
        type="number"
      />
      <YAxis
        allowDataOverflow
        axisLine={false}
        dataKey="y"
        domain={[...yDomain]}
        interval={0}
        tickFormatter={toLabeller(yTicks, yLabels)}
        tickLine={false}
        tickMargin={4}
        ticks={[...yTicks]}
        type="number"
        width={layout.left}
      />
      <ChartLayer />
    </ComposedChart>
  )
}

function toLabeller(ticks: readonly number[], labels: readonly string[]): (tick: number) => string {
  return (tick) => labels[ticks.indexOf(tick)] ?? ''
}

function isSameFrame(before: ChartFrameProps, after: ChartFrameProps): boolean {
  return JSON.stringify(before) === JSON.stringify(after)
}
