import { REQUIRED_FIELDS, type Answers, type Question } from '@/domain/parts/column-mapping'
import { type CheckRequest } from '@/parts/thread/parts-reader'
import { toText, type RawTable } from '@/parts/file/raw-table'
import { ReadError } from '@/parts/file/read-error'
import { findTotals } from '@/parts/lines/total-row'
import { toPlaces, toTypedNumber, type ColumnPlan, type Inferred } from './column-plan'
import { inferLeadTime, inferQuantity, inferStock, inferWeight } from './infer-amounts'
import { inferMarks } from './infer-marks'
import { inferMoney } from './infer-money'
import { inferRates } from './infer-rates'
import { inferScales } from './infer-scales'
import { createMaterialMatch } from './match-material'

/** What is needed of a request to settle how its columns are read. */
export type PlanRequest = Pick<
  CheckRequest,
  'mapping' | 'answers' | 'remembered' | 'materials' | 'elementIds'
>

/** Infer how the columns of a table are read: from evidence, from answers, and by questions where neither is enough. */
export function planColumns(table: RawTable, request: PlanRequest): Inferred<ColumnPlan> {
  const { mapping, answers, remembered = {}, materials, elementIds } = request
  const places = toPlaces(mapping, table.titles)
  const lacking = REQUIRED_FIELDS.filter((field) => places[field] === undefined)
  if (lacking.length > 0) {
    throw new ReadError(
      `No column is chosen for ${lacking.join(', ')}.`,
      'Choose the columns that hold the part, its material and the quantity used in a year.',
    )
  }
  const totals = findTotals(table.rows, places)
  // What a total says of its unit or currency, or leaves out, is said of no part.
  const parts = table.rows.filter(({ line }) => !totals.has(line))
  const evidence = { table: { ...table, rows: parts }, places, answers }
  const marks = inferMarks(evidence)
  const scales = inferScales(evidence, marks.value)
  const quantity = inferQuantity(evidence, marks.value)
  const stock = inferStock(evidence, marks.value)
  const weight = inferWeight(evidence, marks.value, [quantity.value.unit, stock.value.unit])
  const leadTime = inferLeadTime(evidence)
  const money = inferMoney(evidence, marks.value)
  const rates = inferRates(evidence, marks.value)
  const inferred = [marks, scales, quantity, stock, weight, leadTime, money, rates]
  return {
    value: {
      titles: table.titles,
      places,
      marks: marks.value,
      scales: scales.value,
      quantity: quantity.value,
      stock: stock.value,
      weight: weight.value,
      leadTime: leadTime.value,
      kgPerPiece: toTypedNumber(answers['kgPerPiece']),
      ...money.value,
      isRateInverse: rates.value.isInverse,
      rates: rates.value.typed,
      toMaterial: createMaterialMatch(materials, answers),
      elementIds: new Set(elementIds),
      totals,
      hasRegions: hasRegions(table, places.site),
      maxCells: table.titleLine === null ? undefined : table.titles.length,
    },
    questions: inferred
      .flatMap(({ questions }): readonly Question[] => questions)
      .map((question) => withRemembered(question, remembered)),
    readings: inferred.flatMap(({ readings }) => readings),
  }
}

/** Codes of regions, beside which NA is North America. */
const REGION = /^(emea|apac|latam|eu|ap|asia|europe|row|mea|anz)$/i

function hasRegions({ rows }: RawTable, place: number | undefined): boolean {
  if (place === undefined) return false
  return rows.slice(0, 5000).some(({ cells }) => REGION.test(toText(cells[place]).trim()))
}

/** Put what was answered for an earlier list beside a question, which is asked all the same. */
export function withRemembered(question: Question, remembered: Answers): Question {
  const before = remembered[question.id]
  const isKnown =
    question.options.length === 0 || question.options.some(({ value }) => value === before)
  return before === undefined || !isKnown ? question : { ...question, remembered: before }
}
