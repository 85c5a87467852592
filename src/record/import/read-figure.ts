/** A printed figure: a number, a number with its mark, nothing, or something that is none. */
export type PrintedFigure =
  | { readonly kind: 'number'; readonly value: number; readonly isEstimated: boolean }
  | { readonly kind: 'missing'; readonly why: string }
  | { readonly kind: 'strange'; readonly message: string }

/** What sources print in place of a number. */
const MISSING: Readonly<Record<string, string>> = {
  '': 'left blank',
  na: 'not available',
  'n/a': 'not available',
  '..': 'not available',
  w: 'withheld',
  null: 'left blank',
}

/**
 * Read a figure as official files print it: thousands with commas or blanks, per cent, an `e` for estimated before or
 * after it. A bound such as `>90` and the `E` of a net exporter are no numbers and are said to be none.
 */
export function readFigure(printed: string | number | null | undefined): PrintedFigure {
  if (typeof printed === 'number') return toNumber(printed, false, String(printed))
  const text = (printed ?? '').trim()
  const why = MISSING[text.toLowerCase()]
  if (why !== undefined) return { kind: 'missing', why }
  return toStrange(text) ?? readDigits(text)
}

function toStrange(text: string): PrintedFigure | undefined {
  if (/^[<>≤≥]/.test(text)) return { kind: 'strange', message: `“${text}” is a bound, no figure` }
  return text === 'E' ? { kind: 'strange', message: '“E” says net exporter, no figure' } : undefined
}

function readDigits(text: string): PrintedFigure {
  const plain = text.replaceAll(/[\s'’\u00A0\u202F]/g, '')
  const match = /^(e?)([+-]?[\d.,]+(?:[eE][+-]?\d+)?)(%?)(e?)$/.exec(plain)
  if (match === null) return { kind: 'strange', message: `“${text.slice(0, 60)}” is not a number` }
  const [, before = '', digits = '', percent = '', after = ''] = match
  const value = Number(toPlainDigits(digits)) / (percent === '' ? 1 : 100)
  return toNumber(Number(value.toPrecision(15)), before + after !== '', text)
}

/** A comma stands between thousands where three digits follow it, and marks decimals elsewhere. */
function toPlainDigits(digits: string): string {
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits)) return digits.replaceAll(',', '')
  if (/^[+-]?\d{1,3}(\.\d{3}){2,}(,\d+)?$/.test(digits)) {
    return digits.replaceAll('.', '').replace(',', '.')
  }
  return /^[+-]?\d+,\d+$/.test(digits) ? digits.replace(',', '.') : digits
}

function toNumber(value: number, isEstimated: boolean, text: string): PrintedFigure {
  return Number.isFinite(value)
    ? { kind: 'number', value, isEstimated }
    : { kind: 'strange', message: `“${text.slice(0, 60)}” is not a number` }
}
