import { memo, useId } from 'react'
import {
  Bar as RechartsBar,
  BarChart as RechartsBarChart,
  LabelList,
  XAxis,
  YAxis,
  type BarShapeProps,
} from 'recharts'
import { type Bar } from './bar-chart-props'
import { toChartColor } from '@/ui/charts/chart-color'
import { CHART_COLORS } from '@/ui/charts/chart-series'
import { widestOf } from '@/ui/charts/axis/text-width'
import { toRoomyTexts, type BarRoom } from './to-roomy-texts'
import styles from '@/ui/charts/chart.module.css'

/** Props of {@link BarFrame}. */
export type BarFrameProps = {
  readonly bars: readonly Bar[]
  readonly orientation: 'vertical' | 'horizontal'
  readonly formatValue: (value: number) => string
  readonly width: number
  readonly height: number
  readonly fontSize: number
}

/** Bars without value axis: every bar carries its number, or the reason why it has none. */
export const BarFrame = memo(DrawnBarFrame)

function DrawnBarFrame(props: BarFrameProps) {
  const { bars, orientation, formatValue, width, height, fontSize } = props
  const patternId = useId()
  const rows = bars.map((bar) => toRow(bar, formatValue, patternId))
  const isUpright = orientation === 'vertical'
  const longest = (texts: readonly string[]) => widestOf(texts, fontSize)
  const longestLabel = longest(rows.map(({ label }) => label))
  // Half of the first and last label may stand out beside their bars.
  const side = Math.max(4, (longestLabel - width / rows.length) / 2)
  const upright = { top: fontSize * 1.6, right: side, bottom: 0, left: side }
  const lying = { top: 0, right: 0, bottom: 0, left: 0 }
  const labelWidth = Math.min(width * 0.4, longestLabel + 12)
  const slot = (width - 2 * side) / rows.length
  const values = rows.filter(({ amount }) => amount > 0).map(({ text }) => text)
  const valueWidth = longest(values) + 8
  const amountAxis = { type: 'number', domain: [0, 'dataMax'], hide: true } as const
  const labelAxis = {
    type: 'category',
    dataKey: 'label',
    tickLine: false,
  } as const
  const every = Math.ceil((longestLabel + 8) / slot)
  const axisHeight = fontSize * 1.8
  const room = { height: height - upright.top - axisHeight, slot, fontSize }
  return (
    <RechartsBarChart
      accessibilityLayer={false}
      barCategoryGap="22%"
      data={isUpright ? withRoomyTexts(rows, room) : rows}
      height={height}
      layout={isUpright ? 'horizontal' : 'vertical'}
      margin={isUpright ? upright : { ...lying, right: valueWidth }}
      width={width}
    >
      <defs>
        {CHART_COLORS.map((color) => (
          <pattern
            height="5"
            id={`${patternId}-${color}`}
            key={color}
            patternTransform="rotate(45)"
            patternUnits="userSpaceOnUse"
            width="5"
          >
            <rect fill="var(--paper)" height="5" width="5" />
            <rect height="5" style={{ fill: toChartColor(color) }} width="2" />
          </pattern>
        ))}
      </defs>
      {isUpright ? (
        <XAxis {...labelAxis} height={axisHeight} interval={every - 1} />
      ) : (
        <XAxis {...amountAxis} />
      )}
      {isUpright ? (
        <YAxis {...amountAxis} />
      ) : (
        <YAxis {...labelAxis} interval={0} width={labelWidth} />
      )}
      <RechartsBar dataKey="amount" isAnimationActive={false} shape={BarShape}>
        <LabelList
          className={styles['barValue'] ?? ''}
          dataKey="text"
          offset={5}
          position={isUpright ? 'top' : 'right'}
        />
      </RechartsBar>
    </RechartsBarChart>
  )
}

type Row = ReturnType<typeof toRow>

function withRoomyTexts(rows: readonly Row[], room: BarRoom): readonly Row[] {
  const most = Math.max(...rows.map(({ amount }) => amount))
  const shareOf = (amount: number): number => (most > 0 ? amount / most : 0)
  const texts = toRoomyTexts(
    rows.map(({ text, amount }) => ({ text, share: shareOf(amount) })),
    room,
  )
  return rows.map((row, index) => ({ ...row, text: texts[index] ?? '' }))
}

function toRow(bar: Bar, formatValue: (value: number) => string, patternId: string) {
  const { label, value, missingReason = 'not available' } = bar
  if (value === undefined) return { label, amount: 0, fill: 'none', text: missingReason }
  return { label, amount: value, fill: toFill(bar, patternId), text: formatValue(value) }
}

function toFill({ color = 'series-1', isEstimated = false }: Bar, patternId: string): string {
  return isEstimated ? `url(#${patternId}-${color})` : toChartColor(color)
}

/** A bar with a thin outline in its own colour, so that a hatched one keeps its edges. */
function BarShape({ x, y, width, height, fill }: BarShapeProps) {
  return <rect height={height} style={{ fill }} width={width} x={x} y={y} />
}
