import { daysBetween, type CivilDate } from '@/lib/civil-date'
import { type DatasetInfo, type SeriesReach } from './record'

/** How old a series is on a day: within its limits, past the first, past the second, or dated after that day. */
export type AgeTone = 'fresh' | 'amber' | 'red' | 'ahead'

/** The age of one series. */
export type SeriesAge = Pick<SeriesReach, 'id' | 'label' | 'lastDay'> & {
  /** Days from the end of the series to today; negative where the series ends after today. */
  readonly days: number
  readonly tone: AgeTone
}

/** How far the record reaches and how long ago that was, as a whole and for each series. */
export type RecordAge = Pick<SeriesAge, 'lastDay' | 'days' | 'tone'> & {
  readonly today: CivilDate
  readonly series: readonly SeriesAge[]
}

/** Series whose limits hold for the record as a whole: what every score rests on. */
const LEADING_SERIES = 'control'

/** Return how old the record is on `today`, by the limits that the record states. */
export function toRecordAge(
  { lastDay, reach }: Pick<DatasetInfo, 'lastDay' | 'reach'>,
  today: CivilDate,
): RecordAge {
  const days = daysBetween(lastDay, today)
  const leading = reach.find(({ id }) => id === LEADING_SERIES)
  return {
    lastDay,
    today,
    days,
    tone: leading === undefined ? toTone(days, 1, 1) : toTone(days, ...limitsOf(leading)),
    series: reach.map((series) => {
      const age = daysBetween(series.lastDay, today)
      const { id, label } = series
      return {
        id,
        label,
        lastDay: series.lastDay,
        days: age,
        tone: toTone(age, ...limitsOf(series)),
      }
    }),
  }
}

function limitsOf({ amberDays, redDays }: SeriesReach): [amber: number, red: number] {
  return [amberDays, redDays]
}

function toTone(days: number, amberDays: number, redDays: number): AgeTone {
  if (days < 0) return 'ahead'
  if (days >= redDays) return 'red'
  return days >= amberDays ? 'amber' : 'fresh'
}

/** Write an age as a phrase: `today`, `1 day ago`, `303 days ago`, `12 days after today by this computer’s clock`. */
export function writeAge(days: number): string {
  if (days === 0) return 'today'
  const count = Math.abs(days)
  const length = `${count} ${count === 1 ? 'day' : 'days'}`
  return days > 0 ? `${length} ago` : `${length} after today by this computer’s clock`
}

/** Say how far the record reaches, how long ago that was and what follows from it; `dateOf` writes the day. */
export function writeRecordAge(
  { lastDay, days }: Pick<RecordAge, 'lastDay' | 'days'>,
  dateOf: (day: CivilDate) => string,
): string {
  const end = `The record ends on ${dateOf(lastDay)}, ${writeAge(days)}`
  if (days > 0) return `${end}: scores after that day are not known.`
  return days === 0 ? `${end}.` : `${end}: the clock may be wrong.`
}

/** Say how far the record reached on a day in words that stay true later: `record to …, 303 days before …`. */
export function toReachWords(lastDay: CivilDate, today: CivilDate): string {
  const days = daysBetween(lastDay, today)
  if (days < 0) return `record to ${lastDay}, taken on ${today}`
  return `record to ${lastDay}, ${days} ${days === 1 ? 'day' : 'days'} before ${today}`
}
