import { remember } from '@/lib/remember'
import { readDay, type DayField, type DayMarks, type DayReading } from '@/lib/read-day'

/** Language of the page's words: its names of months are read in every locale. */
const PAGE_LANGUAGES = ['en-GB', 'en-US']

const NUMBERED_DAY = { day: 'numeric', month: 'numeric', year: 'numeric', timeZone: 'UTC' } as const

/** Return a reader of days as people type them in `locale`; what it needs to know of it is made at its first reading. */
export function createReadDay(locale: string): (text: string, field: DayField) => DayReading {
  return (text, field) => readDay(text, field, marksOf(locale))
}

/** Some eighty formatters are asked for them, which takes longer than a page may be kept waiting. */
const marksOf = remember(createMarks, (locale) => locale, 1)

function createMarks(locale: string): DayMarks {
  const digits = new Intl.NumberFormat(locale)
  const languages = [locale, ...PAGE_LANGUAGES].map(toMonthNames)
  return {
    order: toOrder(locale),
    months: Array.from({ length: 12 }, (_, month) =>
      languages.flatMap((namesOf) => namesOf(month)),
    ),
    digits: Array.from({ length: 10 }, (_, digit) => digits.format(digit)),
  }
}

function toOrder(locale: string): DayMarks['order'] {
  const parts = new Intl.DateTimeFormat(locale, NUMBERED_DAY).formatToParts(Date.UTC(2001, 0, 2))
  const first = parts.find(({ type }) => type === 'day' || type === 'month' || type === 'year')
  if (first?.type === 'year') return 'ymd'
  return first?.type === 'month' ? 'mdy' : 'dmy'
}

/** Return full and short names of a month, alone and as they stand in a day, without dots. */
function toMonthNames(language: string): (month: number) => readonly string[] {
  const writers = (['long', 'short'] as const).flatMap((length) =>
    [{}, NUMBERED_DAY].map(
      (options) =>
        new Intl.DateTimeFormat(language, { ...options, month: length, timeZone: 'UTC' }),
    ),
  )
  return (month) =>
    writers.flatMap((writer) => {
      const parts = writer.formatToParts(Date.UTC(2001, month, 2))
      const name = parts.find(({ type }) => type === 'month')?.value.toLowerCase() ?? ''
      return name.match(/[\p{L}\p{M}]+/gu)?.slice(0, 1) ?? []
    })
}
