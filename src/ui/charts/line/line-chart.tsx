import { type PointerEvent, useCallback, useMemo, useState, useId } from 'react'
import { ExhibitPart } from '@/ui/exhibit/exhibit-part'
import { ChartFigure } from '@/ui/charts/chart-figure'
import styles from '@/ui/charts/chart.module.css'
import { type ExhibitLines } from '@/ui/exhibit/exhibit'
import { VisuallyHidden } from '@/ui/layout/visually-hidden'
import slider from '@/ui/layout/slider.module.css'
import { type LineChartProps } from './line-chart-props'
import { notesNear, writeNotes } from './chart-notes'
import { describeAt } from './describe-at'
import { LineTable } from './line-table'
import { NoteList } from './note-marks'
import { PlotArea } from './plot-area'
import { type LinePlot, useLinePlot } from './use-line-plot'
import { valueAt } from './value-at'

/** Props of {@link ReadingLine}. */
type ReadingLineProps = {
  readonly label: string
  /** What is read, for who meets the slider by its name alone: the title of the chart. */
  readonly subject: string
  readonly domain: readonly [number, number]
  readonly step: number
  readonly cursor: number | undefined
  readonly onCursor: (x: number | undefined) => void
  /** Told where Enter is pressed, where notes can be written. */
  readonly onNoteAt?: ((x: number) => void) | undefined
  /** All values at the cursor, in words. */
  readonly reading: string
  /** Distance of the plot from the edges, so that the thumb stands under the line. */
  readonly inset: { readonly left: number; readonly right: number }
}

/** Slider that moves the reading cursor of a chart, so that every point is reachable by keyboard. */
function ReadingLine({
  label,
  subject,
  domain,
  step,
  cursor,
  onCursor,
  onNoteAt,
  reading,
  inset,
}: ReadingLineProps) {
  const id = useId()
  const [low, high] = domain
  return (
    <div className={styles['reading']} data-print="no">
      <input
        aria-valuetext={reading}
        className={`${slider['slider']} ${styles['slider']}`}
        id={id}
        max={high}
        min={low}
        onBlur={() => onCursor(undefined)}
        onChange={(event) => onCursor(event.currentTarget.valueAsNumber)}
        onFocus={(event) => onCursor(event.currentTarget.valueAsNumber)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onNoteAt?.(event.currentTarget.valueAsNumber)
        }}
        step={step}
        style={{ marginInlineStart: inset.left - 8, marginInlineEnd: inset.right - 8 }}
        type="range"
        value={cursor ?? low}
      />
      <label className={styles['readLabel']} htmlFor={id}>
        {label}
        <VisuallyHidden>: {subject}</VisuallyHidden>
        {onNoteAt !== undefined && '; Enter adds a note'}
      </label>
    </div>
  )
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
