import { RESULT_MARK, type ColumnField, type ColumnMapping } from '@/domain/parts/column-mapping'
import { toText, type RawTable } from '@/parts/file/raw-table'
import { splitNumber } from '@/parts/lines/number-text'
import { toFullTitle } from './column-plan'
import { readMeasure, type Measure } from './read-measure'
import { isPositionTitle, matchTitle } from './title-words'
import { isMass } from './units'

/** Least score of a title for a guess; a title of which less is known is left to its reader. */
const MIN_SCORE = 0.45

/** Rows that are looked at where titles say nothing. */
const SAMPLE = 200

/** Names that materials with rare earths go by. */
const MATERIAL =
  /nd-?fe-?b|sm-?co|oxide|oxid|magnet|phosph|dyspros|terb|neod[yi]m|praseod|samar|lanthan|cer(ium|ia)|yttri|\bn\d\d(m|h|sh|uh|eh|ah)?\b|aimant|imán|磁|氧化|酸化|钕|镝|铽|ネオジ|サマ/i

/** A title that may hold a field. */
type Candidate = {
  readonly place: number
  readonly title: string
  readonly field: ColumnField
  readonly score: number
}

/** Guess what columns hold, from their titles and then from their cells. */
export function guessColumns(table: RawTable): ColumnMapping {
  const mapping = new Map<ColumnField, string>()
  const taken = new Set<string>()
  for (const { title, field, score } of toCandidates(table).toSorted((a, b) => b.score - a.score)) {
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

function toCandidates(table: RawTable): readonly Candidate[] {
  return table.titles.flatMap((title, place) => {
    if (!isGiven(title) || isPositionTitle(title)) return []
    const own = matchTitle(title)
    const matches = (own[0]?.score ?? 0) >= MIN_SCORE ? own : matchTitle(toFullTitle(table, place))
    return matches.map(({ field, score }) => weigh(table, { place, title, field, score }))
  })
}

/** Weigh a title by what else is known of its column. */
function weigh(table: RawTable, candidate: Candidate): Candidate {
  const { place, field, score } = candidate
  const known = table.hiddenColumns.includes(place) ? score * 0.8 : score
  const measure = readMeasure(toFullTitle(table, place))
  switch (field) {
    case 'quantity': // so many grams a piece are what a piece weighs, not what is used
      return toOther(candidate, known, isWeightOfPiece(measure) ? 'kgPerPiece' : undefined)
    case 'spend':
    case 'revenue':
      return { ...candidate, score: toPriceScore(known, measure) }
    case 'material':
      return toOther(candidate, known, isNumberOfParts(table, place) ? 'part' : undefined)
    case 'part':
      return { ...candidate, score: toPartScore(known, table, place) }
    default:
      return { ...candidate, score: known }
  }
}

/** A price gives way to a column with the money of a year. */
function toPriceScore(score: number, { per }: Measure): number {
  return per === undefined ? score : score * 0.9
}

/** A column that counts rows gives way to any other that may name parts. */
function toPartScore(score: number, table: RawTable, place: number): number {
  return isRunningNumber(table, place) ? score * 0.5 : score
}

/** Let a title stand for another field than its words say, a little less surely. */
function toOther(candidate: Candidate, score: number, field: ColumnField | undefined): Candidate {
  return field === undefined
    ? { ...candidate, score }
    : { ...candidate, field, score: score * 0.95 }
}

function isWeightOfPiece({ per, units }: Measure): boolean {
  return per?.kind === 'unit' && per.unit === 'pcs' && units.some(isMass)
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
  ['part', isLikePart],
]

/** Parts stand in the first column that is filled and counts no rows. */
function isLikePart(table: RawTable, column: number): boolean {
  const isCounter = isPositionTitle(table.titles[column] ?? '') || isRunningNumber(table, column)
  const before = table.titles.slice(0, column)
  const isFirst = before.every(
    (title, place) => isPositionTitle(title) || isRunningNumber(table, place),
  )
  return isFirst && !isCounter && shareOf(table, column, (text) => text !== '') > 0.9
}

/** In the words of SAP “Material” is the number of a part: no cell names a material, and most are long numbers. */
function isNumberOfParts(table: RawTable, column: number): boolean {
  return (
    shareOf(table, column, (text) => MATERIAL.test(text)) === 0 &&
    shareOf(table, column, (text) => /^[A-Z]{0,4}[-_ ]?\d[\d.\-_/ ]{3,}$/i.test(text)) > 0.8
  )
}

/** Report whether cells count rows: 1, 2, 3 or 10, 20, 30. */
function isRunningNumber(table: RawTable, column: number): boolean {
  const numbers = table.rows
    .slice(0, 50)
    .map(({ cells }) => toText(cells[column]).trim())
    .filter((text) => text !== '')
    .map(Number)
  const [first = NaN, second = NaN] = numbers
  const step = second - first
  if (numbers.length < 2 || first !== step || step <= 0) return false
  return numbers.every((number, at) => number === first + step * at)
}

function shareOf(table: RawTable, column: number, fits: (text: string) => boolean): number {
  const rows = table.rows.slice(0, SAMPLE)
  const fitting = rows.filter(({ cells }) => fits(toText(cells[column]).trim()))
  return rows.length === 0 ? 0 : fitting.length / rows.length
}

function isNumber(text: string): boolean {
  return splitNumber(text) !== undefined
}
