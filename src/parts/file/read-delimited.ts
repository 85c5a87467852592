import { checkLimit, LIMITS } from './limits'
import { type RawRow } from './raw-table'
import { type Delimiter } from './read-choices'
import { splitRow } from './split-rows'
import { toLines, type TextLines } from './text-lines'
import { type Task } from '@/parts/thread/task'

/** Rows between two looks at whether the work was called off. */
const STRIDE = 10_000

/** Rows of a text, and what is odd about it. */
export type DelimitedRows = { readonly rows: readonly RawRow[]; readonly notes: readonly string[] }

/** How a text is cut into cells. */
export type Cut = {
  readonly delimiter: Delimiter
  /** How many cells most rows have. */
  readonly width: number
  /** Number of the first line. */
  readonly firstLine: number
}

/** What is read and where its rows go. */
type Reading = {
  readonly lines: TextLines
  readonly cut: Cut
  readonly rows: RawRow[]
  readonly strayLines: number[]
  readonly task: Task
}

/** Read a text that is cut into cells; a stray quotation mark costs its own line only, and the line is named. */
export async function readDelimited(text: string, cut: Cut, task: Task): Promise<DelimitedRows> {
  const reading: Reading = {
    lines: toLines(text),
    cut,
    rows: [],
    strayLines: [],
    task,
  }
  await readFrom(reading, 0)
  const { rows, strayLines } = reading
  return { rows, notes: strayLines.length === 0 ? [] : [toStrayNote(strayLines)] }
}

async function readFrom(reading: Reading, start: number): Promise<void> {
  const { lines, task } = reading
  let at = start
  while (at < lines.count && at < start + STRIDE) at += readRow(reading, at)
  if (at >= lines.count) return
  await task.checkpoint('reading', at / lines.count)
  await readFrom(reading, at)
}

/** Read the row at a line; returns how many lines it takes. */
function readRow({ lines, cut, rows, strayLines }: Reading, at: number): number {
  const line = cut.firstLine + at
  const { cells, lineCount, isStray } = splitRow(lines, at, cut)
  if (isStray) strayLines.push(line)
  const kept = trimRow(cells, line)
  if (kept.length > 0 && !isRule(kept)) {
    rows.push({ line, cells: kept, count: cells.length })
    checkLimit('rows', rows.length, 'The list')
  }
  return lineCount
}

/** Return cells without empty ones at the end, and without Excel's way to keep a number as text, `="00123"`. */
function trimRow(cells: readonly string[], line: number): readonly string[] {
  let width = cells.length
  while (width > 0 && cells[width - 1]?.trim() === '') width -= 1
  checkLimit('columns', width, `Line ${line}`)
  for (const cell of cells) {
    if (cell.length > LIMITS.cell) checkLimit('cell', cell.length, `Line ${line}`)
  }
  const kept = width === cells.length ? cells : cells.slice(0, width)
  return kept.some((cell) => cell.includes('="')) ? kept.map(toKeptText) : kept
}

function toKeptText(cell: string): string {
  const [, text] = /^="(.*)"$/s.exec(cell.trim()) ?? []
  return text === undefined ? cell : text.replaceAll('""', '"')
}

/** A line of dashes under titles, as tables in plain text have it. */
function isRule(cells: readonly string[]): boolean {
  return (
    cells.every((cell) => /^[\s:+=|_-]*$/.test(cell)) && cells.some((cell) => /[-=_]{3}/.test(cell))
  )
}

function toStrayNote(lines: readonly number[]): string {
  const shown = lines.slice(0, 10).join(', ')
  return `A quotation mark is never closed, or would join whole rows, in line ${shown}${lines.length > 10 ? ' and others' : ''}; such a line was read as it stands.`
}
