import { type CivilDate } from '@/lib/civil-date'
import {
  readNumber,
  type NumberField,
  type NumberMarks,
  type NumberReading,
} from '@/lib/read-number'

/** Shown wherever a value is not a finite number. */
export const NOT_AVAILABLE = 'not available'

/** Words for every number and date on the page, in one locale. Rounding happens here and nowhere else. */
export type Format = {
  readonly locale: string
  /** Plain number with a fixed count of decimals (1 by default). */
  readonly number: (value: number, digits?: number) => string
  /** Whole number with group separators. */
  readonly integer: (value: number) => string
  /** Share from 0 to 1 as per cent; whole from 1 % on, one decimal below. */
  readonly percent: (share: number, digits?: number) => string
  /** Money in three significant digits: `$1.44 B`, `$322 M`. */
  readonly usd: (value: number) => string
  /** Money in so many significant digits, for amounts that are added up: `$121.3 M`. */
  readonly usdExact: (value: number, digits: number) => string
  /** Price of a kilogram of oxide: `$812/kg`. */
  readonly usdPerKg: (value: number) => string
  /** Mass: `12,300 t`. */
  readonly tonnes: (value: number) => string
  /** Whole weeks: `7 weeks`. */
  readonly weeks: (value: number) => string
  /** Ratio to a reference: `1.20×`. */
  readonly multiple: (value: number) => string
  /** Score from 0 to 100, whole. */
  readonly score: (value: number) => string
  /** Signed difference, whole by default: `+21`, `−3`, `0`. */
  readonly change: (value: number, digits?: number) => string
  /** Day: `20 Nov 2024`. */
  readonly date: (date: CivilDate) => string
  /** Day with the month in full: `20 November 2024`. */
  readonly dateLong: (date: CivilDate) => string
  /** Month of a day or of a `YYYY-MM`: `Nov 2024`. */
  readonly month: (date: CivilDate) => string
  /** Month with a two-digit year, for axes: `Nov 24`. */
  readonly monthShort: (date: CivilDate) => string
  /** Year alone: `2024`. */
  readonly year: (date: CivilDate) => string
  /** Name of a country by its two letters, in the page's language: `Estonia`. */
  readonly country: (code: string) => string
  /** Words joined as the page's language lists them: `a, b and c`. */
  readonly list: (words: readonly string[]) => string
  /** Why there is no value, in words; `not available` when no reason is known. */
  readonly missing: (reason?: string) => string
  /** Plain number as it is typed: no group marks, the decimals it has, at most `digits` of them. */
  readonly typed: (value: number, digits: number) => string
  /** What a person typed into a field, in this locale. */
  readonly readNumber: (text: string, field: NumberField) => NumberReading
}

/** Language of the page's words; numbers and dates alone follow the reader's locale. */
const PAGE_LANGUAGE = 'en-GB'

/** Below this a value is noise of the arithmetic and reads as zero. */
const NOISE = 1e-9

/** Significant digits of money. */
const MONEY_DIGITS = 3

const THIN_SPACE = '\u202f'
const NO_BREAK_SPACE = '\u00a0'

/** Return the formatter of `locale`; an unknown locale falls back to British English. */
export function createFormat(requested: string): Format {
  const locale = toKnownLocale(requested)
  const fixed = memoise((digits: number) => toNumberFormat(locale, toFixed(digits)))
  const percents = memoise((digits: number) =>
    toNumberFormat(locale, { style: 'percent', ...toFixed(digits) }),
  )
  const changes = memoise((digits: number) =>
    toNumberFormat(locale, { ...toFixed(digits), signDisplay: 'exceptZero' }),
  )
  const adaptive = toNumberFormat(locale, {
    maximumSignificantDigits: 3,
    maximumFractionDigits: 0,
    roundingPriority: 'morePrecision',
  })
  const typed = memoise((digits: number) =>
    toNumberFormat(locale, { useGrouping: false, maximumFractionDigits: digits }),
  )
  const marks = createNumberMarks(locale)
  const usdIn = memoise((digits: number) => createUsd(locale, digits))
  const integer = (value: number) => write(value, fixed(0))
  const countries = new Intl.DisplayNames(PAGE_LANGUAGE, { type: 'region' })
  const lists = new Intl.ListFormat(PAGE_LANGUAGE, { type: 'conjunction' })

  return {
    locale,
    number: (value, digits = 1) => write(value, fixed(digits)),
    integer,
    percent: (share, digits) => writePercent(share, digits, percents),
    usd: usdIn(MONEY_DIGITS),
    usdExact: (value, digits) => usdIn(digits)(value),
    usdPerKg: (value) =>
      Number.isFinite(value) ? `${toUsdSign(value, adaptive)}/kg` : NOT_AVAILABLE,
    tonnes: (value) =>
      Number.isFinite(value) ? `${write(value, adaptive)}${NO_BREAK_SPACE}t` : NOT_AVAILABLE,
    weeks: (value) => writeWeeks(value, fixed(0)),
    multiple: (value) => (Number.isFinite(value) ? `${write(value, fixed(2))}×` : NOT_AVAILABLE),
    score: integer,
    change: (value, digits = 0) => write(value, changes(digits)),
    ...createDates(locale),
    country: (code) => countries.of(code) ?? code,
    list: (words) => lists.format(words),
    missing: (reason) => (reason === undefined || reason === '' ? NOT_AVAILABLE : reason),
    typed: (value, digits) => write(value, typed(digits)),
    readNumber: (text, field) => readNumber(text, field, marks),
  }
}

