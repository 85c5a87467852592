import { RESULT_MARK, type ColumnField, type ColumnMapping } from '@/domain/parts/column-mapping'
import { toText, type RawTable } from '@/parts/file/raw-table'
import { splitNumber } from '@/parts/lines/number-text'
import { matchTitle } from './title-words'

/** Least score of a title for a guess; a title of which less is known is left to its reader. */
const MIN_SCORE = 0.45

/** Rows that are looked at where titles say nothing. */
const SAMPLE = 200

/** Names that materials with rare earths go by. */
const MATERIAL =
  /nd-?fe-?b|sm-?co|oxide|oxid|magnet|phosph|dyspros|terb|neodym|praseod|samar|lanthan|cer(ium|ia)|yttri|氧化|钕|镝|铽/i

/** Guess what columns hold, from their titles and then from their cells. */
export function guessColumns(table: RawTable): ColumnMapping {
  const scored = table.titles
    .filter(isGiven)
    .flatMap((title) => matchTitle(title).map(({ field, score }) => ({ title, field, score })))
  const mapping = new Map<ColumnField, string>()
  const taken = new Set<string>()
  for (const { title, field, score } of scored.toSorted((a, b) => b.score - a.score)) {
    if (score < MIN_SCORE || mapping.has(field) || taken.has(title)) continue
    mapping.set(field, title)
    taken.add(title)
  }
  for (const [field, fits] of FITS) {
    if (mapping.has(field)) continue
    const title = table.titles.find(
      (free, index) => isGiven(free) && !taken.has(free) && fits(table, index),
    )
    if (title === undefined) continue
    mapping.set(field, title)
    taken.add(title)
  }
  return Object.fromEntries(mapping)
}

/** What this page found and wrote beside a list is not part of it. */
function isGiven(title: string): boolean {
  return !title.startsWith(RESULT_MARK)
}

type Fits = (table: RawTable, column: number) => boolean

/** What cells look like, in the order in which fields choose. */
const FITS: readonly (readonly [ColumnField, Fits])[] = [
  ['material', (table, column) => shareOf(table, column, (text) => MATERIAL.test(text)) > 0.6],
  [
    'quantity',
    (table, column) => table.titleLine === null && shareOf(table, column, isNumber) > 0.8,
  ],
  ['part', (table, column) => column === 0 && shareOf(table, column, (text) => text !== '') > 0.9],
]

function shareOf(table: RawTable, column: number, fits: (text: string) => boolean): number {
  const rows = table.rows.slice(0, SAMPLE)
  const fitting = rows.filter(({ cells }) => fits(toText(cells[column]).trim()))
  return rows.length === 0 ? 0 : fitting.length / rows.length
}

function isNumber(text: string): boolean {
  return splitNumber(text) !== undefined
}
