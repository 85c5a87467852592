import { checkLimit, LIMITS } from '@/parts/file/limits'
import { type RawCell, type RawRow } from '@/parts/file/raw-table'
import { type Task } from '@/parts/thread/task'
import { toCellValue, type CellContext } from './cell-value'
import { fillMerged, toRange, type Range } from './merged-cells'
import { readXml } from './read-xml'
import { createRichText } from './rich-text'

/** The rows of a sheet that hold anything, and what it hides. */
export type ReadSheet = {
  readonly rows: readonly RawRow[]
  readonly notes: readonly string[]
  readonly hiddenLines: readonly number[]
  readonly hiddenColumns: readonly number[]
}

/** A cell while it passes by. */
type Passing = {
  column: number
  kind: string
  style: number
  text: string
  isOpen: boolean
  hasFormula: boolean
}

type Attributes = Readonly<Record<string, string>>

/** Read the rows of a sheet that hold anything. */
export async function readSheet(
  bytes: Uint8Array,
  context: CellContext,
  task: Task,
): Promise<ReadSheet> {
  const rows: RawRow[] = []
  const hiddenLines: number[] = []
  const hiddenColumns: number[] = []
  const merged: Range[] = []
  const strays: string[] = []
  const rich = createRichText()
  const cell: Passing = {
    column: -1,
    kind: '',
    style: 0,
    text: '',
    isOpen: false,
    hasFormula: false,
  }
  const row: { line: number; cells: RawCell[]; isHidden: boolean } = {
    line: 0,
    cells: [],
    isHidden: false,
  }

  function openRow({ r, hidden: mark, ht }: Attributes): void {
    row.line = r === undefined ? row.line + 1 : Number(r)
    row.cells = []
    row.isHidden = isOn(mark) || isNothing(ht)
    cell.column = -1
  }

  function openCell({ r, t = 'n', s = '0' }: Attributes): void {
    cell.column = r === undefined ? cell.column + 1 : toColumn(r)
    cell.kind = t
    cell.style = Number(s)
    cell.text = ''
    cell.hasFormula = false
    rich.start()
  }

  function closeCell(): void {
    const text = cell.text === '' ? rich.text() : cell.text
    const value = toCellValue({ ...cell, text }, context)
    if (typeof value === 'string' && value.trim() === '') return
    const where = `Line ${row.line}`
    if (cell.column >= LIMITS.columns) {
      strays.push(where)
      return
    }
    if (typeof value === 'string' && value.length > LIMITS.cell) {
      checkLimit('cell', value.length, where)
    }
    while (row.cells.length < cell.column) row.cells.push('')
    row.cells[cell.column] = value
  }

  function closeRow(): void {
    if (row.cells.length === 0) return
    rows.push({ line: row.line, cells: row.cells })
    if (row.isHidden) hiddenLines.push(row.line)
    checkLimit('rows', rows.length, 'The sheet')
  }

  const opened = new Map<string, (attributes: () => Attributes) => void>(
    Object.entries({
      c: (attributes: () => Attributes) => openCell(attributes()),
      row: (attributes: () => Attributes) => openRow(attributes()),
      v: () => {
        cell.isOpen = true
      },
      f: () => {
        cell.hasFormula = true
      },
      col: (attributes: () => Attributes) => hiddenColumns.push(...toHiddenColumns(attributes())),
      mergeCell: (attributes: () => Attributes) =>
        merged.push(...toRange(attributes()['ref'] ?? '')),
    }),
  )

  await readXml(
    bytes,
    {
      open: (name, attributes) => {
        const act = opened.get(name)
        if (act === undefined) rich.open(name, attributes)
        else act(attributes)
      },
      close: (name) => {
        if (name === 'c') closeCell()
        else if (name === 'v') cell.isOpen = false
        else if (name === 'row') closeRow()
        else rich.close(name)
      },
      text: (piece) => {
        if (cell.isOpen) cell.text += piece
        else rich.add(piece)
      },
    },
    task,
  )
  const filled = fillMerged(rows, merged)
  return {
    rows: filled.rows,
    notes: [...filled.notes, ...toStrayNotes(strays)],
    hiddenLines,
    hiddenColumns,
  }
}

function toStrayNotes(strays: readonly string[]): readonly string[] {
  const [first] = strays
  if (first === undefined) return []
  return [`${first} holds a cell beyond column ${LIMITS.columns}, which was skipped.`]
}

function toHiddenColumns({ hidden, width, min = '0', max = '0' }: Attributes): readonly number[] {
  if (!isOn(hidden) && !isNothing(width)) return []
  const first = Number(min) - 1
  const last = Math.min(Number(max), LIMITS.columns) - 1
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
}

function isOn(mark: string | undefined): boolean {
  return mark === '1' || mark === 'true'
}

/** Report whether a row has no height, or a column no width, so that nobody sees it. */
function isNothing(size: string | undefined): boolean {
  return size !== undefined && Number(size) === 0
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
