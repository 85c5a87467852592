import { PROOF_LABELS } from '@/domain/page/proof'
import { countTitleFields } from '@/parts/columns/title-words'
import { DELIMITERS, toDelimiter, type Delimiter } from './read-choices'
import { splitRow } from './split-rows'
import { toLines, type TextLines } from './text-lines'

/** How many lines are looked at, from the first one on. */
const SAMPLE_LINES = 300

/** Characters that are looked at at most. */
const MAX_SAMPLE = 500_000

/** Excel's own way of naming the sign between cells, in a line before all others. */
const SEPARATOR_LINE = /^(?:\uFEFF)?"?sep=(.)"?[,;\t]*\r?\n/i

/** A text without the line that names its delimiter. */
export type SeparatedText = {
  readonly text: string
  readonly delimiter: Delimiter
  /** How many cells most rows have. */
  readonly width: number
  /** Lines that were taken off the top. */
  readonly skippedLines: number
}

/** Find the sign between cells: the one that is named, else the one under which titles and even rows appear. */
export function detectDelimiter(text: string, choice?: Delimiter): SeparatedText {
  const named = SEPARATOR_LINE.exec(text)
  const rest = named === null ? text : text.slice(named[0].length)
  const lines = toSample(rest)
  const delimiter = choice ?? toDelimiter(named?.[1] ?? '') ?? findBest(lines)
  const { width } = measure(lines, delimiter)
  return { text: rest, delimiter, width, skippedLines: named === null ? 0 : 1 }
}

function toSample(text: string): TextLines {
  let end = 0
  for (let line = 0; line < SAMPLE_LINES && end !== -1; line += 1) {
    end = text.indexOf('\n', end + 1)
  }
  return toLines(text.slice(0, end === -1 ? MAX_SAMPLE : Math.min(end, MAX_SAMPLE)))
}

function findBest(lines: TextLines): Delimiter {
  const sample = lines.textOf(0, lines.count)
  const scored = DELIMITERS.filter((delimiter) => sample.includes(delimiter)).map((delimiter) => ({
    delimiter,
    score: measure(lines, delimiter).score,
  }))
  const best = scored.reduce<{ delimiter: Delimiter; score: number }>(
    (a, b) => (b.score > a.score ? b : a),
    { delimiter: ',', score: 0 },
  )
  return best.delimiter
}

/** Signs that part words and numbers in other places too, and count only where titles speak for them. */
const RARE: ReadonlySet<Delimiter> = new Set([
  '^',
  '~',
  '¦',
  '§',
  '#',
  '¬',
  '¶',
  '@',
  '*',
  '!',
  ':',
  '\u0001',
  '\u001F',
  '  ',
])

const PROOF: ReadonlySet<string> = new Set(PROOF_LABELS)

type Measure = { readonly width: number; readonly score: number }

/** Measure how well a delimiter fits: titles that are known count most, then how many rows are equally wide. */
function measure(lines: TextLines, delimiter: Delimiter): Measure {
  const rows = toRows(lines, delimiter)
  const counts = new Map<number, number>()
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1)
  counts.delete(1)
  const [width, most] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [1, 0])
  const share = rows.length === 0 ? 0 : most / rows.length
  const fields = rows
    .slice(0, 60)
    .reduce((best, cells) => Math.max(best, countTitleFields(cells)), 0)
  if (width === 1 || (RARE.has(delimiter) && fields < 2)) return { width, score: 0 }
  return { width, score: Math.max(0, fields - 1) * 100 + share * 10 + Math.min(width, 20) * 0.1 }
}

function toRows(lines: TextLines, delimiter: Delimiter): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = []
  for (let at = 0; at < Math.min(lines.count, SAMPLE_LINES);) {
    const { cells, lineCount } = splitRow(lines, at, { delimiter, width: 0 })
    // Lines of proof below an exported list are narrower than its rows, and in a short list more than they.
    const isOfList = !PROOF.has(cells[0]?.trim() ?? '')
    if (isOfList && cells.some((cell) => cell.trim() !== '')) rows.push(cells)
    at += lineCount
  }
  return rows
}
