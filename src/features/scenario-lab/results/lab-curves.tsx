import { memo, useMemo, useCallback } from 'react'
import { SeenFirst } from '@/ui/layout/seen-first'
import { addDays, weeksBetween, type CivilDate } from '@/lib/civil-date'
import { type ChartAnnotation } from '@/ui/charts/chart-series'
import { type ChartRemark } from '@/ui/charts/chart-figure'
import { DrawWindow } from '@/ui/charts/line/draw-window'
import { type SourceRef } from '@/ui/evidence/source-ref'
import { useFormat } from '@/ui/format/format-context'
import { type LabCurve, type LabNote } from './to-lab-curves'
import {
  cutBand,
  cutSeries,
  toTicks,
  toDays,
  toWeeks,
  toWindow,
  type WeekWindow,
} from './to-window'
import { WindowControl } from './window-control'
import styles from './results.module.css'
import { lazyPart } from '@/ui/layout/lazy-part'
import { PartBoundary } from '@/ui/layout/part-boundary'
import { useSettledView } from '@/state/address/use-view'

/** The weeks that all curves of the page show, and how to change them; the address carries them. */
function useWindow(
  baselineDate: CivilDate,
  weeks: number,
): {
  readonly xDomain: WeekWindow
  readonly show: (from: number, to: number) => void
  readonly hrefTo: (path: string) => string
} {
  const { view, commit, hrefTo } = useSettledView()
  const { shown } = view
  const xDomain = useMemo(
    () => (shown === undefined ? toWindow('all', 0, weeks) : toWeeks(shown, baselineDate, weeks)),
    [shown, baselineDate, weeks],
  )
  const show = useCallback(
    (from: number, to: number) =>
      commit({ shown: toDays([from, to], baselineDate, weeks) }, 'replace'),
    [commit, baselineDate, weeks],
  )
  return { xDomain, show, hrefTo }
}

const LineChart = lazyPart(async () => (await import('@/ui/charts/line/line-chart')).LineChart)

const NO_NOTES: readonly never[] = []

/** Props of {@link LabCurves}. */
export type LabCurvesProps = {
  readonly curves: readonly LabCurve[]
  readonly events: readonly ChartAnnotation[]
  readonly baselineDate: CivilDate
  readonly asOf: CivilDate
  readonly asOfWeek: number
  readonly weeks: number
  readonly sources: readonly SourceRef[]
  /** Height of each plot, px. */
  readonly height?: number
  /** What the ids of the charts begin with, by which each can be exported and pinned. */
  readonly exhibits?: string
  /** False while more runs are being made. */
  readonly isSettled?: boolean
  /** Notes on the curves, in the order of their days, which numbers them. */
  readonly notes?: readonly LabNote[]
  /** Told at which week a chart was pressed to write a note; keep it the same. */
  readonly onNoteAt?: ((week: number) => void) | undefined
  /** One chart over the whole width. */
  readonly isSingle?: boolean
}

/** Curves on one time axis, with the as-of date and events on it, and a window of weeks to choose. */
export const LabCurves = memo(DrawnLabCurves)

function DrawnLabCurves(props: LabCurvesProps) {
  const { curves, events, baselineDate, asOf, asOfWeek, weeks, sources, height = 240 } = props
  const { exhibits, notes = NO_NOTES, onNoteAt } = props
  const format = useFormat()
  const { xDomain, show, hrefTo } = useWindow(baselineDate, weeks)
  const axis = useMemo(() => {
    const dayOf = (week: number) => addDays(baselineDate, Math.round(7 * week))
    const xTicks = toTicks(baselineDate, xDomain)
    // Every chart asks for them with every move of a lever.
    const months = new Map(xTicks.map((week) => [week, format.monthShort(dayOf(week))]))
    return {
      xDomain,
      xTicks,
      formatX: (week: number) => months.get(week) ?? format.monthShort(dayOf(week)),
      dayOf,
      formatXLong: (week: number) => format.date(dayOf(week)),
    }
  }, [xDomain, baselineDate, format])
  const markers = useMemo(
    () => [{ x: Math.max(0, asOfWeek), label: `as of ${format.date(asOf)}` }],
    [asOfWeek, asOf, format],
  )
  const shown = useMemo(
    () =>
      curves.map((curve) => ({
        ...curve,
        series: curve.series.map((line) => cutSeries(line, axis.xDomain)),
        bands: curve.bands.map((band) => cutBand(band, axis.xDomain)),
        remark: toRemark(curve.remark, hrefTo),
      })),
    [curves, axis, hrefTo],
  )
  const inside = useMemo(
    () => events.filter(({ x }) => x >= axis.xDomain[0] && x <= axis.xDomain[1]),
    [events, axis],
  )
  const flagged = useMemo(
    () =>
      notes
        .map(({ day, text, seriesId }, place) => {
          const x = weeksBetween(baselineDate, day)
          return { number: place + 1, x, text, seriesId }
        })
        .filter(({ x }) => x >= axis.xDomain[0] && x <= axis.xDomain[1]),
    [notes, baselineDate, axis],
  )
  return (
    <>
      <WindowControl
        asOfWeek={asOfWeek}
        baselineDate={baselineDate}
        onWindow={show}
        weeks={weeks}
        window={xDomain}
      />
      <PartBoundary what="The charts" waiting={<output>Loading the charts…</output>}>
        <div className={styles['curves']} data-single={props.isSingle ?? false}>
          {shown.map((curve) => (
            <SeenFirst key={curve.id}>
              <DrawWindow
                domain={axis.xDomain}
                formatX={axis.formatXLong}
                onPress={onNoteAt}
                onWindow={show}
              >
                <LineChart
                  {...axis}
                  {...curve}
                  annotations={inside}
                  exhibit={exhibits === undefined ? undefined : `${exhibits}-${curve.id}`}
                  headingLevel={3}
                  isSettled={props.isSettled}
                  height={height}
                  markers={markers}
                  notes={flagged}
                  onNoteAt={onNoteAt}
                  readLabel="Read values week by week"
                  sources={sources}
                  xLabel="Week of"
                />
              </DrawWindow>
            </SeenFirst>
          ))}
        </div>
      </PartBoundary>
    </>
  )
}

function toRemark(
  text: string | undefined,
  hrefTo: (path: string) => string,
): ChartRemark | undefined {
  return text === undefined
    ? undefined
    : { text, link: { href: hrefTo('/backtest'), label: 'Backtest' } }
}
