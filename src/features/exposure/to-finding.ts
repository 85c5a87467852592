import { addDays, type CivilDate } from '@/lib/civil-date'
import { type Format } from '@/ui/format/create-format'
import { type PartRow } from './to-part-rows'

type Words = Pick<Format, 'integer' | 'month' | 'dateLong'>

/** Days after the as-of date that the finding looks at. */
const YEAR = 365

/** Return the finding in one sentence: `12 of 84 parts run out before Aug 2025`. */
export function toFinding(
  rows: readonly PartRow[],
  asOf: CivilDate,
  { integer, month }: Words,
): string {
  const { soon, last } = countOut(rows, asOf)
  const all = integer(rows.length)
  const parts = rows.length === 1 ? 'part' : 'parts'
  if (last === undefined) return `None of ${all} ${parts} runs out within a year`
  const verb = soon === 1 ? 'runs' : 'run'
  return `${integer(soon)} of ${all} ${parts} ${verb} out before ${month(toNextMonth(last))}`
}

/** Return how many run out in the whole run, where more do than the finding says; undefined where no more do. */
export function toLaterOut(
  rows: readonly PartRow[],
  asOf: CivilDate,
  { integer }: Pick<Words, 'integer'>,
): string | undefined {
  const { later } = countOut(rows, asOf)
  return later === 0 ? undefined : `${integer(later)} more run out later in the run.`
}

type OutCount = {
  /** Parts that run out within a year, and after it. */
  readonly soon: number
  readonly later: number
  /** Last day within the year on which one does. */
  readonly last: CivilDate | undefined
}

/** Lists are long: they are gone through once and not sorted. */
function countOut(rows: readonly PartRow[], asOf: CivilDate): OutCount {
  const end = addDays(asOf, YEAR)
  let soon = 0
  let later = 0
  let last: CivilDate | undefined
  for (const { stockOutDay } of rows) {
    if (stockOutDay === undefined) continue
    if (stockOutDay >= end) {
      later += 1
      continue
    }
    soon += 1
    if (last === undefined || stockOutDay > last) last = stockOutDay
  }
  return { soon, later, last }
}

/** Return which part runs out first and when; undefined when none does. */
export function toFirstOut(
  rows: readonly PartRow[],
  { dateLong }: Pick<Words, 'dateLong'>,
): string | undefined {
  let first: PartRow | undefined
  for (const row of rows) {
    if (row.stockOutDay === undefined) continue
    if (first?.stockOutDay === undefined || row.stockOutDay < first.stockOutDay) first = row
  }
  if (first?.stockOutDay === undefined) return undefined
  const { part, stockOutDay } = first
  const site = part.site === '' ? '' : ` at ${part.site}`
  return `The first is ${part.id}${site}, in the week of ${dateLong(stockOutDay)}.`
}

/** Return the first day of the month after a day. */
export function toNextMonth(day: CivilDate): CivilDate {
  const inNext = addDays(`${day.slice(0, 7)}-28`, 7)
  return `${inNext.slice(0, 7)}-01`
}
