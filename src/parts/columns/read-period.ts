import {
  BEFORE_SPAN,
  CALENDAR_DAYS,
  DAY_WORDS,
  DOUBTFUL_TIMES,
  MONTHS,
  NUMBER_WORDS,
  PERIOD_NOUNS,
  PERIOD_WORDS,
  POINTS,
  ROLLING_YEAR,
  TO_DATE,
  WORKING_DAYS,
} from './measure-words'
import { toAlternatives, toPattern, type Scanner } from './measure-scanner'
import { type Unit } from './units'

/** What time an amount covers. */
export type Period = {
  /** How many times in a year; undefined when nothing is said or what is said is in doubt. */
  readonly timesPerYear: number | undefined
  /** The words that say so; empty for none. */
  readonly word: string
  /** Whether the words allow more than one reading. */
  readonly isDoubtful: boolean
  /** Units of time that are named, as a stock may be counted in. */
  readonly units: readonly Unit[]
}

type Found = { readonly times: number; readonly word: string }

/** Days in a year, as the model counts them. */
const DAYS = 365.25

const MONTH = MONTHS.map((names, at) => ({
  number: at + 1,
  pattern: new RegExp(`^(?:${names})`, 'iu'),
}))
const ANY_MONTH = String.raw`(?<![A-Za-zÀ-ɏͰ-ӿ])(?:${MONTHS.join('|')})\p{L}{0,7}\.?`
const YEAR = String.raw`(?:\s*'?((?:20)?\d\d))?`
const TO = String.raw`\s*(?:-|~|～|to|bis|through|thru|till|until|à|至|到|から|\/)\s*`

const RANGES: readonly RegExp[] = [
  new RegExp(`(${ANY_MONTH})${YEAR}${TO}(${ANY_MONTH})${YEAR}`, 'giu'),
  /(?<!\d)(\d{1,2})月?()\s*(?:-|~|～|至|到|から)\s*(\d{1,2})月()/gu,
  /(?<!\d)(0?[1-9]|1[0-2])(?:[./]((?:20)?\d\d))?\s*(?:-|bis|to)\s*(0?[1-9]|1[0-2])[./]((?:20)?\d\d)(?![\d.])/giu,
  /(?<![A-Za-zÀ-ɏͰ-ӿ])M(0?[1-9])()\s*-\s*M(0?[1-9]|1[0-2])()(?!\d)/giu,
]

const NUMBER = String.raw`(\d{1,3}|${Object.keys(NUMBER_WORDS)
  .toSorted((a, b) => b.length - a.length)
  .join('|')})`

/** Months and years that a number counts only behind “last”: 12月 by itself is December, 2026年 a year, 7年度 a fiscal one. */
const DATED = /^(?:月|월|年)$/

/** Words that a number before them makes a span of, beside the nouns: six-monthly, 3-monatlich. */
const MORE_SPANS: readonly (readonly [number, string])[] = [
  [1, 'year|years|yr|yrs|jahre|jahr|ans|años|anni|年間|年间'],
  [12, 'monthly|monatlich|monatig|mensuel|aylık'],
]

/** Times that a number before them makes a span of: 12 month, 52-week, letzte 3 Monate, 近六个月. */
const SPANS: readonly (readonly [number, RegExp])[] = [
  ...[...PERIOD_NOUNS, ...MORE_SPANS].map(
    ([times, words]) => [times, toSpan(withoutDated(words))] as const,
  ),
  [12, toSpan('月|월', '+')],
  [1, new RegExp(`(?:${toAlternatives(BEFORE_SPAN)})${NUMBER}年(?!度|\\d)`, 'giu')],
  [DAYS, toSpan(`${CALENDAR_DAYS}|day|days|tage|tagen|jours|días|giorni|dagen|dni|天|日間|日间`)],
]

function withoutDated(words: string): string {
  return words
    .split('|')
    .filter((word) => !DATED.test(word.trim()))
    .join('|')
}

/** Return a pattern of a number and a time, with “last” before either of them: allowed, or needed (`+`). */
function toSpan(words: string, last: '?' | '+' = '?'): RegExp {
  const before = `(?:${toAlternatives(BEFORE_SPAN)})`
  return new RegExp(
    `(?:${before}\\s*)${last}(?<![\\p{N}.,年\\p{Script=Latin}\\p{Script=Cyrillic}])${NUMBER}\\s*-?\\s*(?:${before}\\s*)?(?:${toAlternatives(words)})`,
    'giu',
  )
}

