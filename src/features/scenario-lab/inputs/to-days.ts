import { addDays, weeksBetween, type CivilDate } from '@/lib/civil-date'
import { toCentral } from '@/domain/market/distribution-curve'
import { type InputId, type LabValue, type NumberInput } from '@/domain/lab/lab-input'

const DAYS_PER_WEEK = 7

/** What a number comes to on the calendar. */
export type Days = {
  readonly day: CivilDate
  readonly first: CivilDate
  readonly last: CivilDate
  /** Return the number that lands on a day. */
  readonly toNumber: (day: CivilDate) => number
}

/** Return the id of the input that says when a length of time begins, or undefined for anything else. */
export function toStartId({ id, unit }: NumberInput): InputId | undefined {
  return unit === 'weeks' && id.endsWith('.weeks') ? id.replace(/weeks$/, 'startWeek') : undefined
}

/**
 * Return the days of a number of weeks: the day that it names, or the one on which a length of time ends.
 *
 * Numbers that are neither, and lengths whose start is no number, have none.
 */
export function toDays(
  { unit, min, max }: NumberInput,
  value: number,
  {
    baselineDate,
    start,
  }: { readonly baselineDate: CivilDate; readonly start?: LabValue | undefined },
): Days | undefined {
  if (unit !== 'week' && (start === undefined || typeof start === 'string')) return undefined
  const from = start === undefined || typeof start === 'string' ? 0 : toCentral(start)
  const dayAt = (weeks: number) => addDays(baselineDate, Math.round(DAYS_PER_WEEK * (from + weeks)))
  return {
    day: dayAt(value),
    first: dayAt(min),
    last: dayAt(max),
    toNumber: (day) => Math.min(max, Math.max(min, weeksBetween(baselineDate, day) - from)),
  }
}
