import type { Cell } from 'write-excel-file/universal' // whole, so that nothing of it is loaded
import { toGuarded } from '@/domain/parts/cell-text'
import { PROOF_SHEET, toProofLines, type ProofBlock } from '@/domain/page/proof'
import { toWord, type ExportCell, type ExportTable, type ShownNumber } from './export-table'
import { toNumberFormat } from './to-number-format'

/**
 * Write tables as a workbook, each on a sheet, the proof on a sheet of its own.
 *
 * The writer is loaded when it is needed.
 */
export async function writeXlsx(
  content: ExportTable | readonly ExportTable[],
  proof: ProofBlock,
): Promise<Blob> {
  const { default: writeExcelFile } = await import('write-excel-file/universal')
  const tables = [content].flat()
  const names = toSheetNames(tables.map(({ name }) => name))
  const sheets = [
    ...tables.map(({ titles, rows }, index) => ({
      sheet: names[index] ?? '',
      stickyRowsCount: 1,
      columns: titles.map((_, column) => ({ width: toWidth(column, titles, rows) })),
      data: [
        titles.map((title) => ({ ...toText(toGuarded(title)), fontWeight: 'bold' as const })),
        ...rows.map((cells) => cells.map(toXlsxCell)),
      ],
    })),
    {
      sheet: PROOF_SHEET,
      columns: [{ width: 16 }, { width: 100 }],
      data: toProofLines(proof).map(([label, text]) => [toText(label), toText(toGuarded(text))]),
    },
  ]
  return writeExcelFile(sheets).toBlob()
}

/**
 * Write one table as a workbook of one sheet, to be read back: what stands in it is no more than the table, whose texts
 * are guarded already.
 */
export async function writePlainXlsx({ name, titles, rows }: ExportTable): Promise<Blob> {
  const { default: writeExcelFile } = await import('write-excel-file/universal')
  const sheet = {
    sheet: toSheetNames([name])[0] ?? name,
    stickyRowsCount: 1,
    columns: titles.map((_, column) => ({ width: toWidth(column, titles, rows) })),
    data: [
      titles.map((title) => ({ ...toText(toGuarded(title)), fontWeight: 'bold' as const })),
      ...rows.map((cells) =>
        cells.map((cell) => (typeof cell === 'string' ? toText(cell) : toXlsxCell(cell))),
      ),
    ],
  }
  return writeExcelFile([sheet]).toBlob()
}

function toXlsxCell(cell: ExportCell): Cell {
  if (typeof cell === 'number') return Number.isFinite(cell) ? { value: cell, type: Number } : null
  if (typeof cell === 'string') return toText(toGuarded(cell))
  if (typeof cell === 'object' && cell.kind === 'number') return toShownNumber(cell)
  const word = toWord(cell)
  return word === '' ? null : toText(word)
}

function toShownNumber(cell: ShownNumber): Cell {
  if (!Number.isFinite(cell.value)) return null
  const format = toNumberFormat(cell)
  return { value: cell.value, type: Number, ...(format !== undefined && { format }) }
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
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uD83F\uD87F\uD8BF\uD8FF\uD93F\uD97F\uD9BF\uD9FF\uDA3F\uDA7F\uDABF\uDAFF\uDB3F\uDB7F\uDBBF\uDBFF][\uDFFE\uDFFF]/g

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

/** Width in letters that most of a column fits in. */
function toWidth(
  column: number,
  titles: readonly string[],
  rows: readonly (readonly ExportCell[])[],
): number {
  const lengths = rows.slice(0, 100).map((cells) => toLength(cells[column]))
  return Math.min(60, Math.max(10, titles[column]?.length ?? 0, ...lengths) + 2)
}

function toLength(cell: ExportCell): number {
  if (typeof cell === 'object' && cell.kind === 'number') return cell.text.length
  return typeof cell === 'string' ? cell.length : 8
}

/** Longest name that a sheet may have. */
const MAX_SHEET_NAME = 31

/** Return names that the sheets of one workbook may have: short, without signs of formulas, no two alike. */
function toSheetNames(names: readonly string[]): readonly string[] {
  const taken = new Set([PROOF_SHEET.toLowerCase()])
  return names.map((name) => {
    const free = findFree(toPlain(name), taken)
    taken.add(free.toLowerCase())
    return free
  })
}

function toPlain(name: string): string {
  const plain = Array.from(name.replaceAll(/[\\/?*[\]:']/g, ' ').trim())
  const short = plain.reduce((text, sign) => {
    const longer = `${text}${sign}`
    return longer.length > MAX_SHEET_NAME ? text : longer
  }, '')
  return short.trim() === '' ? 'List' : short.trim()
}

function findFree(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name === PROOF_SHEET ? 'List' : name
  const tries = Array.from({ length: taken.size + 1 }, (_, index) => {
    const tail = ` ${index + 2}`
    return `${name.slice(0, MAX_SHEET_NAME - tail.length)}${tail}`
  })
  return tries.find((attempt) => !taken.has(attempt.toLowerCase())) ?? name
}