/** Dates and parts of them, which cover a time of their own. */
const DATES: readonly RegExp[] = [
  /第?\s*\d{1,2}\s*[周週](?!期)|(?<![A-Za-zÀ-ɏͰ-ӿ])(?:calendar week|kalenderwoche|week|wk|kw|cw|semaine|semana|w)\s?(?:no\.?\s?)?\d{1,2}(?!\d)(?:\s?[/.-]\s?(?:20)?\d\d)?/giu,
  new RegExp(
    `(?:\\d{1,2}\\.?\\s*)?${ANY_MONTH}(?![A-Za-zÀ-ɏͰ-ӿ])\\s*'?(?:20)?\\d{0,2}(?!\\d)`,
    'giu',
  ),
  /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{1,2}月\d{1,2}日|\d{1,2}月/gu,
  /(?<!\d)20\d\d[-/.](?:0?[1-9]|1[0-2])(?!\d)|(?<![\d.])(?:0?[1-9]|1[0-2])[/.]20\d\d(?!\d)/gu,
  /(?<![A-Za-zÀ-ɏͰ-ӿ])(?:Q[1-4]|[1-4]Q|H[12]|[12]H|HJ ?[12]|[1-4]\. ?Quartal|[12]\. ?Halbjahr)(?:\s?[/'-]?\s?(?:20)?\d\d)?(?![A-Za-zÀ-ɏͰ-ӿ])|第[一二三四1-4]季度|[上下]半年/giu,
]

/** Whole years and periods that are counted back from today, which change nothing. */
const HARMLESS: readonly RegExp[] = [
  toPattern(POINTS),
  /(?<![A-Za-zÀ-ɏͰ-ӿ])[TNY]\s?[-+]\s?\d{1,2}(?!\d)/giu,
  /(?<![A-Za-zÀ-ɏͰ-ӿ])(?:FY|GJ|CY|AJ|WJ|SY)\s?'?(?:20)?\d\d(?:\s?[/-]\s?(?:20)?\d\d)?/giu,
  /(?<![\p{N}.,])(?:19|20)\d\d(?:\s?[/-]\s?(?:20)?\d\d)?(?:年度?)?(?!\d)|(?<!\d)'\d\d(?!\d)/gu,
]

/** Years as Japan and Taiwan count them, which are no spans of years: 令和7年度. */
const ERA = /(?:令和|平成|民國|民国|[RH])\s?\d{1,3}年度?/gu

/** Several years: 2023-2025, 2023+2024+2025; 2024/2025 with a stroke is a fiscal year. */
const MANY_YEARS = /(?<!\d)20\d\d(?:\s?(?:-|bis|to|~|至|\+|&)\s?20\d\d)+(?!\d)/giu

/** A bare “12M” is twelve months for one and twelve million for the next. */
const LETTER_SPAN = /(?<![0-9A-Za-zÀ-ɏͰ-ӿ])\d{1,2}\s?M(?![0-9A-Za-zÀ-ɏͰ-ӿ])/gu

const ROLLING = toPattern(ROLLING_YEAR)
const WORKING = toPattern(WORKING_DAYS)
const EVERY_DAY = toPattern(CALENDAR_DAYS)
const ANY_DAY = toPattern(DAY_WORDS)
const SO_FAR = toPattern(TO_DATE)
const PLAIN = PERIOD_WORDS.map(([times, words]) => [times, toPattern(words)] as const)
// “Half-year” holds “year”, and 四半期 holds 半期.
const PARTS = PLAIN.filter(([times]) => times > 1).toSorted(([a], [b]) => toRank(a) - toRank(b))
const YEARS = PLAIN.filter(([times]) => times === 1)
const NOUNS = PERIOD_NOUNS.map(([times, words]) => ({ times, pattern: toPattern(words) }))
const EVERY_OTHER = /(?<![A-Za-zÀ-ɏͰ-ӿ])bi-?\s?(?:weekly|monthly|annual)/giu
const ODD_TIMES = toPattern(DOUBTFUL_TIMES)
/** German compounds of times that no year divides into, and 24 hours. */
const ODD_COMPOUNDS =
  /(?<![A-Za-zÀ-ɏͰ-ӿ])(?:stunden|schicht|dekaden)(?=(?:bedarf|menge|verbrauch))|(?<!\d)24\s?h(?![a-z])/giu

function toRank(times: number): number {
  return times === 4 ? 0 : times
}

/** A month before a word for use, without blanks between: 月用量, 周需求. */
const EASTERN: readonly (readonly [number, RegExp])[] = [
  [12, /月(?=平?均?(?:用|需|消|耗|采|使|产|销|使用|需要))/gu],
  [DAYS / 7, /[周週](?=平?均?(?:用|需|消|耗|采|使|产))/gu],
  [4, /季(?=度?(?:用|需|消|耗|采|使))/gu],
]

/** Compounds of German: Monatsbedarf, Wochenverbrauch. */
const COMPOUNDS: readonly (readonly [number, RegExp])[] = [
  [2, /(?<![A-Za-zÀ-ɏͰ-ӿ])halbjahres?(?=\p{L})/giu],
  [4, /(?<![A-Za-zÀ-ɏͰ-ӿ])(?:quartals|vierteljahres?)(?=\p{L})/giu],
  [
    12,
    /(?<![A-Za-zÀ-ɏͰ-ӿ])monats?(?=(?:bedarf|menge|verbrauch|stück|umsatz|kosten|ausgaben|abnahme|produktion|volumen|wert))/giu,
  ],
  [
    DAYS / 7,
    /(?<![A-Za-zÀ-ɏͰ-ӿ])wochen?(?=(?:bedarf|menge|verbrauch|stück|umsatz|kosten|abnahme|produktion|volumen))/giu,
  ],
  [
    1,
    /(?<![A-Za-zÀ-ɏͰ-ӿ])(?:gesamt)?jahres?(?=(?:bedarf|menge|verbrauch|stück|umsatz|kosten|ausgaben|abnahme|produktion|volumen|wert|einkauf))/giu,
  ],
  [1, /年(?=间?平?均?(?:用|需|消|耗|采|使|产|销|间|間|数|度|额))/gu],
]

const DAY_COMPOUND =
  /(?<![A-Za-zÀ-ɏͰ-ӿ])tages?(?=(?:bedarf|menge|verbrauch|produktion))|日(?=平?均?(?:用|需|消|耗|使|产))/giu

/** Read what time an amount covers; `sure` holds what stands behind “per”. */
export function readPeriod(scanner: Scanner, sure: readonly number[]): Period {
  const found: Found[] = sure.map((times) => ({ times, word: 'per' }))
  const doubts: string[] = []
  const units: Unit[] = []
  scanner.take(ERA)
  found.push(...readRanges(scanner), ...readSpans(scanner))
  found.push(...scanner.take(ROLLING).map(({ 0: word }) => ({ times: 1, word })))
  doubts.push(...takeAll(scanner, [SO_FAR, EVERY_OTHER, LETTER_SPAN, WORKING]))
  for (const pattern of HARMLESS.slice(0, 2)) scanner.take(pattern)
  doubts.push(...takeAll(scanner, [MANY_YEARS, ODD_TIMES, ODD_COMPOUNDS]))
  doubts.push(...takeAll(scanner, DATES))
  for (const pattern of HARMLESS.slice(2)) scanner.take(pattern)
  found.push(...scanner.take(EVERY_DAY).map(({ 0: word }) => ({ times: DAYS, word })))
  for (const [times, pattern] of [...PARTS, ...COMPOUNDS, ...EASTERN, ...YEARS]) {
    found.push(...scanner.take(pattern).map(({ 0: word }) => ({ times, word })))
  }
  const days = takeAll(scanner, [DAY_COMPOUND, ANY_DAY])
  if (days.length > 0) units.push('days')
  for (const { times, pattern } of NOUNS) {
    const nouns = takeAll(scanner, [pattern])
    doubts.push(...nouns)
    if (nouns.length > 0 && times !== 4) units.push(times === 12 ? 'months' : 'weeks')
  }
  doubts.push(...days)
  return toPeriod(found, doubts, units)
}

function toPeriod(
  found: readonly Found[],
  doubts: readonly string[],
  units: readonly Unit[],
): Period {
  const times = new Set(found.map((one) => one.times))
  const [only] = times
  const word = [...found.map((one) => one.word), ...doubts]
    .filter((one) => one !== 'per')
    .join(', ')
  const isDoubtful = times.size > 1 || doubts.length > 0
  return { timesPerYear: isDoubtful ? undefined : only, word: word.trim(), isDoubtful, units }
}

function takeAll(scanner: Scanner, patterns: readonly RegExp[]): readonly string[] {
  return patterns.flatMap((pattern) => scanner.take(pattern).map(({ 0: word }) => word.trim()))
}

function readRanges(scanner: Scanner): readonly Found[] {
  return RANGES.flatMap((pattern) =>
    scanner.take(pattern).map(({ 0: word, 1: from = '', 2: fromYear, 3: to = '', 4: toYear }) => {
      const years = toYears(fromYear, toYear)
      const months =
        ((toMonth(to) - toMonth(from) + 12) % 12) + 1 + (years > 1 ? 12 * (years - 1) : 0)
      return { times: 12 / months, word: word.trim() }
    }),
  )
}

function toMonth(text: string): number {
  const number = Number(text)
  if (Number.isFinite(number)) return number
  return MONTH.find(({ pattern }) => pattern.test(text))?.number ?? 1
}

/** Return how many years lie between two; one that is not named is the other. */
function toYears(from: string | undefined, to: string | undefined): number {
  if (from === undefined || to === undefined || from === '' || to === '') return 0
  return (Number(to) % 100) - (Number(from) % 100)
}

function readSpans(scanner: Scanner): readonly Found[] {
  return SPANS.flatMap(([times, pattern]) =>
    scanner.take(pattern).map(({ 0: word, 1: text = '1' }) => {
      const count = NUMBER_WORDS[text.toLowerCase()] ?? Number(text)
      return { times: toRound(times / Math.max(1, count)), word: word.trim() }
    }),
  )
}

/** A year of 52 or 53 weeks, or of 360 to 366 days, is a year. */
function toRound(times: number): number {
  const near = [1, 2, 4].find((whole) => Math.abs(times / whole - 1) < 0.02)
  return near ?? times
}
