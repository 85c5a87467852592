import { checkLimit, LIMITS } from '@/parts/file/limits'
import { type RawCell, type RawRow } from '@/parts/file/raw-table'
import { type Task } from '@/parts/thread/task'
import { toCellValue, type CellContext } from './cell-value'
import { readXml } from './read-xml'

/** A cell while it passes by. */
type Passing = { column: number; kind: string; style: number; text: string; isOpen: boolean }

/** Read the rows of a sheet that hold anything. */
export async function readSheet(
  bytes: Uint8Array,
  context: CellContext,
  task: Task,
): Promise<readonly RawRow[]> {
  const rows: RawRow[] = []
  const cell: Passing = { column: -1, kind: '', style: 0, text: '', isOpen: false }
  const row: { line: number; cells: RawCell[]; isAid: boolean } = {
    line: 0,
    cells: [],
    isAid: false,
  }

  function openRow({ r }: Readonly<Record<string, string>>): void {
    row.line = r === undefined ? row.line + 1 : Number(r)
    row.cells = []
    cell.column = -1
  }

  function openCell({ r, t = 'n', s = '0' }: Readonly<Record<string, string>>): void {
    cell.column = r === undefined ? cell.column + 1 : toColumn(r)
    cell.kind = t
    cell.style = Number(s)
    cell.text = ''
  }

  function closeCell(): void {
    const value = toCellValue(cell, context)
    if (value === '') return
    const where = `Line ${row.line}`
    checkLimit('columns', cell.column + 1, where)
    if (typeof value === 'string' && value.length > LIMITS.cell) {
      checkLimit('cell', value.length, where)
    }
    while (row.cells.length < cell.column) row.cells.push('')
    row.cells[cell.column] = value
  }

  function closeRow(): void {
    if (row.cells.length === 0) return
    rows.push({ line: row.line, cells: row.cells })
    checkLimit('rows', rows.length, 'The sheet')
  }

  await readXml(
    bytes,
    {
      open: (name, attributes) => {
        if (name === 'c') openCell(attributes())
        else if (name === 'v' || (name === 't' && !row.isAid)) cell.isOpen = true
        else if (name === 'row') openRow(attributes())
        else if (name === 'rPh') row.isAid = true
      },
      close: (name) => {
        if (name === 'c') closeCell()
        else if (name === 'v' || name === 't') cell.isOpen = false
        else if (name === 'row') closeRow()
        else if (name === 'rPh') row.isAid = false
      },
      text: (piece) => {
        if (cell.isOpen) cell.text += piece
      },
    },
    task,
  )
  return rows
}

/** Return the column, from 0, of a reference such as `AB12`. */
function toColumn(reference: string): number {
  let column = 0
  for (let at = 0; at < reference.length; at += 1) {
    const letter = (reference.codePointAt(at) ?? 0) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column - 1
}
