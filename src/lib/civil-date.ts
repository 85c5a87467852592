/**
 * Calendar days without a clock or a time zone.
 *
 * `Date` is allowed in this file only: every call names a full UTC instant, so the result depends on nothing
 * but the argument.
 */

/** A calendar day as ISO 8601 writes it, `YYYY-MM-DD`, in the proleptic Gregorian calendar. */
export type CivilDate = string

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/
const MILLISECONDS_PER_DAY = 86_400_000

/** Report whether `text` is a real calendar day: `2024-02-30` is not. */
export function isCivilDate(text: string): text is CivilDate {
  return ISO_DAY.test(text) && toCivilDate(toDayNumber(text)) === text
}

/** Return the whole number of days from 1970-01-01 to `date`; NaN when `date` is not a day. */
export function toDayNumber(date: CivilDate): number {
  // oxlint-disable-next-line no-restricted-globals -- a pure parse of a full UTC instant
  return Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_PER_DAY
}

/** Return the calendar day that lies `dayNumber` days after 1970-01-01; empty when that is no day. */
export function toCivilDate(dayNumber: number): CivilDate {
  if (!Number.isFinite(dayNumber)) return ''
  // oxlint-disable-next-line no-restricted-globals -- a pure conversion of a given instant
  return new Date(Math.floor(dayNumber) * MILLISECONDS_PER_DAY).toISOString().slice(0, 10)
}

/** Return the day `days` days after `date` (before it when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return toCivilDate(toDayNumber(date) + days)
}

/** Return how many days lie from `start` to `end`, negative when `end` comes first. */
export function daysBetween(start: CivilDate, end: CivilDate): number {
  return toDayNumber(end) - toDayNumber(start)
}

/** Return how many weeks of seven days lie from `start` to `end`, as a real number. */
export function weeksBetween(start: CivilDate, end: CivilDate): number {
  return daysBetween(start, end) / 7
}

/** Return `date` moved into the closed interval from `first` to `last`. */
export function clampDate(date: CivilDate, first: CivilDate, last: CivilDate): CivilDate {
  if (date < first) return first
  return date > last ? last : date
}
