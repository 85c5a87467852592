import { type Delimiter } from './read-choices'
import { type TextLines } from './text-lines'

/** Cells of one row, which may run over several lines of the text. */
export type SplitRow = {
  readonly cells: readonly string[]
  /** How many lines of the text it takes. */
  readonly lineCount: number
  /** A quotation mark that was taken as it stands, because it closes nothing or would swallow whole rows. */
  readonly isStray: boolean
}

/** Lines that a quoted cell may run over, and characters that it may hold; a mark that is not closed by then is stray. */
const MAX_LINES = 500
const MAX_CHARACTERS = 40_000

/** Split the row that begins at line `at`; `width` is how many cells most rows have. */
export function splitRow(
  lines: TextLines,
  at: number,
  { delimiter, width }: { readonly delimiter: Delimiter; readonly width: number },
): SplitRow {
  const line = lines.textOf(at)
  if (!line.includes('"')) {
    return { cells: splitPlain(line, delimiter), lineCount: 1, isStray: false }
  }
  const whole = splitQuoted(line, delimiter)
  if (whole !== undefined) return { cells: whole, lineCount: 1, isStray: false }
  const longer = joinLines(lines, at, delimiter)
  if (longer !== undefined && !isSwallowed(lines, at, { delimiter, width, ...longer }))
    return longer
  return { cells: splitPlain(line, delimiter).map(withoutEdgeMark), lineCount: 1, isStray: true }
}

/** Split a line at its delimiters, whatever quotation marks it holds. */
export function splitPlain(line: string, delimiter: Delimiter): string[] {
  return delimiter === '  ' ? line.trim().split(/\s{2,}/) : line.split(delimiter)
}

/** Take lines together until the quotation mark is closed; undefined when that is never. */
function joinLines(lines: TextLines, at: number, delimiter: Delimiter): SplitRow | undefined {
  const last = Math.min(lines.count, at + MAX_LINES)
  for (let next = at + 1; next < last; next += 1) {
    // Only a line with a mark in it can close one.
    if (!lines.textOf(next).includes('"')) continue
    const text = lines.textOf(at, next - at + 1)
    if (text.length > MAX_CHARACTERS) return undefined
    const cells = splitQuoted(text, delimiter)
    if (cells !== undefined) return { cells, lineCount: next - at + 1, isStray: false }
  }
  return undefined
}

type Span = { readonly delimiter: Delimiter; readonly width: number; readonly lineCount: number }

/** Report whether lines are whole rows of their own, so that a mark in the first and one in the last are both stray. */
function isSwallowed(lines: TextLines, at: number, { delimiter, width, lineCount }: Span): boolean {
  if (width < 2) return false
  return Array.from({ length: lineCount }, (_, step) => lines.textOf(at + step)).every(
    (line) =>
      splitPlain(line, delimiter).length === width ||
      splitQuoted(line, delimiter)?.length === width,
  )
}

/** Split a text that quotes cells, blanks around the marks allowed; undefined when a mark is never closed. */
function splitQuoted(text: string, delimiter: Delimiter): string[] | undefined {
  const cells: string[] = []
  let at = 0
  while (at <= text.length) {
    const start = skipBlanks(text, at, delimiter)
    if (text[start] !== '"') {
      const end = findDelimiter(text, at, delimiter)
      cells.push(text.slice(at, end))
      at = end + delimiter.length
      continue
    }
    const quoted = readQuoted(text, start + 1, delimiter)
    if (quoted === undefined) return undefined
    cells.push(quoted.cell)
    at = quoted.end + delimiter.length
  }
  return cells
}

/** Read from behind an opening mark to the mark that a delimiter or the end follows; other marks belong to the cell. */
function readQuoted(
  text: string,
  start: number,
  delimiter: Delimiter,
): { readonly cell: string; readonly end: number } | undefined {
  let cell = ''
  let at = start
  for (;;) {
    const mark = text.indexOf('"', at)
    if (mark === -1) return undefined
    cell += text.slice(at, mark)
    if (text[mark + 1] === '"') {
      cell += '"'
      at = mark + 2
      continue
    }
    const end = skipBlanks(text, mark + 1, delimiter)
    if (end >= text.length || text.startsWith(delimiter, end)) return { cell, end }
    cell += '"'
    at = mark + 1
  }
}

function findDelimiter(text: string, at: number, delimiter: Delimiter): number {
  const end = text.indexOf(delimiter, at)
  return end === -1 ? text.length : end
}

function skipBlanks(text: string, at: number, delimiter: Delimiter): number {
  if (delimiter === '  ') return at
  let next = at
  while (text[next] === ' ') next += 1
  return next
}

function withoutEdgeMark(cell: string): string {
  return cell.trim().replace(/^"|"$/g, '')
}
