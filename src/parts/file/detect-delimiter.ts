import Papa from 'papaparse'
import { DELIMITERS, type Delimiter } from './read-choices'

/** How many rows are looked at. */
const SAMPLE_ROWS = 60

/** Excel's own way of naming the sign between cells, in a line before all others. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/i

/** A text without the line that names its delimiter. */
export type SeparatedText = {
  readonly text: string
  readonly delimiter: Delimiter
  /** Lines that were taken off the top. */
  readonly skippedLines: number
}

/** Find the sign between cells: the one that is named, else the one that cuts rows into equally many. */
export function detectDelimiter(text: string, choice?: Delimiter): SeparatedText {
  const named = SEPARATOR_LINE.exec(text)
  const sign = DELIMITERS.find((delimiter) => delimiter === named?.[1])
  if (named === null || sign === undefined) {
    return { text, delimiter: choice ?? findBest(text), skippedLines: 0 }
  }
  return { text: text.slice(named[0].length), delimiter: choice ?? sign, skippedLines: 1 }
}

function findBest(text: string): Delimiter {
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: score(text, delimiter) }))
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a))
  return best.score === 0 ? ',' : best.delimiter
}

/** Return how well a delimiter fits: the share of rows as wide as most, times the number of cuts in them. */
function score(text: string, delimiter: Delimiter): number {
  const { data } = Papa.parse<string[]>(text, {
    delimiter,
    preview: SAMPLE_ROWS,
    skipEmptyLines: 'greedy',
  })
  const counts = new Map<number, number>()
  for (const { length } of data) counts.set(length, (counts.get(length) ?? 0) + 1)
  counts.delete(1)
  const [width, rows] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [1, 0])
  const share = data.length === 0 ? 0 : rows / data.length
  return share ** 2 * (width - 1)
}
