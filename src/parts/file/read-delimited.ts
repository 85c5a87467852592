import Papa from 'papaparse'
import { checkLimit, LIMITS } from './limits'
import { type RawRow } from './raw-table'
import { type Delimiter } from './read-choices'
import { type Task } from '@/parts/thread/task'

/** Rows between two looks at whether the work was called off. */
const STRIDE = 10_000

/** How often reading starts anew behind a quotation mark that is never closed; the rest is then read without quotes. */
const MAX_RESTARTS = 20

/** Rows of a text, and what is odd about it. */
export type DelimitedRows = { readonly rows: readonly RawRow[]; readonly notes: readonly string[] }

/** What is read and where its rows go. */
type Reading = {
  readonly text: string
  readonly delimiter: Delimiter
  readonly newline: '\n' | '\r' | '\r\n'
  readonly rows: RawRow[]
  readonly brokenLines: number[]
  readonly task: Task
  /** Where to go on, in characters, and the line of it. */
  offset: number
  line: number
  restarts: number
}

/** Read a text whose cells are separated by `delimiter`; a quotation mark that is never closed costs its own line only. */
export async function readDelimited(
  source: string,
  delimiter: Delimiter,
  firstLine: number,
  task: Task,
): Promise<DelimitedRows> {
  const reading: Reading = {
    ...toUniform(source),
    delimiter,
    rows: [],
    brokenLines: [],
    task,
    offset: 0,
    line: firstLine,
    restarts: 0,
  }
  await readAll(reading)
  const { rows, brokenLines } = reading
  return { rows, notes: brokenLines.length === 0 ? [] : [toBrokenNote(brokenLines)] }
}

/** Read to the end, line by line around quotation marks that are never closed. */
async function readAll(reading: Reading): Promise<void> {
  const isBroken = await readOn(reading)
  if (!isBroken) return
  readBrokenLine(reading)
  await readAll(reading)
}

/** Read from the offset; true when a quotation mark stopped it. */
function readOn(reading: Reading): Promise<boolean> {
  const start = reading.offset
  const rest = start === 0 ? reading.text : reading.text.slice(start)
  const canQuote = reading.restarts <= MAX_RESTARTS
  return new Promise((resolve, reject) => {
    // A cursor counts from where reading began or, after a pause, went on.
    const state = { isBroken: false, count: 0, base: start }
    Papa.parse<string[]>(rest, {
      delimiter: reading.delimiter,
      newline: reading.newline,
      ...(canQuote ? {} : { quoteChar: '\0', escapeChar: '\0' }),
      step: ({ data, errors, meta }, parser) => {
        if (canQuote && errors.some(({ type }) => type === 'Quotes')) {
          state.isBroken = true
          parser.abort()
          return
        }
        try {
          addRow(reading, data)
        } catch (error) {
          reject(error)
          parser.abort()
          return
        }
        reading.offset = state.base + meta.cursor
        state.count += 1
        if (state.count % STRIDE !== 0) return
        parser.pause()
        state.base = reading.offset
        reading.task.checkpoint('reading', reading.offset / reading.text.length).then(
          () => parser.resume(),
          (error: unknown) => {
            reject(error)
            parser.abort()
          },
        )
      },
      complete: () => resolve(state.isBroken),
      error: reject,
    })
  })
}

function addRow(reading: Reading, cells: readonly string[]): void {
  checkRow(cells, reading.line)
  if (cells.some((cell) => cell.trim() !== '')) {
    reading.rows.push({ line: reading.line, cells })
    checkLimit('rows', reading.rows.length, 'The list')
  }
  reading.line += 1 + cells.reduce((sum, cell) => sum + countBreaks(cell), 0)
}

/** Take the line at the offset as it stands, quotation marks included, and go on behind it. */
function readBrokenLine(reading: Reading): void {
  const { text, newline, delimiter, offset, line } = reading
  const end = text.indexOf(newline, offset)
  const broken = text.slice(offset, end === -1 ? text.length : end)
  reading.brokenLines.push(line)
  reading.offset = end === -1 ? text.length : end + newline.length
  reading.restarts += 1
  addRow(
    reading,
    broken.split(delimiter).map((cell) => cell.replace(/^"|"$/g, '')),
  )
}

function checkRow(cells: readonly string[], line: number): void {
  checkLimit('columns', cells.length, `Line ${line}`)
  for (const cell of cells) {
    if (cell.length > LIMITS.cell) checkLimit('cell', cell.length, `Line ${line}`)
  }
}

function countBreaks(cell: string): number {
  return cell.includes('\n') || cell.includes('\r') ? cell.split(/\r\n|\r|\n/).length - 1 : 0
}

/** Return a text with one kind of line break; one that mixes them gets `\n` throughout. */
function toUniform(text: string): Pick<Reading, 'text' | 'newline'> {
  const outside = text.replaceAll(/"[^"]*"/g, '')
  const kinds = new Set(outside.match(/\r\n|\r|\n/g))
  const [only] = kinds
  if (kinds.size > 1) return { text: text.replaceAll(/\r\n|\r/g, '\n'), newline: '\n' }
  return { text, newline: only === '\r\n' || only === '\r' ? only : '\n' }
}

function toBrokenNote(lines: readonly number[]): string {
  const shown = lines.slice(0, 10).join(', ')
  return `A quotation mark is never closed in line ${shown}${lines.length > 10 ? ' and others' : ''}; such a line was read as it stands.`
}
