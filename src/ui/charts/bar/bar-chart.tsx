import { type Bar, type BarChartProps } from './bar-chart-props'
import { useCallback, useMemo } from 'react'
import { ExhibitPart } from '@/ui/exhibit/exhibit-part'
import { type ExhibitRoom, useExhibitRoom } from '@/ui/exhibit/exhibit-room'
import { type Column } from '@/ui/tables/column'
import { FoldedTable } from '@/ui/tables/folded-table'
import { BarFrame } from './bar-frame'
import { ChartFigure } from '@/ui/charts/chart-figure'
import { type ChartSize, toRoomHeight, useChartSize } from '@/ui/charts/axis/use-chart-size'
import styles from '@/ui/charts/chart.module.css'
import { type ExhibitBars } from '@/ui/exhibit/exhibit'

/** Amounts as bars from zero, each with its value written on it. Load it lazily: it brings the chart library. */
export function BarChart(props: BarChartProps) {
  const { bars, orientation = 'vertical', formatValue } = props
  const { size, setBox, setRuler } = useChartSize()
  const { shown, height } = toPlot(props, size, useExhibitRoom())
  const describe = useCallback(() => ({ charts: [toExhibitBars(props)] }), [props])
  const hasEstimates = bars.some(({ isEstimated }) => isEstimated === true)
  return (
    <ChartFigure
      exhibit={props.exhibit}
      headingLevel={props.headingLevel}
      sentence={props.sentence}
      sources={props.sources}
      subtitle={props.subtitle}
      title={props.title}
      table={<BarTable {...props} />}
    >
      <ExhibitPart describe={describe} />
      <div aria-hidden="true" className={styles['box']} ref={setBox}>
        <span className={styles['ruler']} ref={setRuler} />
        <div className={styles['plot']} data-plot="" style={{ height }}>
          {size.width > 0 && (
            <BarFrame
              bars={shown}
              fontSize={size.fontSize}
              formatValue={formatValue}
              height={height}
              orientation={orientation}
              width={size.width}
            />
          )}
        </div>
        <CutWords shown={shown.length} whole={bars.length} />
        {hasEstimates && (
          <p className={styles['hatchKey']}>
            <span className={styles['hatchSign']} /> estimate
          </p>
        )}
      </div>
    </ChartFigure>
  )
}

/** Lines of text that a bar lying down needs at the least. */
const LEAST_LINES = 1.1

/** Return the bars that have room, one under the other where they lie, and the height of the plot in px. */
function toPlot(props: BarChartProps, size: ChartSize, room: ExhibitRoom | undefined) {
  const { bars, orientation } = props
  const { fontSize } = size
  const hasKey = bars.some(({ isEstimated }) => isEstimated === true)
  // A room holds the words below the bars too.
  const given = room?.drawing === undefined ? undefined : room.drawing - (hasKey ? toLine(size) : 0)
  const most = given ?? Number.POSITIVE_INFINITY
  if (orientation !== 'horizontal') {
    return { shown: bars, height: given ?? toRoomHeight(props.height ?? 240, size) }
  }
  const shown = toLargest(bars, Math.max(1, Math.floor((most - 8) / (fontSize * LEAST_LINES))))
  return { shown, height: Math.min(most, Math.ceil(shown.length * fontSize * 2.1 + 8)) }
}

/** Height of a line of words, in px. */
function toLine({ fontSize }: ChartSize): number {
  return Math.ceil(1.45 * fontSize)
}

function toSize({ value = 0 }: Bar): number {
  return Math.abs(value)
}

/** Return the largest bars in their order: what a caption names is never left out. */
function toLargest(bars: readonly Bar[], most: number): readonly Bar[] {
  if (bars.length <= most) return bars
  const largest = new Set(bars.toSorted((a, b) => toSize(b) - toSize(a)).slice(0, most))
  return bars.filter((bar) => largest.has(bar))
}

function CutWords({ shown, whole }: { readonly shown: number; readonly whole: number }) {
  if (shown === whole) return undefined
  return (
    <p>
      The {shown} largest of {whole} bars.
    </p>
  )
}

function BarTable({ bars, formatValue, labelHeader, valueHeader, title, subtitle }: BarChartProps) {
  const columns = useMemo<readonly Column<Bar>[]>(
    () => [
      { id: 'label', header: labelHeader, cell: ({ label }) => label, isRowHeader: true },
      {
        id: 'value',
        header: valueHeader,
        align: 'end',
        cell: (bar) => toValueText(bar, formatValue),
        value: ({ value }) => value,
        sortBy: ({ value }) => value,
      },
    ],
    [formatValue, labelHeader, valueHeader],
  )
  return (
    <FoldedTable
      caption={`${title}. ${subtitle}`}
      columns={columns}
      of={title}
      rowId={({ id }) => id}
      rows={bars}
    />
  )
}

function toValueText(
  { value, missingReason, isEstimated }: Bar,
  formatValue: (value: number) => string,
): string {
  if (value === undefined) return missingReason ?? 'not available'
  return isEstimated === true ? `${formatValue(value)} (estimate)` : formatValue(value)
}

/** What a bar chart says. */
function toExhibitBars(
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
