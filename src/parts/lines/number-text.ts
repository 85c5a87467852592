/** Sign that marks decimals; the other one may mark thousands, as blanks and apostrophes always may. */
export type DecimalMark = 'dot' | 'comma'

/** A number as it is typed, with what stands before and behind it, such as a currency or a unit. */
export type NumberText = { readonly prefix: string; readonly core: string; readonly suffix: string }

/** What a number tells of the marks: sure, likely, in doubt (`1.234`), or nothing. */
export type MarkEvidence =
  | { readonly kind: 'sure' | 'likely'; readonly mark: DecimalMark }
  | { readonly kind: 'doubt' }
  | { readonly kind: 'none' }

/** Longest text that may be a number with its unit. */
const MAX_LENGTH = 60

const NUMBER = /^([^\d.,+-]*)([+-]? ?(?:\d[\d.,'’ ]*|[.,]\d+)(?:e[+-]?\d+)?)([^\d]*)$/i

const NONE: MarkEvidence = { kind: 'none' }

/** Take a typed number apart; undefined when there is none, or more than one, in the text. */
export function splitNumber(text: string): NumberText | undefined {
  if (text.length > MAX_LENGTH) return undefined
  if (/^\d[\d.,]*$/.test(text)) return { prefix: '', core: text, suffix: '' } // most cells, and quick
  const plain = text.normalize('NFKC').replaceAll('−', '-').replaceAll(/\s/g, ' ').trim()
  const match = NUMBER.exec(plain)
  if (match === null) return undefined
  const [, prefix = '', core = '', suffix = ''] = match
  return { prefix: prefix.trim(), core: core.trim(), suffix: suffix.trim() }
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
  const isGrouped = /^[+-]? ?\d{1,3}([,'’ ])\d{3}(\1\d{3})*(\.\d*)?$/.test(dotted)
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
