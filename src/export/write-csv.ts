import Papa from 'papaparse'
import { toGuarded } from '@/domain/parts/cell-text'
import { toProofLines, type ProofBlock } from '@/domain/page/proof'
import { toWord, type ExportCell, type ExportTable } from './export-table'

/** Sign by which spreadsheets know that a file is UTF-8. */
const MARK = '\u{FEFF}'

/**
 * Write tables as CSV, one below the other, each under its caption where there is more than one; the proof below them.
 *
 * Texts that a spreadsheet would run as a formula get a quote before them; numbers, negative ones included, stay
 * numbers. The decimal mark is the dot.
 */
export function writeCsv(content: ExportTable | readonly ExportTable[], proof: ProofBlock): string {
  const tables = [content].flat()
  const lines = [
    ...tables.flatMap((table) => [...toLines(table, tables.length > 1), []]),
    ...toProofLines(proof).map(([label, text]) => [label, toGuarded(text)]),
  ]
  return `${MARK}${Papa.unparse(lines, { newline: '\r\n' })}\r\n`
}

function toLines(
  { caption = '', titles, rows }: ExportTable,
  isCaptioned: boolean,
): readonly (readonly string[])[] {
  return [
    ...(isCaptioned && caption !== '' ? [[toGuarded(caption)]] : []),
    titles.map(toGuarded),
    ...rows.map((cells) => cells.map(toCsvCell)),
  ]
}

function toCsvCell(cell: ExportCell): string {
  if (typeof cell === 'string') return toGuarded(cell)
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  if (typeof cell === 'object' && cell.kind === 'number') return toCsvCell(cell.value)
  return toWord(cell)
}
