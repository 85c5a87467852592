import { type CivilDate } from '@/lib/civil-date'
import { type Format } from '@/ui/format/create-format'

/** How a number is typed. */
export type Box = { readonly unit: string; readonly boxFactor: number }

const DAYS_PER_WEEK = 7

/** Return how a number is typed: shares as per cent, and days of the model as days after its baseline date. */
export function toBox(unit: string, baselineDate: CivilDate, format: Format): Box {
  if (unit === 'week') {
    return { unit: `days after ${format.date(baselineDate)}`, boxFactor: DAYS_PER_WEEK }
  }
  const isShare = unit === 'share' || (unit.startsWith('share ') && !unit.includes(' per '))
  return isShare ? { unit: '%', boxFactor: 100 } : { unit, boxFactor: 1 }
}

/** Return how a distance between two such numbers is typed: days, not a day. */
export function toSizeBox(unit: string, baselineDate: CivilDate, format: Format): Box {
  return unit === 'week'
    ? { unit: 'days', boxFactor: DAYS_PER_WEEK }
    : toBox(unit, baselineDate, format)
}
