import { fromGuarded, toBlank } from '@/domain/parts/cell-text'
import { parseCore, splitNumber, type DecimalMark } from './number-text'
import { toText, type RawCell } from '@/parts/file/raw-table'

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
  const raw = toText(cell)
  const words = fromGuarded(raw)
  const blank = words === raw.trim() ? toBlank(words) : undefined
  return blank === undefined ? found(words) : { kind: blank }
}

/** Read a number of at least 0 with the word beside it. */
export function readAmount(cell: RawCell | undefined, mark: DecimalMark): Read<Amount> {
  const read = readSigned(cell, mark)
  if (read.kind !== 'value' || read.value.value >= 0) return read
  return fault(`${toText(cell)} is below 0.`, 'Give 0 or more, or leave the cell empty.')
}

function readSigned(cell: RawCell | undefined, mark: DecimalMark): Read<Amount> {
  if (typeof cell === 'number') return found({ value: cell, word: '', isFraction: false })
  if (typeof cell === 'object') return found({ value: cell.fraction, word: '', isFraction: true })
  const text = cell ?? ''
  const blank = toBlank(text)
  if (blank !== undefined) return { kind: blank }
  const parts = splitNumber(text)
  const value = parts === undefined ? undefined : parseCore(parts.core, mark)
  if (parts === undefined || value === undefined) return toNoNumber(text.trim(), mark)
  const word = [parts.prefix, parts.suffix].filter((part) => part !== '').join(' ')
  return found({ value, word, isFraction: false })
}

function toNoNumber(text: string, mark: DecimalMark): CellFault {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text
  return fault(
    `“${shown}” is no number where the ${mark} marks decimals.`,
    `Give one number, such as ${mark === 'dot' ? '1250.5' : '1250,5'}, or leave the cell empty.`,
  )
}
