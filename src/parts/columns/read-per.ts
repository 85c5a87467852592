import {
  CALENDAR_DAYS,
  DAY_WORDS,
  NO_YEAR,
  PERIOD_NOUNS,
  PERIOD_WORDS,
  PER_WORDS,
  UNIT_PRICE,
  WORKING_DAYS,
} from './measure-words'
import { toAlternatives, toPattern, type Scanner } from './measure-scanner'
import { isTitleWord } from './title-words'
import { toUnit, type Unit } from './units'
import { UNIT_ALTERNATIVES } from './unit-pattern'

/** What a number is counted by: so many of a unit, or something that is not known here, such as a vehicle. */
export type Per =
  | { readonly kind: 'unit'; readonly unit: Unit; readonly count: number; readonly word: string }
  | { readonly kind: 'other'; readonly word: string }

/** What stands behind “per”: what a number is counted by, and how often in a year it comes round. */
export type ReadPer = { readonly per: Per | undefined; readonly periods: readonly number[] }

const PER = String.raw`(?:(?<![A-Za-zÀ-ɏͰ-ӿ])(?:${PER_WORDS})\s+|\/\s*|每|毎)`

/** Times with “per” before them, which are sure: /month, per week, 每月, pro Jahr. */
const PERIODS = [
  ...PERIOD_NOUNS,
  ...PERIOD_WORDS,
  [12, 'm|mon|monthly'] as const,
  [1, 'a|y|j'] as const,
  [365.25 / 7, 'w'] as const,
].map(([times, words]) => ({
  times,
  pattern: new RegExp(`${PER}(?:${toAlternatives(words)})`, 'giu'),
}))

const COUNT = String.raw`(\d{1,3}(?:[.,' ]?000)?|tsd\.?|k|thousand|hundred|[百千万萬])?`

/** A unit with “per” before it: €/kg, kg per 1000 pcs, g/Stk, 元/公斤. */
const UNIT = new RegExp(`${PER}${COUNT}\\s*(${UNIT_ALTERNATIVES})`, 'giu')

/** A number alone with “per” before it: a price per 100. */
const NUMBER = new RegExp(
  `(?:(?<![A-Za-zÀ-ɏͰ-ӿ])(?:per|pro|je)\\s+|(?<!\\d)\\/\\s*)(\\d{1,3}(?:[.,' ]?000)?)(?![0-9A-Za-zÀ-ɏͰ-ӿ.-])`,
  'giu',
)

/** “Per” before a day, which may be any day or a working day. */
const BEFORE_DAY = new RegExp(
  `${PER}(?=(?:${toAlternatives(`${CALENDAR_DAYS}|${WORKING_DAYS}|${DAY_WORDS}`)}))`,
  'giu',
)

/** So many pieces in one word, or by a sign: kg/kpcs, kg/‰, 千个重. */
const MANY_PIECES =
  /\/\s*(?<k>[kKT])(?=(?:pcs?|pce|ea|stk|stück)(?![A-Za-z]))[A-Za-zü]+|\/\s*(?<permille>‰)|(?<east>[百千万萬])[个個件只隻枚](?=重)/giu

/** “Per” before what is not said: per unit, je ME; the unit of the quantity is meant. */
const ANY_UNIT = new RegExp(
  `${PER}(?:einheit|mengeneinheit|me|unité|unidad|unità|unidade|eenheid|jednostkę|pe|preiseinheit)(?![A-Za-zÀ-ɏ])`,
  'giu',
)

/** What is counted by stands before “per” in the east: kg当たり, 1台あたり, 대당. */
const COUNTED_BEFORE = new RegExp(
  `(\\d{1,4})?\\s*(${UNIT_ALTERNATIVES})\\s*(?:当たり|当り|あたり|当(?!期|月|日|社))`,
  'giu',
)

const SET_AMOUNT = toPattern(NO_YEAR)

/** Anything else behind “per”. */
const OTHER = /(?:(?<![A-Za-zÀ-ɏͰ-ӿ])(?:per|pro|je|par|por)\s+|\/\s*)(\p{L}[\p{L}\p{N}-]*)/giu

/** What is part of a currency's own name. */
const CURRENCY_UNIT = /(?<![A-Za-zÀ-ɏͰ-ӿ])per\s+currency\s+unit/giu

const PIECE_PRICE = toPattern(UNIT_PRICE)

const PRICE_OF_KILO = /kilopreis|kg-preis/i

/** Read what stands behind “per”. */
export function readPer(scanner: Scanner): ReadPer {
  scanner.take(CURRENCY_UNIT)
  const periods = PERIODS.flatMap(({ times, pattern }) => scanner.take(pattern).map(() => times))
  scanner.take(BEFORE_DAY)
  const [many] = scanner.take(MANY_PIECES).map(toManyPieces)
  const [before] = scanner.take(COUNTED_BEFORE).map(toUnitPer)
  const [any] = scanner.take(ANY_UNIT).map(toOther)
  const [unit] = scanner.take(UNIT).map(toUnitPer)
  const [number] = scanner.take(NUMBER).map(toNumberPer)
  const [price] = scanner.take(PIECE_PRICE).map(toPricePer)
  const [set] = scanner.take(SET_AMOUNT).map(toOther)
  const per = many ?? before ?? unit ?? number ?? price ?? any ?? set ?? readOther(scanner)
  return { per, periods }
}

function toManyPieces({ 0: word, groups: { k, east } = {} }: RegExpExecArray): Per {
  const count = east === undefined ? 1000 : toCount(east)
  return { kind: 'unit', unit: 'pcs', count, word: k === undefined ? word : word.trim() }
}

function toOther({ 0: word }: RegExpExecArray): Per {
  return { kind: 'other', word: word.trim() }
}

function toUnitPer({ 0: word, 1: count, 2: unit = '' }: RegExpExecArray): Per {
  const known = toUnit(unit.replace(/\.$/, ''))
  return known === undefined
    ? { kind: 'other', word }
    : { kind: 'unit', unit: known, count: toCount(count), word: word.trim() }
}

function toNumberPer({ 0: word, 1: count }: RegExpExecArray): Per {
  return { kind: 'unit', unit: 'pcs', count: toCount(count), word: word.trim() }
}

function toPricePer({ 0: word }: RegExpExecArray): Per {
  const unit = PRICE_OF_KILO.test(word) ? 'kg' : 'pcs'
  return { kind: 'unit', unit, count: 1, word }
}

function toCount(text: string | undefined): number {
  if (text === undefined) return 1
  if (/^(hundred|百)/i.test(text)) return 100
  if (/^[万萬]/.test(text)) return 10_000
  return /^\d/.test(text) ? Number(text.replaceAll(/[.,' ]/g, '')) : 1000
}

/** A title in two languages has a stroke too: Menge/Quantity. */
function readOther(scanner: Scanner): Per | undefined {
  const matches = scanner.take(OTHER)
  for (const match of matches) if (!isCount(match)) scanner.putBack(match)
  const first = matches.find(isCount)
  return first === undefined ? undefined : { kind: 'other', word: first[0].trim() }
}

function isCount({ 1: word = '', index }: RegExpExecArray): boolean {
  return index > 0 && !isTitleWord(word)
}
