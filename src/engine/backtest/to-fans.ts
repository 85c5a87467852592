import { addDays } from '@/lib/civil-date'
import { type BacktestTarget, type ImportMeasure, type Measure } from '@/domain/record/backtest'
import { toSubject } from './rivals'

/** Days between two points of a price's fan. */
const FAN_STEP_DAYS = 14

/** One thing that was observed over time, and what is measured of it to draw its fan. */
export type FanPlan = {
  readonly id: string
  /** What was observed of it, first to last as listed. */
  readonly targets: readonly [BacktestTarget, ...BacktestTarget[]]
  /** What is measured at each month or day. */
  readonly points: readonly FanPoint[]
}

/** A month or day, and what is measured there. */
export type FanPoint = { readonly at: string; readonly measure: Measure }

/** Plan the fans of an episode's targets: one for each thing observed, from its base or the month before, to a step after the last. */
export function planFans(targets: readonly BacktestTarget[]): readonly FanPlan[] {
  const subjects = [...new Set(targets.map(({ measure }) => toSubject(measure)))]
  return subjects.flatMap((id) => {
    const [first, ...more] = targets.filter(({ measure }) => toSubject(measure) === id)
    if (first === undefined) return []
    const own = [first, ...more] as const
    return { id, targets: own, points: toPoints(own.map(({ measure }) => measure)) }
  })
}

function toPoints(measures: readonly Measure[]): readonly FanPoint[] {
  const months = measures.flatMap((measure) => (measure.kind === 'imports' ? measure : []))
  const [month] = months
  if (month !== undefined) return toMonthPoints(months, month)
  const days = measures.flatMap((measure) => (measure.kind === 'imports' ? [] : measure))
  const [first] = days
  if (first === undefined) return []
  const lastDay =
    days
      .map(({ day }) => day)
      .toSorted()
      .at(-1) ?? first.day
  return toDays(first.baseDay, addDays(lastDay, FAN_STEP_DAYS)).map((day) => ({
    at: day,
    measure: { ...first, day },
  }))
}

/** Single months alone make a fan; the mean of several is another thing, and stands in the table. */
function toMonthPoints(
  measures: readonly ImportMeasure[],
  { seriesId, baseFirstMonth, baseLastMonth }: ImportMeasure,
): readonly FanPoint[] {
  const single = measures.filter(({ firstMonth, lastMonth }) => firstMonth === lastMonth)
  const named = single.map(({ firstMonth }) => firstMonth).toSorted()
  const [first = '', last = first] = [named[0], named.at(-1)]
  return toMonths(addMonth(first, -1), addMonth(last, 1)).map((month) => ({
    at: month,
    measure: {
      kind: 'imports',
      seriesId,
      firstMonth: month,
      lastMonth: month,
      baseFirstMonth,
      baseLastMonth,
    },
  }))
}

function toMonths(first: string, last: string): readonly string[] {
  return first > last ? [] : [first, ...toMonths(addMonth(first, 1), last)]
}

function addMonth(month: string, step: 1 | -1): string {
  return addDays(`${month}-01`, step === 1 ? 31 : -1).slice(0, 7)
}

function toDays(first: string, last: string): readonly string[] {
  return first >= last ? [last] : [first, ...toDays(addDays(first, FAN_STEP_DAYS), last)]
}
