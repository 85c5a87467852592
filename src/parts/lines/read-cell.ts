import { fromGuarded, toBlank } from '@/domain/parts/cell-text'
import { hasRaisedDigits, parseCore, splitNumber, type DecimalMark } from './number-text'
import { toText, type RawCell } from '@/parts/file/raw-table'
import { toErrorCell } from '@/parts/file/workbook/cell-value'

/** What is wrong with a cell and how to mend it, each a whole sentence. */
export type CellFault = {
  readonly kind: 'fault'
  readonly message: string
  readonly remedy: string
}

/** What a cell says: a value, none, one that is held back, or something that cannot be read. */
export type Read<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'missing' }
  | { readonly kind: 'withheld' }
  | CellFault

/** A number with what stands beside it. */
export type Amount = {
  readonly value: number
  /** Word before or behind the number, such as a currency or a unit; empty for none. */
  readonly word: string
  /** Whether it is a share of 1 that a workbook shows in per cent. */
  readonly isFraction: boolean
  /** A sign beside the number that is no part of it, such as `~`; empty for none. */
  readonly remark: string
}

/** Return a value that was read. */
export function found<T>(value: T): Read<T> {
  return { kind: 'value', value }
}

/** Return what is wrong with a cell. */
export function fault(message: string, remedy: string): CellFault {
  return { kind: 'fault', message, remedy }
}

/** Read a text; what this page guarded against spreadsheets comes back as it was. */
export function readWords(cell: RawCell | undefined): Read<string> {
  const flaw = toFlaw(cell)
  if (flaw !== undefined) return flaw
  const raw = toText(cell)
  const words = fromGuarded(raw)
  const blank = words === raw.trim() ? toBlank(words) : undefined
  return blank === undefined ? found(words) : { kind: blank }
}

/** Read a number of at least 0 with the word beside it. */
export function readAmount(cell: RawCell | undefined, mark: DecimalMark): Read<Amount> {
  const read = readSigned(cell, mark)
  if (read.kind !== 'value' || read.value.value >= 0) return read
  return fault(
    `${toText(cell)} is below 0 (negative).`,
    'Give 0 or more, or leave the cell empty; brackets and a minus behind a number mean below 0.',
  )
}

/** What a spreadsheet shows in place of a result, in every language of it: #REF!, #BEZUG!, #ССЫЛКА!. */
const ERROR = /^#[¡¿]?[\p{L}/0_. ]{2,20}[!?]$|^#(?:GETTING_DATA|#+)$|^Err:\d{3}$|^#{3,}$/iu

function toFlaw(cell: RawCell | undefined): CellFault | undefined {
  if (typeof cell === 'object' && cell.kind === 'flaw') return fault(cell.message, cell.remedy)
  if (typeof cell !== 'string' || !/^(#|Err:)/i.test(cell) || !ERROR.test(cell.trim())) {
    return undefined
  }
  const { message, remedy } = toErrorCell(cell.trim())
  return fault(message, remedy)
}

const BARE = { word: '', isFraction: false, remark: '' } as const

function readSigned(cell: RawCell | undefined, mark: DecimalMark): Read<Amount> {
  if (typeof cell === 'number') return found({ ...BARE, value: cell })
  if (typeof cell === 'object') return readFormatted(cell)
  const text = cell ?? ''
  const blank = toBlank(text)
  if (blank !== undefined) return { kind: blank }
  const parts = splitNumber(text)
  const value = parts === undefined ? undefined : parseCore(parts.core, mark)
  if (parts === undefined || value === undefined) {
    return toFlaw(text) ?? toNoNumber(text.trim(), mark)
  }
  const word = [parts.prefix, parts.suffix].filter((part) => part !== '').join(' ')
  const { isNegative, remark } = parts
  return found({ value: isNegative ? -Math.abs(value) : value, word, isFraction: false, remark })
}

function readFormatted(cell: Exclude<RawCell, string | number>): Read<Amount> {
  switch (cell.kind) {
    case 'percent':
      return found({ ...BARE, value: cell.fraction, isFraction: true })
    case 'shown':
      return found({ ...BARE, value: cell.value, word: cell.word })
    case 'day':
      return fault(
        `${cell.day} is a date, not a number.`,
        'A spreadsheet has turned a number into a date: type the number.',
      )
    case 'flaw':
      return fault(cell.message, cell.remedy)
  }
}

function toNoNumber(text: string, mark: DecimalMark): CellFault {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text
  if (hasRaisedDigits(text)) {
    return fault(
      `“${shown}” has a raised digit, which is a footnote or a power, not part of the number.`,
      'Type the number without it.',
    )
  }
  if (/^[<>≤≥]/.test(text)) {
    return fault(`“${shown}” is a bound, not a number.`, 'Give the number that is expected.')
  }
  return fault(
    `“${shown}” is not a valid number (decimal ${mark}).`,
    `Give one number, such as ${mark === 'dot' ? '1250.5' : '1250,5'}, or leave the cell empty.`,
  )
}
