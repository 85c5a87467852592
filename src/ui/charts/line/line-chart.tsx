import { type PointerEvent, type ReactNode, useCallback, useMemo, useState } from 'react'
import { ExhibitPart } from '@/ui/exhibit/exhibit-part'
import { type SourceRef } from '@/ui/evidence/source-ref'
import { ChartFigure } from '@/ui/charts/chart-figure'
import {
  type ChartAnnotation,
  type ChartBand,
  type ChartMarker,
  type ChartSeries,
} from '@/ui/charts/chart-series'
import { describeAt } from './describe-at'
import { LineTwin } from './line-twin'
import { PlotArea } from './plot-area'
import { ReadingLine } from './reading-line'
import { useLinePlot } from './use-line-plot'
import styles from '@/ui/charts/chart.module.css'
import { type ExhibitLines } from '@/ui/exhibit/exhibit'
import { valueAt } from './value-at'

/** Props of {@link LineChart}. */
export type LineChartProps = {
  /** The finding. */
  readonly title: string
  /** Measure and unit. */
  readonly subtitle: string
  readonly series: readonly ChartSeries[]
  /** Widest first. */
  readonly bands?: readonly ChartBand[] | undefined
  readonly xDomain: readonly [number, number]
  readonly xTicks: readonly number[]
  /** Word at a tick of the x axis. */
  readonly formatX: (x: number) => string
  /** Word for a point in the reading line and the table; `formatX` unless told. */
  readonly formatXLong?: ((x: number) => string) | undefined
  /** Found from the data unless told. */
  readonly yDomain?: readonly [number, number] | undefined
  readonly yTicks?: readonly number[] | undefined
  readonly formatY: (y: number) => string
  /** Zero belongs to the axis; true unless told. */
  readonly includeZero?: boolean | undefined
  readonly markers?: readonly ChartMarker[] | undefined
  readonly annotations?: readonly ChartAnnotation[] | undefined
  /** What the chart says, generated from its data. */
  readonly sentence: string
  /** Header of the first column of the table: `Week of`. */
  readonly xLabel: string
  /** Distance between rows of the table and steps of the reading line, in x; 1 unless told. */
  readonly step?: number | undefined
  /** Words beside the reading slider: `Read values week by week`. */
  readonly readLabel?: string | undefined
  readonly sources: readonly SourceRef[]
  /** Plot height in px; 260 unless told. */
  readonly height?: number | undefined
  readonly headingLevel?: 2 | 3 | 4 | undefined
  readonly actions?: ReactNode | undefined
  /** Id by which it can be taken away and pinned. */
  readonly exhibit?: string | undefined
  /** False while a better figure is being worked out; true unless told. */
  readonly isSettled?: boolean | undefined
  /** Shown small: no reading line and no sentence on screen; both stay for screen readers. */
  readonly isCompact?: boolean | undefined
}

/** Lines and bands over time. Load it lazily: it brings the chart library. */
export function LineChart(props: LineChartProps) {
  const { xDomain, step = 1, formatX, formatXLong = formatX, formatY, isCompact = false } = props
  const [cursor, setCursor] = useState<number>()
  const plot = useLinePlot(props)
  const { layout, bands } = plot
  const words = useMemo(() => ({ formatX: formatXLong, formatY }), [formatXLong, formatY])
  const [first, last] = xDomain
  const xs = useMemo(
    () => Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => first + i * step),
    [first, last, step],
  )
  const describe = useCallback(
    () => ({ charts: [toExhibitLines(props, bands, xs)], isSettled: props.isSettled !== false }),
    [props, bands, xs],
  )
  const reading = describeAt(cursor ?? first, props.series, bands, words)
  const readAt = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const width = layout.width - layout.left - layout.right
    // On a slide the drawing is shown larger or smaller than it is laid out.
    const drawnX = ((event.clientX - box.left) * layout.width) / box.width
    const share = (drawnX - layout.left) / width
    const x = first + Math.round((share * (last - first)) / step) * step
    setCursor(share < -0.02 || share > 1.02 ? undefined : Math.min(last, Math.max(first, x)))
  }
  return (
    <ChartFigure
      actions={props.actions}
      exhibit={props.exhibit}
      headingLevel={props.headingLevel}
      isReading={cursor !== undefined}
      isSentenceHidden={isCompact}
      reading={reading}
      sentence={props.sentence}
      sources={props.sources}
      subtitle={props.subtitle}
      title={props.title}
      twin={
        <LineTwin
          bands={bands}
          series={props.series}
          subtitle={props.subtitle}
          title={props.title}
          words={words}
          xLabel={props.xLabel}
          xs={xs}
        />
      }
    >
      <ExhibitPart describe={describe} />
      <PlotArea
        cursor={cursor}
        onPointerLeave={() => setCursor(undefined)}
        onPointerMove={readAt}
        plot={plot}
      />
      <div data-compact={isCompact && cursor === undefined} className={styles['readingBox']}>
        <ReadingLine
          cursor={cursor}
          domain={xDomain}
          inset={layout}
          label={props.readLabel ?? 'Read values point by point'}
          onCursor={setCursor}
          reading={reading}
          step={step}
        />
      </div>
    </ChartFigure>
  )
}

/** What a line chart says, at the steps of its table. */
function toExhibitLines(
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
