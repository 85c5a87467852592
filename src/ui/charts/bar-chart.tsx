import { useCallback, useMemo } from 'react'
import { ExhibitPart } from '@/ui/exhibit/exhibit-part'
import { type SourceRef } from '@/ui/evidence/source-ref'
import { VisuallyHidden } from '@/ui/layout/visually-hidden'
import { type Column } from '@/ui/tables/column'
import { TableTwin } from '@/ui/tables/table-twin'
import { BarFrame } from './bar-frame'
import { ChartFigure } from './chart-figure'
import { type ChartColor } from './chart-series'
import { toExhibitBars } from './to-exhibit-chart'
import { toRoomHeight, useChartSize } from './use-chart-size'
import styles from './chart.module.css'

/** One bar. */
export type Bar = {
  readonly id: string
  readonly label: string
  /** Undefined where the value is withheld or not available: shown as a gap with the reason. */
  readonly value: number | undefined
  readonly missingReason?: string | undefined
  /** Hatched. */
  readonly isEstimated?: boolean | undefined
  readonly color?: ChartColor | undefined
}

/** Props of {@link BarChart}. */
export type BarChartProps = {
  readonly title: string
  readonly subtitle: string
  readonly bars: readonly Bar[]
  readonly orientation?: 'vertical' | 'horizontal' | undefined
  readonly formatValue: (value: number) => string
  /** Header of the label column in the table: `Year`. */
  readonly labelHeader: string
  /** Header of the value column in the table: `Import value`. */
  readonly valueHeader: string
  readonly sentence: string
  readonly sources: readonly SourceRef[]
  /** Plot height in px; 240 unless told; by the number of bars when they lie. */
  readonly height?: number | undefined
  readonly headingLevel?: 2 | 3 | 4 | undefined
  /** Id by which it can be taken away and pinned. */
  readonly exhibit?: string | undefined
}

/** Amounts as bars from zero, each with its value written on it. Load it lazily: it brings the chart library. */
export function BarChart(props: BarChartProps) {
  const { bars, orientation = 'vertical', formatValue } = props
  const { size, setBox, setRuler } = useChartSize()
  const lying = Math.ceil(bars.length * size.fontSize * 2.1 + 8)
  const height = orientation === 'horizontal' ? lying : toRoomHeight(props.height ?? 240, size)
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
      twin={<BarTwin {...props} />}
    >
      <ExhibitPart describe={describe} />
      <div aria-hidden="true" className={styles['box']} ref={setBox}>
        <span className={styles['ruler']} ref={setRuler} />
        <div className={styles['plot']} style={{ height }}>
          {size.width > 0 && (
            <BarFrame
              bars={bars}
              fontSize={size.fontSize}
              formatValue={formatValue}
              height={height}
              orientation={orientation}
              width={size.width}
            />
          )}
        </div>
        {hasEstimates && (
          <p className={styles['hatchKey']}>
            <span className={styles['hatchSign']} /> estimate
          </p>
        )}
      </div>
    </ChartFigure>
  )
}

function BarTwin({ bars, formatValue, labelHeader, valueHeader, title, subtitle }: BarChartProps) {
  const columns = useMemo<readonly Column<Bar>[]>(
    () => [
      { id: 'label', header: labelHeader, cell: ({ label }) => label, isRowHeader: true },
      {
        id: 'value',
        header: valueHeader,
        align: 'end',
        cell: (bar) => toValueText(bar, formatValue),
        sortBy: ({ value }) => value,
      },
    ],
    [formatValue, labelHeader, valueHeader],
  )
  return (
    <TableTwin
      caption={`${title}. ${subtitle}`}
      columns={columns}
      label={
        <>
          Show as table<VisuallyHidden>: {title}</VisuallyHidden>
        </>
      }
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
