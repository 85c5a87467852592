import { isCivilDate, type CivilDate } from './civil-date'

/** How days are written in one locale. */
export type DayMarks = {
  /** Order of day, month and year where all are numbers. */
  readonly order: 'dmy' | 'mdy' | 'ymd'
  /** Words of each month, January first, in lower case: full and short names. */
  readonly months: readonly (readonly string[])[]
  /** The locale's own digits, 0 to 9. */
  readonly digits: readonly string[]
}

/** What a typed day says. */
export type DayReading =
  | { readonly kind: 'read'; readonly value: CivilDate }
  /** Both days that the text can mean, the locale's reading first. */
  | { readonly kind: 'unclear'; readonly values: readonly CivilDate[] }
  | { readonly kind: 'refused'; readonly fault: 'not-a-day' | 'outside' }

/** Days that a field takes. */
export type DayField = { readonly first: CivilDate; readonly last: CivilDate }

/**
 * Read a day as a person types it: `2025-03-01`, `1 March 2025`, `Mar 1, 2025`, `1.3.2025`, `01/03/25`.
 *
 * Where day and month can change places, both days are returned to be asked about, unless the field takes only the
 * locale's.
 */
export function readDay(text: string, { first, last }: DayField, marks: DayMarks): DayReading {
  const days = toDays(text, marks)
  const allowed = days.filter((day) => first <= day && day <= last)
  const [value] = allowed
  if (value === undefined) {
    return { kind: 'refused', fault: days.length === 0 ? 'not-a-day' : 'outside' }
  }
  return allowed.length === 1 && value === days[0]
    ? { kind: 'read', value }
    : { kind: 'unclear', values: allowed }
}

/** Return the days that a text can mean, the locale's reading first. */
function toDays(text: string, { order, months, digits }: DayMarks): readonly CivilDate[] {
  const western = Array.from(text.trim().toLowerCase(), (sign) => {
    const digit = digits.indexOf(sign)
    return digit === -1 ? sign : String(digit)
  }).join('')
  const numbers = western.match(/\d+/g) ?? []
  const words = western.match(/[\p{L}\p{M}]+/gu) ?? []
  const month = 1 + months.findIndex((names) => words.some((word) => names.includes(word)))
  const candidates =
    numbers.length === 2 && month > 0
      ? toNamed(numbers, month)
      : toNumbered(numbers, words.length === 0 || order === 'ymd' ? order : undefined)
  return [...new Set(candidates.map(toDay))].filter(isCivilDate)
}

type Triple = readonly [year: string, month: string, day: string]

function toNamed([a = '', b = '']: readonly string[], month: number): readonly Triple[] {
  const [year, day] = a.length === 4 ? [a, b] : [b, a]
  return [[year, String(month), day]]
}

/** A year of four digits in front is ISO; else the locale's order comes first, and day and month may change places. */
function toNumbered(
  numbers: readonly string[],
  order: DayMarks['order'] | undefined,
): readonly Triple[] {
  const [a = '', b = '', c = ''] = numbers
  if (numbers.length !== 3 || order === undefined) return []
  if (a.length === 4) return [[a, b, c]]
  const dayFirst: Triple = [c, b, a]
  const monthFirst: Triple = [c, a, b]
  return order === 'mdy' ? [monthFirst, dayFirst] : [dayFirst, monthFirst]
}

/** Write a day as ISO does; two digits of a year are of this century. */
function toDay([year, month, day]: Triple): string {
  const whole = year.length === 2 ? `20${year}` : year
  return `${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
