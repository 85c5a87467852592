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
  const end = addDays(asOf, YEAR)
  const days = rows.flatMap(({ stockOutDay }) => stockOutDay ?? []).toSorted()
  const soon = days.filter((day) => day < end)
  const all = integer(rows.length)
  const parts = rows.length === 1 ? 'part' : 'parts'
  const last = soon.at(-1)
  if (last === undefined) return `None of ${all} ${parts} runs out within a year`
  const verb = soon.length === 1 ? 'runs' : 'run'
  return `${integer(soon.length)} of ${all} ${parts} ${verb} out before ${month(toNextMonth(last))}`
}

/** Return how many run out in the whole run, where more do than the finding says; undefined where no more do. */
export function toLaterOut(
  rows: readonly PartRow[],
  asOf: CivilDate,
  { integer }: Pick<Words, 'integer'>,
): string | undefined {
  const end = addDays(asOf, YEAR)
  const days = rows.flatMap(({ stockOutDay }) => stockOutDay ?? [])
  const later = days.filter((day) => day >= end).length
  return later === 0 ? undefined : `${integer(later)} more run out later in the run.`
}

/** Return which part runs out first and when; undefined when none does. */
export function toFirstOut(
  rows: readonly PartRow[],
  { dateLong }: Pick<Words, 'dateLong'>,
): string | undefined {
  const [first] = rows
    .flatMap(({ part, stockOutDay }) => (stockOutDay === undefined ? [] : [{ part, stockOutDay }]))
    .toSorted((a, b) => a.stockOutDay.localeCompare(b.stockOutDay))
  if (first === undefined) return undefined
  const { part, stockOutDay } = first
  const site = part.site === '' ? '' : ` at ${part.site}`
  return `The first is ${part.id}${site}, in the week of ${dateLong(stockOutDay)}.`
}

/** Return the first day of the month after a day. */
export function toNextMonth(day: CivilDate): CivilDate {
  const inNext = addDays(`${day.slice(0, 7)}-28`, 7)
  return `${inNext.slice(0, 7)}-01`
}
