import { addDays, weeksBetween, type CivilDate } from '@/lib/civil-date'
import { type DayWindow } from '@/domain/page/view'
import { type ChartBand, type ChartSeries } from '@/ui/charts/chart-series'

/** Parts of the run that the charts can show. */
export const WINDOW_IDS = ['all', 'first-year', 'as-of'] as const

/** Part of the run that the charts show. */
export type WindowId = (typeof WINDOW_IDS)[number]

/** Words for the parts of the run. */
export const WINDOW_LABELS: Readonly<Record<WindowId, string>> = {
  all: 'All weeks',
  'first-year': 'First year',
  'as-of': 'Around the as-of date',
}

const YEAR_WEEKS = 52
const HALF_YEAR_WEEKS = 26

/** Up to this many weeks every month has its tick; else every quarter. */
const MOST_WEEKS_BY_MONTH = 60

/** Weeks from and to, whole. */
export type WeekWindow = readonly [number, number]

/** Return the weeks that a window shows of a run of `weeks` weeks; at least one week, and inside the run. */
export function toWindow(id: WindowId, asOfWeek: number, weeks: number): WeekWindow {
  const last = weeks - 1
  if (id === 'all') return [0, last]
  if (id === 'first-year') return [0, Math.min(YEAR_WEEKS, last)]
  const middle = Math.min(last, Math.max(0, Math.round(asOfWeek)))
  const from = Math.max(0, middle - HALF_YEAR_WEEKS)
  return [from, Math.max(Math.min(from + 1, last), Math.min(last, middle + HALF_YEAR_WEEKS))]
}

/** Return the whole weeks of a run that lie between two days; at least one week, and inside the run. */
export function toWeeks(shown: DayWindow, baselineDate: CivilDate, weeks: number): WeekWindow {
  const last = weeks - 1
  const at = (day: CivilDate) => Math.round(weeksBetween(baselineDate, day))
  const from = Math.min(Math.max(0, at(shown.from)), Math.max(0, last - 1))
  return [from, Math.min(last, Math.max(from + 1, at(shown.to)))]
}

/** Return the days of a window of weeks, or undefined for the whole run. */
export function toDays(
  [from, to]: WeekWindow,
  baselineDate: CivilDate,
  weeks: number,
): DayWindow | undefined {
  if (from <= 0 && to >= weeks - 1) return undefined
  return { from: addDays(baselineDate, 7 * from), to: addDays(baselineDate, 7 * to) }
}

/** Return which of the parts a window is, if it is one of them. */
export function findWindow(
  [from, to]: WeekWindow,
  asOfWeek: number,
  weeks: number,
): WindowId | undefined {
  return WINDOW_IDS.find((id) => {
    const [first, last] = toWindow(id, asOfWeek, weeks)
    return first === from && last === to
  })
}

/** Return the weeks at which months or quarters begin within a window: the ticks of the time axis. */
export function toTicks(baselineDate: CivilDate, [from, to]: WeekWindow): readonly number[] {
  const step = to - from <= MOST_WEEKS_BY_MONTH ? 1 : 3
  const firstYear = Number(addDays(baselineDate, 7 * from).slice(0, 4))
  const lastYear = Number(addDays(baselineDate, 7 * to).slice(0, 4))
  const months = Array.from({ length: 12 / step }, (_, index) => String(index * step + 1))
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index)
    .flatMap((year) =>
      months.map((month) => weeksBetween(baselineDate, `${year}-${month.padStart(2, '0')}-01`)),
    )
    .filter((week) => week >= from && week <= to)
}

/** Return a line with the points that lie inside a window. */
export function cutSeries(series: ChartSeries, [from, to]: WeekWindow): ChartSeries {
  const { xs, ys } = series.points
  const kept = Array.from(xs, (_, index) => index).filter((index) => isInside(xs[index], from, to))
  const pick = (values: ArrayLike<number>) => kept.map((index) => values[index] ?? Number.NaN)
  return { ...series, points: { xs: pick(xs), ys: pick(ys) } }
}

/** Return a band with the points that lie inside a window. */
export function cutBand(band: ChartBand, [from, to]: WeekWindow): ChartBand {
  const { xs, low, high } = band
  const kept = Array.from(xs, (_, index) => index).filter((index) => isInside(xs[index], from, to))
  const pick = (values: ArrayLike<number>) => kept.map((index) => values[index] ?? Number.NaN)
  return { ...band, xs: pick(xs), low: pick(low), high: pick(high) }
}

function isInside(x: number | undefined, from: number, to: number): boolean {
  return x !== undefined && x >= from && x <= to
}
