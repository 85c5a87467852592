import { type ExhibitTable } from '@/ui/exhibit/exhibit'
import { countLines, cutText, measureText, toLineHeight } from './fit-text'

/** A table, or a part of one, as it fits on a slide. */
export type FittedTable = {
  readonly caption: string
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
  /** What is left to the page, in words; empty when nothing is. */
  readonly left: string
}

/** Room around the words of a cell, inches: beside them, and above and below. */
export const CELL_MARGIN = { side: 0.06, line: 0.035 } as const

const SIZES = [14, 12, 11] as const
const LEAST_SIZE = 11
const MAX_LINES = 3
const LEAST_WIDTH = 0.7
/** Slides that a table may take before only the rows that matter most are shown. */
const MAX_SLIDES = 2
/** Rows that matter: a table of findings stands in the order of what it says. */
const KEY_ROWS = 10

/**
 * Fit a table into slides of a width and height, inches.
 *
 * Smaller words come first, then a second slide, then the ten rows that lead it. Where the columns have no room, those
 * that the page itself keeps on a narrow screen stay, so that no shown column is cut.
 */
export function fitTable(
  table: ExhibitTable,
  width: number,
  height: number,
): readonly FittedTable[] {
  const places = toKeyColumns(table, width)
  const wide = pick(table, places)
  const leftColumns = table.columns.length - places.length
  const whole = layOut(wide, width, height)
  if (whole.length <= MAX_SLIDES)
    return whole.map((page) => ({ ...page, left: say(0, leftColumns) }))
  const [first] = layOut({ ...wide, rows: wide.rows.slice(0, KEY_ROWS) }, width, height)
  if (first === undefined) return []
  return [{ ...first, left: say(table.rows.length - first.rows.length, leftColumns) }]
}

function say(rows: number, columns: number): string {
  const counted = [
    ...(rows > 0 ? [`${rows} more ${rows === 1 ? 'row' : 'rows'}`] : []),
    ...(columns > 0 ? [`${columns} more ${columns === 1 ? 'column' : 'columns'}`] : []),
  ]
  return counted.length === 0 ? '' : `${counted.join(' and ')} on the page.`
}

/** Places of the columns that have room, in their order; the most needed come in first. */
function toKeyColumns({ columns, rows }: ExhibitTable, width: number): readonly number[] {
  const needs = columns.map((column, at) => {
    const words = [column.header, ...rows.slice(0, 40).map((cells) => cells[at]?.text ?? '')]
    const longest = Math.max(...words.flatMap((text) => text.split(/\s+/)).map(toWordWidth))
    return { at, rank: column.priority ?? 1, width: Math.max(LEAST_WIDTH, longest) }
  })
  let room = width
  const kept = needs
    .toSorted((a, b) => a.rank - b.rank || a.at - b.at)
    .filter((need, order) => {
      room -= need.width
      return room >= 0 || order < 2
    })
  return kept.map(({ at }) => at).toSorted((a, b) => a - b)
}

/** A word longer than this is broken, inches. */
const LONGEST_WORD = 1.6

function toWordWidth(word: string): number {
  return Math.min(LONGEST_WORD, measureText(word, LEAST_SIZE) * 1.1) + 2 * CELL_MARGIN.side
}

function pick({ caption, columns, rows }: ExhibitTable, places: readonly number[]) {
  return {
    caption,
    head: places.map((at) => {
      const { header = '', unit = '' } = columns[at] ?? {}
      return unit === '' ? header : `${header}, ${unit}`
    }),
    rows: rows.map((cells) =>
      places.map((at) => {
        const { text = '', value } = cells[at] ?? {}
        return toShown(text, value)
      }),
    ),
  }
}

type Words = ReturnType<typeof pick>

/** Lay out at the largest size at which all fits on one slide, or else over as many as the least size needs. */
function layOut(words: Words, width: number, height: number): readonly FittedTable[] {
  const tries = SIZES.map((size) => layOutAt(words, { size, width, height }))
  return tries.find((pages) => pages.length === 1) ?? tries.at(-1) ?? []
}

type Room = { readonly size: number; readonly width: number; readonly height: number }

function layOutAt({ caption, head, rows }: Words, { size, width, height }: Room) {
  const widths = toWidths([head, ...rows], size, width)
  const cut = (cells: readonly string[]) =>
    cells.map((text, at) => cutText(text, (said) => linesOf(said, size, widths[at]) <= MAX_LINES))
  const heightOf = (cells: readonly string[]) =>
    toLineHeight(size, Math.max(1, ...cells.map((text, at) => linesOf(text, size, widths[at])))) +
    2 * CELL_MARGIN.line
  const title = cut(head)
  const titleHeight = heightOf(title)
  const areNumbers = head.map((_, at) => isNumbers(rows.map((cells) => cells[at] ?? '')))
  const pages: { rows: (readonly string[])[]; heights: number[] }[] = []
  for (const cells of rows.map(cut)) {
    const tall = heightOf(cells)
    const page = pages.at(-1)
    const used = titleHeight + (page?.heights ?? []).reduce((sum, each) => sum + each, 0)
    if (page === undefined || used + tall > height) pages.push({ rows: [cells], heights: [tall] })
    else {
      page.rows.push(cells)
      page.heights.push(tall)
    }
  }
  const all = pages.length === 0 ? [{ rows: [], heights: [] }] : pages
  return all.map((page): FittedTable => ({
    caption,
    size,
    widths,
    heights: [titleHeight, ...page.heights],
    head: title,
    rows: page.rows,
    areNumbers,
    left: '',
  }))
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
