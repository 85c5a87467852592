import Papa from 'papaparse'
import { toGuarded } from '@/domain/cell-text'
import { toProofLines, type ProofBlock } from '@/domain/proof'
import { toWord, type ExportCell, type ExportTable } from './export-table'

/** Sign by which spreadsheets know that a file is UTF-8. */
const MARK = '\u{FEFF}'

/**
 * Write a table as CSV, the proof below it.
 *
 * Texts that a spreadsheet would run as a formula get a quote before them; numbers, negative ones included, stay
 * numbers. The decimal mark is the dot.
 */
export function writeCsv({ titles, rows }: ExportTable, proof: ProofBlock): string {
  const lines = [
    titles.map(toGuarded),
    ...rows.map((cells) => cells.map(toCsvCell)),
    [],
    ...toProofLines(proof).map(([label, text]) => [label, toGuarded(text)]),
  ]
  return `${MARK}${Papa.unparse(lines, { newline: '\r\n' })}\r\n`
}

function toCsvCell(cell: ExportCell): string {
  if (typeof cell === 'string') return toGuarded(cell)
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  return toWord(cell)
}
