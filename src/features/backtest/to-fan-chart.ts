import { addDays, weeksBetween } from '@/lib/civil-date'
import { type Fan } from '@/domain/record/forecasts'
import { type ChartBand, type ChartSeries, type ChartPoints } from '@/ui/charts/chart-series'
import { type Format } from '@/ui/format/create-format'
import { type EpisodeView, type TargetView } from './backtest-view'

/** One thing observed, with what would have been forecast of it, ready to draw. */
export type FanChart = {
  readonly id: string
  readonly title: string
  readonly subtitle: string
  readonly sentence: string
  readonly series: readonly ChartSeries[]
  readonly bands: readonly ChartBand[]
  readonly xDomain: readonly [number, number]
  readonly xTicks: readonly number[]
  readonly step: number
  readonly xLabel: string
  readonly formatX: (x: number) => string
  readonly formatXLong: (x: number) => string
  readonly sourceIds: readonly string[]
}

/** Half the length of the stroke that marks an observation, as a share of the axis. */
const STROKE_SHARE = 0.02

/** Return the fans of an episode as charts; x counts months, or weeks from the base day. */
export function toFanCharts(
  { episode, forecast, targets }: EpisodeView,
  format: Format,
): readonly FanChart[] {
  return forecast.fans.flatMap((fan) => {
    const own = targets.filter(({ target }) => fan.targetIds.includes(target.id))
    const chart = toFanChart(fan, own, format)
    return chart === undefined ? [] : { ...chart, id: `fan-${episode.id}-${fan.id}` }
  })
}

function toFanChart(
  fan: Fan,
  targets: readonly TargetView[],
  format: Format,
): FanChart | undefined {
  const [first] = targets
  if (first === undefined) return undefined
  const axis = fan.measure.kind === 'imports' ? toMonthAxis(fan, format) : toDayAxis(fan, format)
  const { xs, xDomain } = axis
  const strokes = (rows: readonly TargetView[]): ChartPoints =>
    toStrokes(
      rows.flatMap((row) => {
        const x = axis.xOf(row)
        return x === undefined ? [] : { x, y: row.forecast.seen }
      }),
      xDomain,
    )
  const [inside, outside] = [true, false].map((wanted) =>
    targets.filter(({ forecast }) => forecast.forecast.isInside === wanted),
  )
  return {
    id: fan.id,
    ...toWords(targets, first, format),
    ...axis,
    series: [
      {
        id: 'seen',
        label: 'seen',
        kind: 'record' as const,
        color: 'ink' as const,
        points: strokes(inside ?? []),
      },
      {
        id: 'missed',
        label: 'seen, outside',
        kind: 'record' as const,
        color: 'series-2' as const,
        points: strokes(outside ?? []),
      },
      {
        id: 'median',
        label: 'median forecast',
        kind: 'estimate' as const,
        color: 'series-1' as const,
        points: { xs, ys: fan.p50 },
      },
    ].filter(({ points }) => points.xs.length > 0),
    bands: [
      {
        id: 'forecast',
        label: 'P5 to P95',
        xs,
        low: fan.p5,
        high: fan.p95,
        color: 'series-1',
      },
      {
        id: 'drawn',
        label: 'stated ranges alone',
        xs,
        low: fan.drawnP5,
        high: fan.drawnP95,
        color: 'series-1',
      },
    ],
    sourceIds: targets.flatMap(({ target }) => target.seen.sources),
  }
}

type Axis = Pick<FanChart, 'xDomain' | 'xTicks' | 'step' | 'xLabel' | 'formatX' | 'formatXLong'> & {
  readonly xs: readonly number[]
  /** Where an observation stands, if it is one of the axis: the mean of several months is not. */
  readonly xOf: (row: TargetView) => number | undefined
}

function toMonthAxis({ at }: Fan, format: Format): Axis {
  const xs = at.map((_, index) => index)
  const month = (x: number): string => format.monthShort(at[Math.round(x)] ?? '')
  return {
    xs,
    xDomain: [0, Math.max(1, at.length - 1)],
    xTicks: xs,
    step: 1,
    xLabel: 'Month',
    formatX: month,
    formatXLong: month,
    xOf: ({ target: { measure } }) => {
      const isSingle = measure.kind === 'imports' && measure.firstMonth === measure.lastMonth
      const place = isSingle ? at.indexOf(measure.firstMonth) : -1
      return place < 0 ? undefined : place
    },
  }
}

function toDayAxis({ at }: Fan, format: Format): Axis {
  const [first = ''] = at
  const last = at.at(-1) ?? first
  const weekOf = (day: string): number => weeksBetween(first, day)
  const dayOf = (week: number): string => addDays(first, Math.round(7 * week))
  return {
    xs: at.map(weekOf),
    xDomain: [0, Math.max(1, weekOf(last))],
    xTicks: toMonthStarts(first, last).map(weekOf),
    step: 1,
    xLabel: 'Week of',
    formatX: (week) => format.monthShort(dayOf(week)),
    formatXLong: (week) => format.date(dayOf(week)),
    xOf: ({ target: { measure } }) =>
      measure.kind === 'imports' ? undefined : weekOf(measure.day),
  }
}

/** Return first days of months, few enough to be named on an axis. */
function toMonthStarts(first: string, last: string): readonly string[] {
  const months: string[] = []
  for (let day = first; day < last; day = addDays(day, 1)) if (day.endsWith('-01')) months.push(day)
  const every = Math.ceil(months.length / 6)
  return months.filter((_, index) => index % every === 0)
}

/** Return short level strokes at what was seen, with gaps between: nothing is drawn where nothing is known. */
export function toStrokes(
  seen: readonly { readonly x: number; readonly y: number }[],
  [first, last]: readonly [number, number],
): ChartPoints {
  const half = STROKE_SHARE * (last - first)
  const strokes = seen.map(({ x, y }) => ({
    xs: [Math.max(first, x - half), Math.min(last, x + half), x + half],
    ys: [y, y, Number.NaN],
  }))
  return { xs: strokes.flatMap(({ xs }) => xs), ys: strokes.flatMap(({ ys }) => ys) }
}

function toWords(targets: readonly TargetView[], first: TargetView, format: Format) {
  const name = first.target.label.slice(0, first.target.label.lastIndexOf(','))
  const inside = targets.filter(({ forecast }) => forecast.forecast.isInside).length
  return {
    title: `${name}: ${format.integer(inside)} of ${format.integer(targets.length)} inside`,
    subtitle: `As a multiple: ${first.target.seen.basis}`,
    sentence:
      inside === targets.length
        ? 'All observations lie between P5 and P95.'
        : `Outside: ${targets
            .filter(({ forecast }) => !forecast.forecast.isInside)
            .map((row) => toObservation(row, format))
            .join('; ')}.`,
  }
}

/** Say one observation beside its forecast: `October 2024, 0.78× seen, 0.5× to 1.3× forecast`. */
function toObservation({ target, forecast }: TargetView, format: Format): string {
  const { p5, p95 } = forecast.forecast
  const when = target.label.slice(target.label.lastIndexOf(',') + 1).trim()
  return `${when}, ${format.multiple(forecast.seen)} seen, ${format.multiple(p5)} to ${format.multiple(p95)} forecast`
}
