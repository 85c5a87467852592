import { addDays } from '@/lib/civil-date'
import { type FlawedCell, type RawCell } from '@/parts/file/raw-table'
import { ReadError } from '@/parts/file/read-error'
import { showNumber, type NumberFormat } from './number-format'
import { toPlain } from './read-strings'

/** What the cells of a workbook refer to. */
export type CellContext = {
  readonly strings: readonly string[]
  readonly formats: readonly NumberFormat[]
  readonly is1904: boolean
}

/** A cell as it stands in the file. */
export type StoredCell = {
  readonly kind: string
  readonly style: number
  readonly text: string
  readonly hasFormula: boolean
}

/** Return what a cell holds; the empty text when it holds nothing. */
export function toCellValue(cell: StoredCell, context: CellContext): RawCell {
  const { kind, style, text, hasFormula } = cell
  if (text === '') return toEmpty(hasFormula, kind)
  if (kind === 'n') return toNumber(text, context.formats[style], context.is1904)
  switch (kind) {
    case 's':
      return toSharedText(text, context.strings)
    case 'b':
      return text === '1' ? 'true' : 'false'
    case 'e':
      return NOT_AVAILABLE.test(text) ? text : toErrorCell(text)
    case 'd':
      return { kind: 'day', day: text.slice(0, 10) }
    default:
      return toPlain(text) // text in place or the result of a formula
  }
}

/** A formula may well give the empty text; one that gives nothing was never worked out. */
function toEmpty(hasFormula: boolean, kind: string): RawCell {
  return hasFormula && kind !== 'str' ? UNCALCULATED : ''
}

/** What a formula gives for a value that is not there, which is no error in a list. */
const NOT_AVAILABLE = /^#n\/a$/i

/** A formula that no program has worked out since it was written. */
const UNCALCULATED: FlawedCell = {
  kind: 'flaw',
  text: '',
  message: 'The formula in this cell has no stored result: it was never calculated.',
  remedy: 'Open the workbook in a spreadsheet, save it and import it again, or type the value.',
}

/** Return a cell whose formula ended in an error, such as `#DIV/0!`. */
export function toErrorCell(text: string): FlawedCell {
  return {
    kind: 'flaw',
    text,
    message: `The formula in this cell ends in the error ${text}.`,
    remedy: 'Correct the formula in the spreadsheet, or type the value here.',
  }
}

function toSharedText(index: string, strings: readonly string[]): string {
  const text = strings[Number(index)]
  if (text !== undefined) return text
  throw new ReadError(
    'The workbook refers to texts that it does not hold.',
    'Open it in a spreadsheet and save it again as XLSX or CSV.',
  )
}

function toNumber(text: string, format: NumberFormat | undefined, is1904: boolean): RawCell {
  const value = Number(text)
  if (!Number.isFinite(value)) return text
  switch (format?.kind) {
    case 'percent':
      return { kind: 'percent', fraction: value }
    case 'day':
      return value >= 1 ? toDay(value, is1904) : value
    case 'time':
      return toTime(value)
    case 'shown': {
      const shown = showNumber(value, format.sections)
      const isPlain = shown.word === '' && shown.text === String(value)
      return isPlain ? value : { kind: 'shown', ...shown }
    }
    default:
      return value
  }
}

/** Return the day that a workbook counts as `serial`; before 1 March 1900 it counts one that never was. */
function toDay(serial: number, is1904: boolean): RawCell {
  const days = Math.floor(serial)
  if (days > 2_958_465) return String(serial)
  const day = is1904
    ? addDays('1904-01-01', days)
    : addDays('1899-12-30', days < 60 ? days + 1 : days)
  return { kind: 'day', day }
}

/** Return a time as hours and minutes, which is no amount of anything. */
function toTime(days: number): string {
  const minutes = Math.round(days * 24 * 60)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}
