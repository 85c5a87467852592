/** Sign that marks decimals; the other one may mark thousands, as blanks and apostrophes always may. */
export type DecimalMark = 'dot' | 'comma'

/** A number as it is typed, with what stands before and behind it, such as a currency or a unit. */
export type NumberText = {
  readonly prefix: string
  readonly core: string
  readonly suffix: string
  /** Whether a minus stands behind it, or brackets around it. */
  readonly isNegative: boolean
  /** What is set beside it and is no part of it: `~`, `ca.`, a footnote's star; empty for nothing. */
  readonly remark: string
}

/** What a number tells of the marks: sure, likely, in doubt (`1.234`), or nothing. */
export type MarkEvidence =
  | { readonly kind: 'sure' | 'likely'; readonly mark: DecimalMark }
  | { readonly kind: 'doubt' }
  | { readonly kind: 'none' }

/** Longest text that may be a number with its unit. */
const MAX_LENGTH = 60

const NUMBER =
  /^([^\d.,+-]*|(?:ca|circa|approx|env|aprox|rs|fr|sfr|inr|kč)\. ?)([+-]? ?(?:\d[\d.,'’ ]*|[.,]\d+)(?:e[+-]?\d+)?)([^\d]*)$/i

/** Raised, lowered and circled digits, which are no digits of a number. */
const RAISED = /[⁰¹²³⁴-⁹₀-₉①-⓿❶-➓]/u

const UNIT_BEHIND = /^(\d[\d.,]*) ?([a-z%]{1,12})$/i

const REMARKS = new Set(['ca', 'circa', 'approx', 'about', 'rund', 'etwa', 'env', 'aprox'])

const NONE: MarkEvidence = { kind: 'none' }

/** Take a typed number apart; undefined when there is none, or more than one, in the text. */
export function splitNumber(text: string): NumberText | undefined {
  if (text.length > MAX_LENGTH) return undefined
  if (/^\d[\d.,]*$/.test(text)) return toParts('', text, '') // most cells, and quick
  const quick = splitUnitBehind(text)
  if (quick !== undefined) return quick
  if (RAISED.test(text)) return undefined
  const plain = toPlain(text)
  const positive = withoutMinus(plain)
  const match = NUMBER.exec(positive)
  if (match === null) return undefined
  const [, prefix = '', core = '', suffix = ''] = match
  return { ...toParts(prefix, core, suffix), isNegative: positive !== plain }
}

/** Take apart a number with a unit behind it, as most of the other cells are: this is quick. */
function splitUnitBehind(text: string): NumberText | undefined {
  const [, core, suffix] = UNIT_BEHIND.exec(text) ?? []
  if (core === undefined || suffix === undefined || REMARKS.has(suffix.toLowerCase()))
    return undefined
  return { prefix: '', core, suffix, isNegative: false, remark: '' }
}

/** Take off brackets around a number, or a minus behind it, both of which mean below 0. */
function withoutMinus(text: string): string {
  return text.replace(/^\((.*)\)$/, '$1').replace(/(\d)\s?-$/, '$1')
}

/** Report whether a text holds raised, lowered or circled digits beside others: a footnote or a power. */
export function hasRaisedDigits(text: string): boolean {
  return RAISED.test(text) && /\d/.test(text)
}

/** What says that a number is about right, or points to a footnote. */
const REMARK = /~|≈|±|\b(?:ca|circa|approx|about|rund|etwa|env|aprox)\b\.?|約|约|大约|[*†‡]+/giu

function toParts(prefix: string, core: string, suffix: string): NumberText {
  if (prefix === '' && suffix === '') return { prefix, core, suffix, isNegative: false, remark: '' }
  const remark = [...`${prefix} ${suffix}`.matchAll(REMARK)].map(([found]) => found).join(' ')
  const strip = (part: string) =>
    part
      .replaceAll(REMARK, ' ')
      .replace(/\(\s*\)/, ' ')
      .trim()
  return {
    prefix: strip(prefix),
    core: core.trim(),
    suffix: strip(suffix),
    isNegative: false,
    remark,
  }
}

/** Return a text as it is typed on a plain keyboard: full-width signs, signs that nobody sees, 1200.– */
function toPlain(text: string): string {
  return text
    .replaceAll(/[\uFF00-\uFFEF]+/g, (wide) => wide.normalize('NFKC'))
    .replaceAll(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g, '')
    .replaceAll(/[−–—]/g, '-')
    .replaceAll(/\s/g, ' ')
    .trim()
    .replace(/^'(?=[+-]?[\d.,])/, '')
    .replace(/(\d)[.,]--?(?=\s|$)/, '$1')
}

/** Tell which sign marks decimals in the core of a number. */
export function toMarkEvidence(core: string): MarkEvidence {
  if (/^\d+$/.test(core)) return NONE
  const dots = countSign(core, '.')
  const commas = countSign(core, ',')
  if (dots + commas === 0) return NONE
  if (dots > 0 && commas > 0) return toMixedEvidence(core, dots, commas)
  if (dots > 1) return { kind: 'sure', mark: 'comma' }
  if (commas > 1) return { kind: 'sure', mark: 'dot' }
  return toSingleEvidence(core, dots === 1 ? 'dot' : 'comma')
}

/** Return the number that `core` stands for, or undefined when it is not well formed under `mark`. */
export function parseCore(core: string, mark: DecimalMark): number | undefined {
  if (/^\d+$/.test(core)) return Number(core)
  const dotted = mark === 'dot' ? core : swapMarks(core)
  const isGrouped =
    /^[+-]? ?\d{1,3}([,'’ ])\d{3}(\1\d{3})*(\.\d*)?$/.test(dotted) ||
    /^[+-]? ?\d{1,2}(,\d{2})*,\d{3}(\.\d*)?$/.test(dotted) // 12,34,567 as in India
  if (!isGrouped && !/^[+-]? ?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(dotted)) return undefined
  const value = Number(dotted.replaceAll(/[,'’ ]/g, ''))
  return Number.isFinite(value) ? value : undefined
}

/** The later sign marks decimals, if it stands once only. */
function toMixedEvidence(core: string, dots: number, commas: number): MarkEvidence {
  const mark = core.lastIndexOf('.') > core.lastIndexOf(',') ? 'dot' : 'comma'
  return (mark === 'dot' ? dots : commas) === 1 ? { kind: 'sure', mark } : NONE
}

/** One sign before three digits may be either; anywhere else it marks decimals. */
function toSingleEvidence(core: string, mark: DecimalMark): MarkEvidence {
  if (/['’ ]\d{3}/.test(core)) return { kind: 'sure', mark }
  const isDoubtful = /^[+-]? ?[1-9]\d{0,2}[.,]\d{3}$/.test(core)
  return isDoubtful ? { kind: 'doubt' } : { kind: 'likely', mark }
}

function countSign(text: string, sign: string): number {
  let count = 0
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) count += 1
  return count
}

function swapMarks(core: string): string {
  return core.replaceAll(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'))
}
