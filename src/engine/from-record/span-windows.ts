import { weeksBetween, type CivilDate } from '@/lib/civil-date'
import { type Window } from '@/domain/market/scenario'

/** A recorded stretch of time with what it cost; `to` is null while it holds. */
export type LossSpan = {
  readonly from: CivilDate
  readonly to: CivilDate | null
  /** Share lost, 0 to 1. */
  readonly loss: number
  /** Weeks over which the loss fades after the end. */
  readonly rampWeeks: number
}

/** The day that separates record from outlook, on the model's axis of weeks. */
export type AsOf = { readonly baselineDate: CivilDate; readonly date: CivilDate }

/** What is assumed of a loss from the as-of date on. */
export type Continuation = {
  readonly weeks: number
  /** Share lost from the as-of date on, 0 to 1; null for as much as recorded. */
  readonly severity: number | null
}

/** Report whether a loss is in force: it began by the as-of date, and no end of it is known then. */
export function isInForce(span: LossSpan, { date }: AsOf): boolean {
  return span.loss > 0 && isKnown(span, date) && !isOver(span, date)
}

/**
 * Return the windows of one recorded loss as it is known on the as-of date.
 *
 * Begun later: none. Over by then: one window as recorded, with its ramp. In force: one window as recorded up to the
 * as-of date, and one from there for as long and as hard as the continuation says, with the recorded ramp; an end
 * after the as-of date is not known and plays no part.
 */
export function toSpanWindows(
  span: LossSpan,
  asOf: AsOf,
  continuation: Continuation,
): readonly Window[] {
  const { date, baselineDate } = asOf
  if (span.loss === 0 || !isKnown(span, date)) return []
  const startWeek = weeksBetween(baselineDate, span.from)
  const until = (end: CivilDate) => spanWeeks(startWeek, weeksBetween(baselineDate, end))
  const recorded = { startWeek, severity: span.loss }
  if (span.to !== null && span.to <= date) {
    return withEffect({ ...recorded, durationWeeks: until(span.to), rampWeeks: span.rampWeeks })
  }
  return [
    ...withEffect({ ...recorded, durationWeeks: until(date), rampWeeks: 0 }),
    ...withEffect({
      startWeek: weeksBetween(baselineDate, date),
      severity: continuation.severity ?? span.loss,
      durationWeeks: continuation.weeks,
      rampWeeks: span.rampWeeks,
    }),
  ]
}

/** Return the window of a loss that a lever sets where none is in force: from the as-of date, or week 0 if later. */
export function toNewWindow(
  { date, baselineDate }: AsOf,
  { weeks, severity }: Continuation,
  rampWeeks: number,
): readonly Window[] {
  if (severity === null) return []
  const startWeek = Math.max(0, weeksBetween(baselineDate, date))
  return withEffect({ startWeek, severity, durationWeeks: weeks, rampWeeks })
}

/** Report whether a span had begun by `date`. */
export function isKnown({ from }: Pick<LossSpan, 'from'>, date: CivilDate): boolean {
  return from <= date
}

function isOver({ to }: LossSpan, date: CivilDate): boolean {
  return to !== null && to <= date
}

/** Return the duration that ends, after rounding, no later than `end`, so that adjoining windows never overlap. */
function spanWeeks(start: number, end: number): number {
  const weeks = end - start
  return start + weeks > end ? weeks - Math.abs(end) * Number.EPSILON : weeks
}

function withEffect(window: Window): readonly Window[] {
  const hasEffect = window.severity !== 0 && window.durationWeeks + window.rampWeeks > 0
  return hasEffect ? [window] : []
}
