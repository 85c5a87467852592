import { DOUBTFUL_FACTORS, FACTOR_WORDS } from './measure-words'
import { CODES, CURRENCY_WORDS } from './currencies'
import { toPattern, type Scanner } from './measure-scanner'
import { UNIT_ALTERNATIVES } from './unit-pattern'

/** How much a shown 1 counts. */
export type Factor = {
  readonly value: number
  /** The words that say so; empty for none. */
  readonly word: string
  /** What it may count where the words are in doubt; empty when they are not. */
  readonly candidates: readonly number[]
}

const NONE: Factor = { value: 1, word: '', candidates: [] }

const CURRENCY = `(?:${CURRENCY_WORDS})`

/** Codes and signs in their own case, because “T” and “t” beside them are not the same. */
const SIGN = String.raw`(?:US\$|[$€£¥₩₹元円]|RMB|Rs|Euro|(?:${CODES.join('|')})(?![A-Za-zÀ-ɏͰ-ӿ]))`
const SIGN_BEFORE = String.raw`(?:[$€£¥₩₹元円]|(?<![A-Za-zÀ-ɏͰ-ӿ])(?:RMB|Rs|Euro|EUR|USD|CNY|JPY|GBP|CHF|INR|KRW))`

const PIECES =
  '(?:pcs|pc|pce|pieces|units|Stk|Stück|Stueck|St|szt|EA|ea|unidades|個|个|件)(?![A-Za-zÀ-ɏͰ-ӿ])'

/** Letters that stand for thousands or millions right beside a currency or a unit: TEUR, k€, kpcs, €m, TStk. */
const LETTERS: readonly (readonly [number, RegExp])[] = [
  [1000, new RegExp(`(?<![0-9A-Za-zÀ-ɏͰ-ӿ])(?:T|k|K|t)(?=\\s?${SIGN})`, 'gu')],
  [1000, new RegExp(`(?<=${SIGN_BEFORE}\\s?)(?:k|K|T)(?![0-9A-Za-zÀ-ɏͰ-ӿ])`, 'gu')],
  [1000, new RegExp(`(?<![0-9A-Za-zÀ-ɏͰ-ӿ])[TkK](?=\\s?${PIECES})`, 'gu')],
  [1000, /(?<![0-9A-Za-zÀ-ɏͰ-ӿ])k(?=\s?(?:lbs?|oz|t|kg)(?![A-Za-z]))(?!t)/gu],
  [1_000_000, new RegExp(`(?<![0-9A-Za-zÀ-ɏͰ-ӿ])(?:MM|mm|M|m)(?=\\s?${SIGN})`, 'gu')],
  [1_000_000, new RegExp(`(?<=${SIGN_BEFORE}\\s?)(?:MM|mm|M|m)(?![0-9A-Za-zÀ-ɏͰ-ӿ])`, 'gu')],
  [1_000_000_000, new RegExp(`(?<=${SIGN_BEFORE}\\s?)(?:B|b)(?![0-9A-Za-zÀ-ɏͰ-ӿ])`, 'gu')],
]

/** T behind a number of pieces: Stückzahl (T). */
const PIECES_T = /(?<=st(?:ü|ue)ck\p{L}*\s?[([]\s?)T(?=\s?[)\]])/giu

/** A letter that a bracket holds alone or that stands behind “in”. */
const LONE = /(?<=[([]\s*|(?<![A-Za-zÀ-ɏͰ-ӿ])in\s+)[kK](?=\s*[)\]]|\s*$)|^[kK]$/gu

const ZEROS = String.raw`1(?:[.,'’ ]?0{3})+|100(?:[.,'’ ]?0{3})*|10(?:[.,'’ ]0{3})+`

/** A power of ten as a number: 1000, 1,000, 10^3, 1e3, ×1000, '000, 000s. */
const NUMBERS: readonly (readonly [RegExp, (text: string) => number])[] = [
  [
    /(?:[x×*]\s?)?10\s?\^\s?\d{1,2}|(?:[x×*]\s?)?(?<![0-9A-Za-zÀ-ɏͰ-ӿ])10?e\+?0?\d(?![\d\p{L}])/giu,
    toPower,
  ],
  [
    new RegExp(
      `(?<![0-9A-Za-zÀ-ɏͰ-ӿ.,])(?:[x×*]\\s?)?(?:${ZEROS})(?=\\s?(?:${UNIT_ALTERNATIVES}|${CURRENCY}))`,
      'giu',
    ),
    toPlainNumber,
  ],
  [
    new RegExp(
      `(?<=[([]\\s*(?:in\\s+|[x×*]\\s?)?|(?<![A-Za-zÀ-ɏͰ-ӿ])in\\s+|[x×*]\\s?)(?:${ZEROS})(?:er|s)?(?=\\s*[)\\]]|\\s*$|\\s*[,;])`,
      'giu',
    ),
    toPlainNumber,
  ],
  [
    /(?<![0-9A-Za-zÀ-ɏͰ-ӿ.,])100?k(?![0-9A-Za-zÀ-ɏͰ-ӿ])/gu,
    (text) => Number(text.slice(0, -1)) * 1000,
  ],
  [/(?<![\p{N}.,])['’´`]?000(?:['’]?s)?(?![\p{N}])/gu, () => 1000],
]

