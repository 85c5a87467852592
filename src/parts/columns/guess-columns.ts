import { RESULT_MARK, type ColumnField, type ColumnMapping } from '@/domain/parts/column-mapping'
import { toText, type RawTable } from '@/parts/file/raw-table'
import { splitNumber } from '@/parts/lines/number-text'
import { toFullTitle } from './column-plan'
import { readMeasure, type Measure } from './read-measure'
import { isOtherTitle, isPositionTitle, matchTitle } from './title-words'
import { isMass } from './units'

/** Least score of a title for a guess; a title of which less is known is left to its reader. */
const MIN_SCORE = 0.45

/** Rows that are looked at where titles say nothing. */
const SAMPLE = 200

/** Names that materials with rare earths go by. */
const MATERIAL =
  /nd-?fe-?b|sm\d?-?co|oxide|oxid|oxyde|óxido|ossido|оксид|магнит|\b[A-Z][a-z]\d?O\d|magnet|phosph|dyspros|terb|neod[yi]m|praseod|samar|lanthan|cer(ium|ia)|yttri|\bn\d\d(m|h|sh|uh|eh|ah)?\b|aimant|im[áa]n|ím[ãa]|磁|氧化|酸化|钕|釹|镝|鏑|铽|ネオジ|サマ|자석|산화|네오디|사마륨/i

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
  giveMaterial(table, mapping, taken)
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

/** Take the description for the material where it names one and no other column does: NdFeB N42SH as a short text. */
function giveMaterial(
  table: RawTable,
  mapping: Map<ColumnField, string>,
  taken: ReadonlySet<string>,
): void {
  const { description = '' } = Object.fromEntries(mapping)
  const place = table.titles.indexOf(description)
  if (mapping.has('material') || shareOf(table, place, isMaterial) <= 0.6) return
  const isFree = (title: string, at: number) =>
    !taken.has(title) && shareOf(table, at, isMaterial) > 0.6
  if (table.titles.some(isFree)) return
  mapping.delete('description')
  mapping.set('material', description)
}

function toCandidates(table: RawTable): readonly Candidate[] {
  return table.titles.flatMap((title, place) => {
    if (!isGiven(title) || isPositionTitle(title) || isOtherTitle(title)) return []
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
      return toOther(candidate, toPriceScore(known, measure), toWeightField(measure))
    case 'quantityUnit':
    case 'stockUnit':
      return { ...candidate, score: toUnitScore(known, measure) }
    case 'spend':
    case 'revenue':
      return { ...candidate, score: toPriceScore(known, measure) }
    case 'material':
      return toOther(candidate, toMaterialScore(known, table, place), toPartField(table, place))
    case 'part':
      return { ...candidate, score: toPartScore(known, table, place) }
    default:
      return { ...candidate, score: known }
  }
}

/** A price, or a smallest order, gives way to a column with what a year takes. */
function toPriceScore(score: number, { per }: Measure): number {
  return per === undefined ? score : score * 0.9
}

/** A column that counts rows gives way to any other that may name parts. */
function toPartScore(score: number, table: RawTable, place: number): number {
  if (!isRunningNumber(table, place)) return score
  return score * (/^(item|id)s?\W*$/i.test(table.titles[place] ?? '') ? 0.4 : 0.5)
}

/** Let a title stand for another field than its words say, a little less surely. */
function toOther(candidate: Candidate, score: number, field: ColumnField | undefined): Candidate {
  return field === undefined
    ? { ...candidate, score }
    : { ...candidate, field, score: score * 0.95 }
}

function toWeightField({ per, units }: Measure): ColumnField | undefined {
  const isWeight = per?.kind === 'unit' && per.unit === 'pcs' && units.some(isMass)
  return isWeight ? 'kgPerPiece' : undefined
}

/** Money per unit is no unit. */
function toUnitScore(score: number, { currency }: Measure): number {
  return currency === undefined ? score : 0
}

/** Of two columns that their titles call material, the one that names more of them comes first. */
function toMaterialScore(score: number, table: RawTable, place: number): number {
  return score * (0.97 + 0.03 * shareOf(table, place, isMaterial))
}

function toPartField(table: RawTable, place: number): ColumnField | undefined {
  return isNumberOfParts(table, place) ? 'part' : undefined
}

/** What this page found and wrote beside a list is not part of it. */
function isGiven(title: string): boolean {
  return !title.startsWith(RESULT_MARK)
}

type Fits = (table: RawTable, column: number) => boolean

/** What cells look like, in the order in which fields choose. */
const FITS: readonly (readonly [ColumnField, Fits])[] = [
  ['material', (table, column) => shareOf(table, column, isMaterial) > 0.6],
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

const LONG_NUMBER = /^[A-Z]{0,4}[-_ ]?\d[\d.\-_/ ]{3,}$/i

/**
 * In the words of SAP “Material” is the number of a part: no cell names a material, and most are long numbers, or
 * another column names the materials.
 */
function isNumberOfParts(table: RawTable, column: number): boolean {
  if (shareOf(table, column, isMaterial) > 0) return false
  if (shareOf(table, column, (text) => LONG_NUMBER.test(text)) > 0.8) return true
  const isNamedBeside = table.titles.some(
    (_, other) => other !== column && shareOf(table, other, isMaterial) > 0.6,
  )
  return isNamedBeside && shareOf(table, column, (text) => /\d/.test(text)) > 0.8
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
  return splitNumber(text)?.prefix === ''
}

/** Report whether a text names a material, by a word or by the number of its substance (CAS). */
function isMaterial(text: string): boolean {
  return MATERIAL.test(text) || /^(cas\b.*)?\d{2,7}-\d{2}-\d$/i.test(text)
}