type Dates = Pick<Format, 'date' | 'dateLong' | 'month' | 'monthShort' | 'year'>

function createDates(locale: string): Dates {
  const day = { day: 'numeric', year: 'numeric' } as const
  return {
    date: toDateWriter(locale, { ...day, month: 'short' }),
    dateLong: toDateWriter(locale, { ...day, month: 'long' }),
    month: toDateWriter(locale, { month: 'short', year: 'numeric' }),
    monthShort: toDateWriter(locale, { month: 'short', year: '2-digit' }),
    year: toDateWriter(locale, { year: 'numeric' }),
  }
}

function toDateWriter(
  locale: string,
  options: Intl.DateTimeFormatOptions,
): (date: CivilDate) => string {
  const formatter = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
  return (date) => {
    const instant = new Date(`${date.length === 7 ? `${date}-01` : date}T00:00:00Z`)
    return Number.isNaN(instant.getTime()) ? NOT_AVAILABLE : formatter.format(instant)
  }
}

/** Compact money. English takes `K M B T` whatever the country, so that a billion never reads "bn" here, "B" there. */
function createUsd(locale: string, digits: number): (value: number) => string {
  const base = locale === 'en' || locale.startsWith('en-') ? 'en-US' : locale
  const formatter = toNumberFormat(base, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    notation: 'compact',
    maximumSignificantDigits: digits,
  })
  return (value) => {
    if (!Number.isFinite(value)) return NOT_AVAILABLE
    if (Math.abs(value) >= NOISE && Math.abs(value) < 1) return value > 0 ? '<$1' : '0'
    return toParts(value, formatter)
      .map(({ type, value: text }, index, parts) =>
        type === 'compact' && parts[index - 1]?.type !== 'literal' ? `${THIN_SPACE}${text}` : text,
      )
      .join('')
  }
}

function toUsdSign(value: number, formatter: Intl.NumberFormat): string {
  const text = write(Math.abs(value), formatter)
  return value <= -NOISE ? `−$${text}` : `$${text}`
}

function writePercent(
  share: number,
  digits: number | undefined,
  percents: (digits: number) => Intl.NumberFormat,
): string {
  if (digits !== undefined) return write(share, percents(digits))
  const size = Math.abs(share)
  if (size >= 0.0095 || size < NOISE) return write(share, percents(0))
  return writeAtLeast(share, 0.001, percents(1))
}

/** Write `value`, or "<1" where it is above nothing but too small to show: a little is never shown as none. */
function writeAtLeast(value: number, least: number, formatter: Intl.NumberFormat): string {
  const isTiny = value >= NOISE && value < least / 2
  return isTiny ? `<${write(least, formatter)}` : write(value, formatter)
}

/** Whole weeks with the word in the language of the page. */
function writeWeeks(value: number, formatter: Intl.NumberFormat): string {
  if (!Number.isFinite(value)) return NOT_AVAILABLE
  const isOne = Math.round(Math.abs(value)) === 1 || (value >= NOISE && value < 0.5)
  return `${writeAtLeast(value, 1, formatter)} ${isOne ? 'week' : 'weeks'}`
}

function write(value: number, formatter: Intl.NumberFormat): string {
  if (!Number.isFinite(value)) return NOT_AVAILABLE
  return toParts(value, formatter)
    .map(({ value: text }) => text)
    .join('')
}

/** Split into parts with a real minus sign in place of the hyphen. */
function toParts(value: number, formatter: Intl.NumberFormat): Intl.NumberFormatPart[] {
  return formatter.formatToParts(value).map(({ type, value: text }) => ({
    type,
    value: type === 'minusSign' ? text.replace('-', '−') : text,
  }))
}

function toNumberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, { signDisplay: 'negative', ...options })
}

function toFixed(digits: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: digits, maximumFractionDigits: digits }
}

function toKnownLocale(requested: string): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf([requested])[0] ?? 'en-GB'
  } catch {
    return 'en-GB'
  }
}

function memoise<T>(make: (key: number) => T): (key: number) => T {
  const made = new Map<number, T>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const fresh = make(key)
    made.set(key, fresh)
    return fresh
  }
}

/** Return how numbers are written in `locale`. */
function createNumberMarks(locale: string): NumberMarks {
  const parts = new Intl.NumberFormat(locale).formatToParts(1_234_567.8)
  const digits = new Intl.NumberFormat(locale, { useGrouping: false })
  return {
    decimal: parts.find(({ type }) => type === 'decimal')?.value ?? '.',
    group: parts.find(({ type }) => type === 'group')?.value ?? ',',
    digits: Array.from({ length: 10 }, (_, digit) => digits.format(digit)),
    isIndian: parts.filter(({ type }) => type === 'integer')[1]?.value.length === 2,
  }
}
