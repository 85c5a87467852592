import { readDay, type DayField, type DayMarks, type DayReading } from '@/lib/read-day'

/** Language of the page's words: its names of months are read in every locale. */
const PAGE_LANGUAGES = ['en-GB', 'en-US']

const NUMBERED_DAY = { day: 'numeric', month: 'numeric', year: 'numeric', timeZone: 'UTC' } as const

/** Return a reader of days as people type them in `locale`. */
export function createReadDay(locale: string): (text: string, field: DayField) => DayReading {
  const marks: DayMarks = {
    order: toOrder(locale),
    months: Array.from({ length: 12 }, (_, month) =>
      [locale, ...PAGE_LANGUAGES].flatMap((language) => toMonthNames(language, month)),
    ),
    digits: Array.from({ length: 10 }, (_, digit) => new Intl.NumberFormat(locale).format(digit)),
  }
  return (text, field) => readDay(text, field, marks)
}

function toOrder(locale: string): DayMarks['order'] {
  const parts = new Intl.DateTimeFormat(locale, NUMBERED_DAY).formatToParts(Date.UTC(2001, 0, 2))
  const first = parts.find(({ type }) => type === 'day' || type === 'month' || type === 'year')
  if (first?.type === 'year') return 'ymd'
  return first?.type === 'month' ? 'mdy' : 'dmy'
}

/** Full and short names, alone and as they stand in a day, without dots. */
function toMonthNames(language: string, month: number): readonly string[] {
  return (['long', 'short'] as const).flatMap((length) =>
    [{}, NUMBERED_DAY].flatMap((options) => {
      const writer = new Intl.DateTimeFormat(language, {
        ...options,
        month: length,
        timeZone: 'UTC',
      })
      const parts = writer.formatToParts(Date.UTC(2001, month, 2))
      const name = parts.find(({ type }) => type === 'month')?.value.toLowerCase() ?? ''
      return name.match(/[\p{L}\p{M}]+/gu)?.slice(0, 1) ?? []
    }),
  )
}
