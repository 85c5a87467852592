import { type HistoryStep } from './history-step'
import { useCallback, useMemo } from 'react'
import { type ExhibitLines } from '@/ui/exhibit/exhibit'
import { ExhibitPart } from '@/ui/exhibit/exhibit-part'
import { useExhibitRoom } from '@/ui/exhibit/exhibit-room'
import { addDays, type CivilDate, toDayNumber } from '@/lib/civil-date'
import { type SourceRef } from '@/ui/evidence/source-ref'
import { type Format } from '@/ui/format/create-format'
import { useFormat } from '@/ui/format/format-context'
import { type Column } from '@/ui/tables/column'
import { FoldedTable } from '@/ui/tables/folded-table'
import { ChartFigure } from '@/ui/charts/chart-figure'
import { distinctTicks } from '@/ui/charts/axis/nice-ticks'
import { StepPlot } from './step-plot'
import { useChartSize } from '@/ui/charts/axis/use-chart-size'
import styles from '@/ui/charts/chart.module.css'

/** Props of {@link StepHistory}. */
export type StepHistoryProps = {
  readonly title: string
  readonly subtitle: string
  readonly steps: readonly HistoryStep[]
  readonly lastDay: CivilDate
  readonly formatValue: (value: number) => string
  readonly yDomain?: readonly [number, number] | undefined
  readonly sentence: string
  readonly sources: readonly SourceRef[]
  readonly headingLevel?: 2 | 3 | 4 | undefined
  /** Id by which it can be exported and pinned. */
  readonly exhibit?: string | undefined
}

/** Height of the plot on a page, in px. */
const HEIGHT = 120

/** A level that changes in steps, such as a score from day to day. Draws without the chart library. */
export function StepHistory(props: StepHistoryProps) {
  const { steps, lastDay, formatValue, title, subtitle } = props
  const format = useFormat()
  const { size, setBox, setRuler } = useChartSize()
  const room = useExhibitRoom()
  const columns = useMemo(() => toColumns(format, formatValue), [format, formatValue])
  const describe = useCallback(() => ({ charts: [toExhibitSteps(props, format)] }), [props, format])
  const values = steps.map(({ value }) => value)
  const top = props.yDomain?.[1] ?? Math.max(...values)
  const range = distinctTicks(props.yDomain?.[0] ?? 0, top, { count: 3, write: formatValue })
  return (
    <ChartFigure
      exhibit={props.exhibit}
      headingLevel={props.headingLevel}
      sentence={props.sentence}
      sources={props.sources}
      subtitle={subtitle}
      title={title}
      table={
        <FoldedTable
          caption={`${title}. ${subtitle}`}
          columns={columns}
          of={title}
          rowId={({ from }) => from}
          rows={steps}
        />
      }
    >
      <ExhibitPart describe={describe} />
      <div aria-hidden="true" className={styles['box']} ref={setBox}>
        <span className={styles['ruler']} ref={setRuler} />
        {size.width > 0 && steps.length > 0 && (
          <StepPlot
            dayToText={format.date}
            formatValue={formatValue}
            height={room?.drawing ?? HEIGHT}
            lastDay={toDayNumber(lastDay)}
            range={range}
            size={size}
            steps={steps}
          />
        )}
      </div>
    </ChartFigure>
  )
}

/** The level at every day of change and at the last day, which is all that a step line says. */
function toExhibitSteps(props: StepHistoryProps, format: Format): ExhibitLines {
  const { title, subtitle, steps, lastDay, formatValue } = props
  const last = steps.at(-1)
  const ends = last === undefined || last.from === lastDay ? [] : [{ ...last, from: lastDay }]
  // A level holds until the eve of the next one: the line goes in steps, not on a slope.
  const points = [...steps, ...ends].flatMap((point, at, all) => {
    const before = all[at - 1]
    return before === undefined ? [point] : [{ ...before, from: addDays(point.from, -1) }, point]
  })
  return {
    kind: 'lines',
    title,
    subtitle,
    xLabel: 'From',
    xTexts: points.map(({ from }) => format.date(from)),
    days: points.map(({ from }) => from),
    series: [
      { label: title, kind: 'record', color: 'ink', values: points.map(({ value }) => value) },
    ],
    bands: [],
    formatValue,
  }
}

function toColumns(
  format: Format,
  formatValue: (value: number) => string,
): readonly Column<HistoryStep>[] {
  return [
    { id: 'from', header: 'From', cell: ({ from }) => format.date(from), isRowHeader: true },
    {
      id: 'value',
      header: 'Value',
      align: 'end',
      cell: ({ value }) => formatValue(value),
      value: ({ value }) => value,
    },
    { id: 'label', header: 'What changed', cell: ({ label }) => label ?? '–' },
  ]
}
