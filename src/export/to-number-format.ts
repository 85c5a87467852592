import { type ShownNumber } from './export-table'

/** Steps by which a reader's number may differ from the one behind it, and how a spreadsheet takes each. */
const SCALES = [
  { size: 1, sign: '' },
  { size: 1e3, sign: ',' },
  { size: 1e6, sign: ',,' },
  { size: 1e9, sign: ',,,' },
  { size: 1e12, sign: ',,,,' },
] as const

const DIGITS = /\d(?:[\d.,’'\s\u{A0}\u{202F}]*\d)?/u

/**
 * Return the number format by which a spreadsheet shows a number as the page does: `"$"0.00,,," B"`.
 *
 * Undefined where no format can, as for "<1 %"; the number is then shown as it is.
 */
export function toNumberFormat({ value, text, decimalMark }: ShownNumber): string | undefined {
  const found = DIGITS.exec(text)
  if (found === null) return undefined
  const [digits] = found
  const before = text.slice(0, found.index)
  const after = text.slice(found.index + digits.length)
  const [whole = '', decimals = ''] = digits.split(decimalMark)
  const shown = Number(`${whole.replaceAll(/\D/g, '')}.${decimals}`)
  const core = `${/\D/.test(whole) ? '#,##0' : '0'}${decimals === '' ? '' : `.${'0'.repeat(decimals.length)}`}`
  const size = Math.abs(value)
  const isUnsigned = value < 0 && !/[−-]/.test(before)
  if (/^[\s\u{A0}\u{202F}]*%/u.test(after) && isShownAs(size * 100, shown, decimals.length)) {
    return toSections({ before, core: `${core}%`, after: after.replace('%', ''), isUnsigned })
  }
  const scale = SCALES.find((step) => isShownAs(size / step.size, shown, decimals.length))
  return scale && toSections({ before, core: `${core}${scale.sign}`, after, isUnsigned })
}

function isShownAs(size: number, shown: number, decimals: number): boolean {
  const step = 10 ** -decimals
  return Math.abs(size - shown) <= step / 2 + size * 1e-12
}

type Sections = {
  readonly before: string
  readonly core: string
  readonly after: string
  /** For a number below nothing that rounds to 0, and is shown without a sign. */
  readonly isUnsigned: boolean
}

/** A sign that the words carry is written for either direction, so that an edited number keeps it right. */
function toSections({ before, core, after, isUnsigned }: Sections): string {
  const plain = before.replace(/[+−-]/, '')
  const number = `${toLiteral(plain)}${core}${toLiteral(after)}`
  if (isUnsigned) return `${number};${number}`
  if (before.includes('+')) return `+${number};−${number};${number}`
  return `${number};−${number}`
}

function toLiteral(words: string): string {
  return words === '' ? '' : `"${words.replaceAll('"', '')}"`
}
