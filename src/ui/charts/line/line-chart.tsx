import { type LineChartProps } from './line-chart-props'
import { type PointerEvent, useCallback, useMemo, useState } from 'react'
import { ExhibitPart } from '@/ui/exhibit/exhibit-part'
import { ChartFigure } from '@/ui/charts/chart-figure'
import { notesNear, writeNotes } from './chart-notes'
import { describeAt } from './describe-at'
import { LineTable } from './line-table'
import { NoteList } from './note-marks'
import { PlotArea } from './plot-area'
import { ReadingLine } from './reading-line'
import { type LinePlot, useLinePlot } from './use-line-plot'
import styles from '@/ui/charts/chart.module.css'
import { type ExhibitLines } from '@/ui/exhibit/exhibit'
import { valueAt } from './value-at'

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
    () => ({ charts: [toExhibitLines(props, plot, xs)], isSettled: props.isSettled !== false }),
    [props, plot, xs],
  )
  const { notes } = plot.content
  const near = writeNotes(notesNear(notes, cursor ?? first, { first, step }), formatXLong)
  const reading = `${describeAt(cursor ?? first, props.series, bands, words)}${near === '' ? '' : `; note ${near}`}`
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
      remark={props.remark}
      sentence={props.sentence}
      sources={props.sources}
      subtitle={props.subtitle}
      title={props.title}
      table={
        <LineTable
          bands={bands}
          notes={notes}
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
          onNoteAt={props.onNoteAt}
          reading={reading}
          step={step}
          subject={props.title}
        />
      </div>
      <NoteList formatX={formatXLong} notes={notes} series={props.series} />
    </ChartFigure>
  )
}

/** What a line chart says, at the steps of its table. */
function toExhibitLines(
  props: Pick<
    LineChartProps,
    | 'title'
    | 'subtitle'
    | 'xLabel'
    | 'series'
    | 'markers'
    | 'notes'
    | 'formatX'
    | 'formatXLong'
    | 'dayOf'
    | 'formatY'
  >,
  { bands, yDomain }: Pick<LinePlot, 'bands' | 'yDomain'>,
  xs: readonly number[],
): ExhibitLines {
  const {
    title,
    subtitle,
    xLabel,
    series,
    markers = [],
    notes = [],
    formatX,
    formatXLong = formatX,
    formatY,
  } = props
  const { dayOf } = props
  const first = xs[0] ?? 0
  const step = (xs[1] ?? first + 1) - first
  const placeOf = (x: number) => Math.round((x - first) / step)
  const along = (from: ArrayLike<number>, ys: ArrayLike<number>) =>
    xs.map((x) => valueAt({ xs: from, ys }, x))
  return {
    kind: 'lines',
    title,
    subtitle,
    xLabel,
    xTexts: xs.map((x) => formatXLong(x)),
    days: dayOf && xs.map(dayOf),
    rules: markers.map(({ x, label }) => ({ at: placeOf(x), label })),
    notes: notes.map(({ number, x, text, seriesId }) => ({
      number,
      at: Math.min(xs.length - 1, Math.max(0, placeOf(x))),
      dayText: formatXLong(x),
      day: dayOf?.(x),
      text,
      line: Math.max(
        0,
        series.findIndex(({ id }) => id === seriesId),
      ),
    })),
    range: yDomain,
    series: series.map(({ label, kind, color, points, dashedFrom }) => ({
      label,
      kind,
      color,
      values: along(points.xs, points.ys),
      dashedFrom: dashedFrom === undefined ? undefined : placeOf(dashedFrom),
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
