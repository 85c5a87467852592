import { type ExhibitTable } from '@/ui/exhibit/exhibit'
import { chooseColumns } from '@/ui/tables/column'
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
    const texts = rows.slice(0, KEY_ROWS).map((cells) => cells[at]?.text ?? '')
    const head = [column.header, column.unit ?? '']
    const longest = longestWord([...head, ...texts], LEAST_SIZE, at)
    const lines = Math.max(0, ...texts.map((text) => measureText(text, LEAST_SIZE))) / MAX_LINES
    return {
      rank: column.priority ?? 1,
      width: Math.max(LEAST_WIDTH, longest, Math.min(WIDEST, lines)),
    }
  })
  return chooseColumns(needs, width)
}

/** A word longer than this is broken, inches. */
const LONGEST_WORD = 1.6

/** A column with longer texts than fit at this width is cut rather than left out, inches. */
const WIDEST = 3

/** How much wider words are than they are measured: other typefaces, and bold in the names of rows. */
const SAFETY = { name: 1.3, other: 1.1 } as const

/** Return the width at which no word of a column is broken, inches. */
function longestWord(texts: readonly string[], size: number, at: number): number {
  const widths = texts.flatMap((text) => text.split(/\s+/)).map((word) => measureText(word, size))
  const safe = Math.max(0, ...widths) * (at === 0 ? SAFETY.name : SAFETY.other)
  return Math.min(LONGEST_WORD, safe) + 2 * CELL_MARGIN.side
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
  const least = wanted.map((_, at) =>
    longestWord(
      lines.map((cells) => cells[at] ?? ''),
      size,
      at,
    ),
  )
  return shareOut(wanted, least, width)
}

/** Share a width out in proportion, but give no column less than it needs where there is enough for all. */
function shareOut(
  wanted: readonly number[],
  least: readonly number[],
  width: number,
): readonly number[] {
  const need = addUp(least)
  if (need >= width) return least.map((each) => (each / need) * width)
  const fixed = new Set<number>()
  const share = (at: number): number => {
    const free = wanted.filter((_, other) => !fixed.has(other))
    const taken = addUp(least.filter((_, other) => fixed.has(other)))
    return ((wanted[at] ?? 0) / addUp(free)) * (width - taken)
  }
  const findShort = () =>
    wanted.findIndex((_, at) => !fixed.has(at) && share(at) < (least[at] ?? 0))
  for (let short = findShort(); short !== -1; short = findShort()) fixed.add(short)
  return wanted.map((_, at) => (fixed.has(at) ? (least[at] ?? 0) : share(at)))
}

function addUp(widths: readonly number[]): number {
  return widths.reduce((total, each) => total + each, 0)
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
