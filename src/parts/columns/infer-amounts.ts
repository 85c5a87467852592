import { type Question } from '@/domain/parts/column-mapping'
import {
  joinInferred,
  quote,
  type AmountPlan,
  type Evidence,
  type Inferred,
  type Marks,
  type WeightPlan,
} from './column-plan'
import { inferFactor } from './infer-factor'
import { inferPeriod } from './infer-period'
import {
  inferLeadTimeUnit,
  inferQuantityUnit,
  inferStockUnit,
  inferWeightUnit,
} from './infer-units'
import { findColumns, findExample, toTypedParts, type Column } from './number-columns'
import { type Measure } from './read-measure'
import { ReadError } from '@/parts/file/read-error'
import { toText } from '@/parts/file/raw-table'
import { isMass, toUnit, type Unit } from './units'

const ONE: Inferred<number> = { value: 1, questions: [], readings: [] }

/** Infer how quantities are read: their unit, what a shown 1 counts, and what time they cover. */
export function inferQuantity(evidence: Evidence, marks: Marks): Inferred<AmountPlan> {
  const [column] = findColumns(evidence, ['quantity'])
  const unit = inferQuantityUnit(evidence)
  if (column === undefined) return toPlan(unit, ONE, ONE)
  const counted = askWhatCounts(evidence, column, marks)
  const plan = toPlan(
    unit,
    inferFactor(column, { evidence, marks }),
    inferPeriod(column, { evidence, marks }),
  )
  return { ...plan, questions: [...counted, ...plan.questions] }
}

/** Infer how stocks are read; a stock covers no time, it is there. */
export function inferStock(evidence: Evidence, marks: Marks): Inferred<AmountPlan> {
  const [column] = findColumns(evidence, ['stock'])
  const factor = column === undefined ? ONE : inferFactor(column, { evidence, marks })
  return toPlan(inferStockUnit(evidence), factor, ONE)
}

/** Infer how lead times are read: in days, weeks or months. */
export function inferLeadTime(evidence: Evidence): Inferred<AmountPlan> {
  return toPlan(inferLeadTimeUnit(evidence), ONE, ONE)
}

function toPlan(
  unit: Inferred<Unit | undefined>,
  factor: Inferred<number>,
  timesPerYear: Inferred<number>,
): Inferred<AmountPlan> {
  const numbers = joinInferred([factor, timesPerYear], ([first = 1, second = 1]) => ({
    factor: first,
    timesPerYear: second,
  }))
  return {
    value: { unit: unit.value, ...numbers.value },
    questions: [...unit.questions, ...numbers.questions],
    readings: [...unit.readings, ...numbers.readings],
  }
}

/** Infer how the weight of a piece is read; nothing is asked of it where nothing is counted in pieces. */
export function inferWeight(
  evidence: Evidence,
  marks: Marks,
  units: readonly (Unit | undefined)[],
): Inferred<WeightPlan> {
  const [column] = findColumns(evidence, ['kgPerPiece'])
  const pieces = column === undefined ? 1 : countPieces(column.measure)
  if (column === undefined || !hasPieces(evidence, units)) {
    return { value: { unit: undefined, factor: 1, pieces }, questions: [], readings: [] }
  }
  const unit = inferWeightUnit(evidence)
  const factor = inferFactor(column, { evidence, marks })
  const mass = unit.value !== undefined && isMass(unit.value) ? unit.value : undefined
  const readings = pieces === 1 ? [] : [`${quote(column.title)} is the weight of ${pieces} pieces.`]
  return {
    value: { unit: mass, factor: factor.value, pieces },
    questions: [...unit.questions, ...factor.questions],
    readings: [...unit.readings, ...factor.readings, ...readings],
  }
}

function countPieces({ per }: Measure): number {
  return per?.kind === 'unit' && per.unit === 'pcs' ? per.count : 1
}

function hasPieces({ table, places }: Evidence, units: readonly (Unit | undefined)[]): boolean {
  if (units.includes('pcs')) return true
  const unitPlaces = [places.quantityUnit, places.stockUnit].filter((place) => place !== undefined)
  const amountPlaces = [places.quantity, places.stock].filter((place) => place !== undefined)
  return table.rows.some(
    ({ cells }) =>
      unitPlaces.some((place) => toUnit(toText(cells[place])) === 'pcs') ||
      amountPlaces.some((place) => toUnit(toTypedParts(cells[place])?.suffix ?? '') === 'pcs'),
  )
}

/** Ask when a title counts by something else than time: kg per vehicle, g per piece. */
function askWhatCounts(evidence: Evidence, column: Column, marks: Marks): readonly Question[] {
  const { per } = column.measure
  const example = findExample(evidence, column, marks)
  if (per === undefined || example === undefined) return []
  const question = toCountQuestion(column, per.word, `${example.text} (line ${example.line})`)
  const answer = evidence.answers[question.id]
  if (answer === 'no') {
    throw new ReadError(
      `${quote(column.title)} is not the use of a year.`,
      'Choose the column that holds the quantity used in a year.',
    )
  }
  return answer === 'year' ? [] : [question]
}

function toCountQuestion({ title }: Column, word: string, example: string): Question {
  return {
    id: `per:${title}`,
    kind: 'reading',
    columns: [title],
    text: `${quote(title)} counts “${word}”. Is ${example} the use of a whole year all the same?`,
    options: [
      { value: 'year', label: `Yes: ${example} is the use of a year` },
      { value: 'no', label: 'No: another column holds the use of a year' },
    ],
    examples: [example],
    isOptional: false,
  }
}
