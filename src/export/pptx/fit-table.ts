import { type ExhibitTable } from '@/ui/exhibit/exhibit'
import { countLines, cutText, measureText, toLineHeight } from './fit-text'

/** A table as it fits on a slide. */
export type FittedTable = {
  /** Size of its words, points. */
  readonly size: number
  /** Inches. */
  readonly widths: readonly number[]
  /** Inches, of the head and then of each row. */
  readonly heights: readonly number[]
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** For each column, whether it is one of numbers. */
  readonly areNumbers: readonly boolean[]
  /** What was left out, in words; empty when nothing was. */
  readonly cut: string
}

/** Room around the words of a cell, inches: beside them, and above and below. */
export const CELL_MARGIN = { side: 0.06, line: 0.035 } as const

const SIZES = [14, 12, 11] as const
const MAX_COLUMNS = 9
const MAX_LINES = 3
const LEAST_WIDTH = 0.7

/** Fit a table into a width and height, inches: smaller words first, then fewer rows. */
export function fitTable(table: ExhibitTable, width: number, height: number): FittedTable {
  const columns = table.columns.slice(0, MAX_COLUMNS)
  const rows = table.rows.map((cells) => cells.slice(0, MAX_COLUMNS))
  const head = columns.map(({ header, unit = '' }) => (unit === '' ? header : `${header}, ${unit}`))
  const texts = rows.map((cells) => cells.map(({ text, value }) => toShown(text, value)))
  const tries = SIZES.map((size) => fitAt({ size, head, texts, width, height }))
  const best = tries.find((fitted) => fitted.rows.length === rows.length) ?? tries.at(-1)
  const shown = best ?? fitAt({ size: 11, head, texts, width, height })
  return {
    ...shown,
    areNumbers: columns.map((_, at) => isNumbers(texts.map((cells) => cells[at] ?? ''))),
    cut: toCutWords(table, shown.rows.length, columns.length),
  }
}

type Try = {
  readonly size: number
  readonly head: readonly string[]
  readonly texts: readonly (readonly string[])[]
  readonly width: number
  readonly height: number
}

function fitAt({ size, head, texts, width, height }: Try): Omit<FittedTable, 'areNumbers' | 'cut'> {
  const widths = toWidths([head, ...texts], size, width)
  const cut = (cells: readonly string[]) =>
    cells.map((text, at) => cutText(text, (words) => linesOf(words, size, widths[at]) <= MAX_LINES))
  const heightOf = (cells: readonly string[]) =>
    toLineHeight(size, Math.max(1, ...cells.map((text, at) => linesOf(text, size, widths[at])))) +
    2 * CELL_MARGIN.line
  const title = cut(head)
  const all = texts.map(cut)
  const heights = [title, ...all].map(heightOf)
  const ends = heights.map((_, at) => heights.slice(0, at + 1).reduce((sum, each) => sum + each, 0))
  const count = Math.max(1, ends.filter((end) => end <= height).length - 1)
  return {
    size,
    widths,
    heights: heights.slice(0, count + 1),
    head: title,
    rows: all.slice(0, count),
  }
}

function linesOf(text: string, size: number, width = LEAST_WIDTH): number {
  return countLines(text, size, Math.max(0.2, width - 2 * CELL_MARGIN.side))
}

/** Share the width out by what the columns hold, so that a few long cells do not starve the rest. */
function toWidths(
  lines: readonly (readonly string[])[],
  size: number,
  width: number,
): readonly number[] {
  const wanted = (lines[0] ?? []).map((_, at) => {
    // Names of rows are set in bold.
    const boldness = at === 0 ? 1.15 : 1
    const lengths = lines.map((cells) => measureText(cells[at] ?? '', size) * boldness)
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
    return Math.max(LEAST_WIDTH, Math.min(4, Math.max(mean, Math.min(2, ...lengths.slice(0, 1)))))
  })
  const sum = wanted.reduce((total, each) => total + each, 0)
  return wanted.map((each) => (each / sum) * width)
}

/** A number without words says at least its digits. */
function toShown(text: string, value: number | undefined): string {
  return text === '' && value !== undefined && Number.isFinite(value) ? String(value) : text
}

function isNumbers(texts: readonly string[]): boolean {
  const said = texts.filter((text) => text !== '' && text !== '–')
  return (
    said.length > 0 &&
    said.every((text) => /^[<+−$€£-]?\s*[<]?\$?\d/u.test(text) && text.length < 20)
  )
}

function toCutWords({ columns, rows }: ExhibitTable, shown: number, width: number): string {
  const more = rows.length - shown
  const wider = columns.length - width
  const words = [
    ...(more > 0 ? [`${more} more ${more === 1 ? 'row' : 'rows'}`] : []),
    ...(wider > 0 ? [`${wider} more ${wider === 1 ? 'column' : 'columns'}`] : []),
  ]
  return words.length === 0 ? '' : `${words.join(' and ')} on the page.`
}
