import { CURRENCY_PATTERN, CURRENCY_WORDS, toCurrency } from './currencies'
import { PLAIN_WORDS } from './measure-words'
import { readFactor, type Factor } from './read-factor'
import { readPeriod, type Period } from './read-period'
import { readPer, type Per } from './read-per'
import { createScanner, toPattern, type Scanner } from './measure-scanner'
import { isTitleWord } from './title-words'
import { UNIT_ALTERNATIVES } from './unit-pattern'
import { MEGAGRAM, QUANTITY_UNITS, toUnit, wordsOf, type Unit } from './units'

/** What a title, a cell or a remark says of numbers beside their field. */
export type Measure = {
  readonly factor: Factor
  readonly period: Period
  /** What the number is counted by, such as a price per kg; undefined for nothing. */
  readonly per: Per | undefined
  /** Every unit that is named, each once, in its order. */
  readonly units: readonly Unit[]
  /** ISO 4217 code, or `¥`. */
  readonly currency: string | undefined
  readonly share: 'percent' | 'fraction' | undefined
  /** Words that were not understood. */
  readonly rest: string
}

const seen = new Map<string, Measure>()

/** Most texts that are remembered; lists say the same few words many times. */
const MAX_SEEN = 5000

/** Read what a text says of numbers: `Qty (1000 kg/month)`, `Umsatz Mio EUR`, `12 k pcs`, `€/kg`. */
export function readMeasure(text: string): Measure {
  const known = seen.get(text)
  if (known !== undefined) return known
  const measure = parseMeasure(text)
  if (seen.size < MAX_SEEN) seen.set(text, measure)
  return measure
}

function parseMeasure(text: string): Measure {
  const plain = normalise(text)
  const share = toShare(plain)
  const scanner = createScanner(plain)
  const per = readPer(scanner)
  const period = readPeriod(scanner, per.periods)
  const factor = readFactor(scanner)
  const currency = readCurrency(scanner)
  const units = readUnits(scanner)
  const rest = scanner.rest()
  const scale = factor.word === '' ? (findScale(plain, rest) ?? factor) : factor
  return { factor: scale, period, per: per.per, units, currency, share, rest }
}

const BRACKET = /[([{【][^()[\]{}【】]*[)\]}】]/gu
const BEFORE_UNIT = new RegExp(`^\\s?(?:${UNIT_ALTERNATIVES}|${CURRENCY_WORDS})`, 'iu')
const PLAIN = new Set(PLAIN_WORDS.split('|').map((word) => word.trim()))

/** Return what a word before a unit in brackets may scale by, when it is not known: (foo kg) may be thousands of kg. */
function findScale(plain: string, rest: string): Factor | undefined {
  for (const { 0: bracket, index } of plain.matchAll(BRACKET)) {
    const inner = rest.slice(index, index + bracket.length)
    for (const { 0: word, index: at } of inner.matchAll(/[\p{L}\p{N}^]+/gu)) {
      if (!BEFORE_UNIT.test(bracket.slice(at + word.length)) || isPlainWord(word)) continue
      return { value: 1, word, candidates: [1, 1000, 1_000_000] }
    }
  }
  return undefined
}

/** Report whether a word before a unit says something of it, and not how much of it. */
function isPlainWord(word: string): boolean {
  return word.length > 10 || PLAIN.has(word.toLowerCase()) || isTitleWord(word)
}

/** Return a text in one way of writing; a power such as 10³ becomes a number, other raised digits are notes. */
export function normalise(text: string): string {
  return text
    .replaceAll(/10([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g, (_, raised: string) => `10^${raised.normalize('NFKC')}`)
    .replaceAll(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, '')
    .replace(/ \(\d\)$/, '') // a second column of the same title
    .normalize('NFKC')
    .replaceAll(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g, '')
    .replaceAll(/[‐-―−]/g, '-')
    .replaceAll('千克', ' kg ')
    .replaceAll('千吨', ' kt ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function toShare(text: string): Measure['share'] {
  if (/%|\b(percent|per cent|pct|prozent|pourcent|porcentaje|percentuale)\b|百分/i.test(text))
    return 'percent'
  return /\b0 ?(-|to|\.\.) ?1\b|\b(fraction|of 1)\b/i.test(text) ? 'fraction' : undefined
}

function readCurrency(scanner: Scanner): string | undefined {
  const [found] = scanner.take(CURRENCY_PATTERN)
  return found === undefined ? undefined : toCurrency(found[0])
}

/** Words that stand for a unit in a cell, and for something else in a title unless brackets hold them alone. */
const DOUBTFUL = new Set([
  'to',
  'd',
  'w',
  'mo',
  'st',
  'unit',
  'units',
  'qty',
  'gross',
  'ks',
  'un',
  'block',
  'to.',
  'nos',
])

const UNIT_PATTERNS = QUANTITY_UNITS.map((unit) => {
  const words = wordsOf(unit).filter((word) => !DOUBTFUL.has(word))
  return { unit, pattern: toPattern(words.join('|')) }
}).toSorted((a, b) => longest(b.unit) - longest(a.unit))

function longest(unit: Unit): number {
  return unit === 'kg' || unit === 'kt' || unit === 'shortTon' || unit === 'longTon' ? 1 : 0
}

/** A unit that a bracket holds alone, or that follows “in”: there even a doubtful word is one. */
const ALONE = /[([{【]\s*([\p{L}.]{1,12})\s*[)\]}】]|(?<![\p{L}])in\s+([\p{L}.]{1,12})\s*$/giu

function readUnits(scanner: Scanner): readonly Unit[] {
  const alone = scanner.take(ALONE).flatMap((match) => {
    const unit = toUnit(match[1] ?? match[2] ?? '')
    if (unit !== undefined) return [unit]
    scanner.putBack(match)
    return []
  })
  const named = UNIT_PATTERNS.flatMap(({ unit, pattern }) =>
    scanner.take(pattern).flatMap(({ 0: word, index }) => {
      const units: readonly Unit[] = word === MEGAGRAM ? ['t', 'mg'] : [unit]
      return units.map((one) => ({ unit: one, index }))
    }),
  )
  const ordered = named.toSorted((a, b) => a.index - b.index).map(({ unit }) => unit)
  return [...new Set([...alone, ...ordered])]
}
