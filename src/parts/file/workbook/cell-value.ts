import { addDays } from '@/lib/civil-date'
import { type RawCell } from '@/parts/file/raw-table'
import { type NumberKind } from './read-formats'
import { toPlain } from './read-strings'

/** What the cells of a workbook refer to. */
export type CellContext = {
  readonly strings: readonly string[]
  readonly formats: readonly NumberKind[]
  readonly is1904: boolean
}

/** A cell as it stands in the file. */
export type StoredCell = { readonly kind: string; readonly style: number; readonly text: string }

/** Return what a cell holds; the empty text when it holds nothing. */
export function toCellValue({ kind, style, text }: StoredCell, context: CellContext): RawCell {
  switch (kind) {
    case 's':
      return context.strings[Number(text)] ?? ''
    case 'b':
      return text === '1' ? 'true' : 'false'
    case 'n':
      return toNumber(text, context.formats[style] ?? 'number', context.is1904)
    default:
      return toPlain(text) // text in place, the result of a formula, an error or a day in words
  }
}

function toNumber(text: string, kind: NumberKind, is1904: boolean): RawCell {
  const value = Number(text)
  if (text === '' || !Number.isFinite(value)) return text
  if (kind === 'percent') return { fraction: value }
  return kind === 'day' && value >= 1 ? toDay(value, is1904) : value
}

/** Return the day that a workbook counts as `serial`; before 1 March 1900 it counts one that never was. */
function toDay(serial: number, is1904: boolean): string {
  const days = Math.floor(serial)
  if (days > 2_958_465) return String(serial)
  return is1904 ? addDays('1904-01-01', days) : addDays('1899-12-30', days < 60 ? days + 1 : days)
}