const WORDS = FACTOR_WORDS.map(([value, words]) => [value, toPattern(words)] as const).toSorted(
  ([a], [b]) => b - a,
)

const DOUBTS = DOUBTFUL_FACTORS.map(
  ([words, candidates]) => [toPattern(words), candidates] as const,
)

/** A letter that means a thousand in Roman numbers, a million for most, and metres. */
const LETTER_M =
  /(?<=[([]\s*|(?<![A-Za-zÀ-ɏͰ-ӿ])in\s+)M(?=\s*[)\]]|\s*$)|(?<![0-9A-Za-zÀ-ɏͰ-ӿ])M(?=\s?(?:pcs|units|Stk|Stück))|^M$/gu

/** A number beside a unit that is no power of ten, such as a bag of 25 kg. */
const PACK = new RegExp(
  `(?<![0-9A-Za-zÀ-ɏͰ-ӿ.,])(?!(?:19|20)\\d\\d(?!\\d)|1(?![\\d.,]))\\d+(?:[.,]\\d+)?(?=\\s?(?:${UNIT_ALTERNATIVES})(?![A-Za-zÀ-ɏͰ-ӿ]))`,
  'giu',
)

/** A power of ten that stands beside nothing that it could scale. */
const LOOSE = /(?<![0-9A-Za-zÀ-ɏͰ-ӿ.,/-])1(?:[.,'’ ]?0{3})+(?![\p{N}])/gu

/** Read how much a shown 1 counts; several words multiply: `1000 Mio`. */
export function readFactor(scanner: Scanner): Factor {
  const found: { value: number; word: string }[] = []
  for (const [pattern, toValue] of NUMBERS) {
    found.push(...scanner.take(pattern).map(({ 0: word }) => ({ value: toValue(word), word })))
  }
  for (const [value, pattern] of [
    ...LETTERS,
    ...WORDS,
    [1000, LONE] as const,
    [1000, PIECES_T] as const,
  ]) {
    found.push(...scanner.take(pattern).map(({ 0: word }) => ({ value, word })))
  }
  const doubtful = readDoubts(scanner)
  const value = found.reduce((product, factor) => product * factor.value, 1)
  const word = found.map((factor) => factor.word.trim()).join(' ')
  if (doubtful !== undefined) {
    return {
      value,
      word: `${word} ${doubtful.word}`.trim(),
      candidates: doubtful.candidates.map((candidate) => candidate * value),
    }
  }
  if (found.length === 0) return NONE
  // Two words for one factor, such as “k 1000”, are as likely as a thousand thousands.
  const candidates = found.length > 1 ? [...new Set([...found.map((one) => one.value), value])] : []
  return { value, word, candidates: candidates.length > 1 ? candidates : [] }
}

type Doubt = { readonly word: string; readonly candidates: readonly number[] }

function readDoubts(scanner: Scanner): Doubt | undefined {
  for (const [pattern, candidates] of [...DOUBTS, [LETTER_M, [1000, 1_000_000]] as const]) {
    const [first] = scanner.take(pattern)
    if (first !== undefined)
      return { word: first[0], candidates: [1, ...candidates.filter((one) => one !== 1)] }
  }
  const [pack] = scanner.take(PACK)
  if (pack !== undefined) return { word: pack[0], candidates: [1, toPlainNumber(pack[0])] }
  const [loose] = scanner.take(LOOSE)
  return loose === undefined
    ? undefined
    : { word: loose[0], candidates: [1, toPlainNumber(loose[0])] }
}

function toPower(text: string): number {
  const [, power = '0'] = /(?:\^\s?|e\+?0?)(\d{1,2})$/i.exec(text) ?? []
  return 10 ** Number(power)
}

function toPlainNumber(text: string): number {
  const digits = text.replaceAll(/[^\d.,]/g, '')
  const isGrouped = /^1([.,]?0{3})+$/.test(digits)
  return Number(isGrouped ? digits.replaceAll(/[.,]/g, '') : digits.replace(',', '.'))
}
