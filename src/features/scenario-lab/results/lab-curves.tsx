import { lazy, memo, Suspense, useMemo, useState } from 'react'
import { addDays, type CivilDate } from '@/lib/civil-date'
import { type ChartAnnotation } from '@/ui/charts/chart-series'
import { type SourceRef } from '@/ui/evidence/source-ref'
import { useFormat } from '@/ui/format/format-context'
import { SegmentedControl } from '@/ui/layout/segmented-control'
import { type LabCurve } from './to-lab-curves'
import { cutBand, cutSeries, toTicks, toWindow, WINDOW_IDS, WINDOW_LABELS } from './to-window'
import styles from './results.module.css'

const LineChart = lazy(async () => ({
  default: (await import('@/ui/charts/line-chart')).LineChart,
}))

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
  /** What the ids of the charts begin with, by which each can be taken away and pinned. */
  readonly exhibits?: string
  /** False while more runs are being made. */
  readonly isSettled?: boolean
  /** One chart over the whole width. */
  readonly isSingle?: boolean
}

const OPTIONS = WINDOW_IDS.map((value) => ({ value, label: WINDOW_LABELS[value] }))

/** Curves on one time axis, with the as-of date and events on it, and a window of weeks to choose. */
export const LabCurves = memo(DrawnLabCurves)

function DrawnLabCurves(props: LabCurvesProps) {
  const { curves, events, baselineDate, asOf, asOfWeek, weeks, sources, height = 240 } = props
  const { exhibits } = props
  const format = useFormat()
  const [windowId, setWindowId] = useState<(typeof WINDOW_IDS)[number]>('all')
  const axis = useMemo(() => {
    const xDomain = toWindow(windowId, asOfWeek, weeks)
    const dayOf = (week: number) => addDays(baselineDate, Math.round(7 * week))
    const xTicks = toTicks(baselineDate, xDomain)
    // Every chart asks for them with every move of a lever.
    const months = new Map(xTicks.map((week) => [week, format.monthShort(dayOf(week))]))
    return {
      xDomain,
      xTicks,
      formatX: (week: number) => months.get(week) ?? format.monthShort(dayOf(week)),
      formatXLong: (week: number) => format.date(dayOf(week)),
    }
  }, [windowId, asOfWeek, weeks, baselineDate, format])
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
      })),
    [curves, axis],
  )
  const inside = useMemo(
    () => events.filter(({ x }) => x >= axis.xDomain[0] && x <= axis.xDomain[1]),
    [events, axis],
  )
  return (
    <>
      <SegmentedControl
        label="Weeks shown"
        onChange={setWindowId}
        options={OPTIONS}
        value={windowId}
      />
      <Suspense fallback={<output>Opening the charts …</output>}>
        <div className={styles['curves']} data-single={props.isSingle ?? false}>
          {shown.map((curve) => (
            <LineChart
              {...axis}
              {...curve}
              annotations={inside}
              exhibit={exhibits === undefined ? undefined : `${exhibits}-${curve.id}`}
              headingLevel={3}
              isSettled={props.isSettled}
              height={height}
              key={curve.id}
              markers={markers}
              readLabel="Read values week by week"
              sources={sources}
              xLabel="Week of"
            />
          ))}
        </div>
      </Suspense>
    </>
  )
}
