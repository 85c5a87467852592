import type { Cell } from 'write-excel-file/universal' // whole, so that nothing of it is loaded
import { toGuarded } from '@/domain/cell-text'
import { PROOF_SHEET, toProofLines, type ProofBlock } from '@/domain/proof'
import { toWord, type ExportCell, type ExportTable } from './export-table'

/** Longest name that a sheet may have. */
const MAX_SHEET_NAME = 31

/** Write a table as a workbook, the proof on a sheet of its own; the writer is loaded when it is needed. */
export async function writeXlsx(table: ExportTable, proof: ProofBlock): Promise<Blob> {
  const { default: writeExcelFile } = await import('write-excel-file/universal')
  const { titles, rows, name } = table
  const sheets = [
    {
      sheet: toSheetName(name),
      stickyRowsCount: 1,
      data: [
        titles.map((title) => ({ ...toText(toGuarded(title)), fontWeight: 'bold' as const })),
        ...rows.map((cells) => cells.map(toXlsxCell)),
      ],
    },
    {
      sheet: PROOF_SHEET,
      columns: [{ width: 16 }, { width: 100 }],
      data: toProofLines(proof).map(([label, text]) => [toText(label), toText(toGuarded(text))]),
    },
  ]
  return writeExcelFile(sheets).toBlob()
}

function toXlsxCell(cell: ExportCell): Cell {
  if (typeof cell === 'number') return Number.isFinite(cell) ? { value: cell, type: Number } : null
  if (typeof cell === 'string') return toText(toGuarded(cell))
  const word = toWord(cell)
  return word === '' ? null : toText(word)
}

function toText(text: string): { readonly value: string; readonly type: StringConstructor } {
  return { value: toXmlText(text), type: String }
}

/**
 * Signs that XML cannot carry, or would change: control signs, `\r` and halves of pairs; and what Unicode keeps for no sign (FDD0 to FDEF, the two last places of
 * every plane), which write-excel-file 4.1.1 drops together with the sign that follows.
 */
const UNSAFE =
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000B-\u001F\uFDD0-\uFDEF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uD83F\uD87F\uD8BF\uD8FF\uD93F\uD97F\uD9BF\uD9FF\uDA3F\uDA7F\uDABF\uDAFF\uDB3F\uDB7F\uDBBF\uDBFF][\uDFFE\uDFFF]/g

/**
 * Write such signs as workbooks do (ECMA-376, ST_Xstring): `_x000D_`; a text that looks like that is marked too.
 *
 * write-excel-file 4.1.1 loses the names of what every object has, such as `toString`, so their first sign is marked.
 */
function toXmlText(text: string): string {
  if (text in Object.prototype) return `_x${toHex(text)}_${text.slice(1)}`
  return text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replaceAll(UNSAFE, toMarks)
}

/** Mark each half of a pair by itself. */
function toMarks(signs: string): string {
  return Array.from({ length: signs.length }, (_, at) => `_x${toHex(signs.slice(at))}_`).join('')
}

function toHex(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
}

/** Return a name that a sheet may have. */
function toSheetName(name: string): string {
  const plain = name
    .replaceAll(/[\\/?*[\]:']/g, ' ')
    .trim()
    .slice(0, MAX_SHEET_NAME)
  return plain === '' || plain === PROOF_SHEET ? 'List' : plain
}
