import { REQUIRED_FIELDS, type Question } from '@/domain/parts/column-mapping'
import { quote, toPlaces, toTypedNumber, type ColumnPlan, type Inferred } from './column-plan'
import { createMaterialMatch } from './match-material'
import { type CheckRequest } from '@/parts/thread/parts-reader'
import { type RawTable } from '@/parts/file/raw-table'
import { ReadError } from '@/parts/file/read-error'
import { inferCurrency } from './infer-currency'
import { inferMarks } from './infer-marks'
import { inferScales } from './infer-scales'
import { inferQuantityUnit, inferStockUnit } from './infer-units'
import { toTitleHints } from './title-hints'
import { isTotalRow } from '@/parts/lines/total-row'

/** What is needed of a request to settle how its columns are read. */
export type PlanRequest = Pick<CheckRequest, 'mapping' | 'answers' | 'materials' | 'elementIds'>

/** Infer how the columns of a table are read: from evidence, from answers, and by questions where neither is enough. */
export function planColumns(table: RawTable, request: PlanRequest): Inferred<ColumnPlan> {
  const { mapping, answers, materials, elementIds } = request
  const places = toPlaces(mapping, table.titles)
  const lacking = REQUIRED_FIELDS.filter((field) => places[field] === undefined)
  if (lacking.length > 0) {
    throw new ReadError(
      `No column is chosen for ${lacking.join(', ')}.`,
      'Choose the columns that hold the part, its material and the quantity used in a year.',
    )
  }
  // What a total says of its unit or currency, or leaves out, is said of no part.
  const parts = table.rows.filter((row) => !isTotalRow(row, places))
  const evidence = { table: { ...table, rows: parts }, places, answers }
  const marks = inferMarks(evidence)
  const scales = inferScales(evidence, marks.value)
  const quantityUnit = inferQuantityUnit(evidence)
  const stockUnit = inferStockUnit(evidence)
  const money = inferCurrency(evidence)
  const { timesPerYear } = toTitleHints(mapping.quantity ?? '')
  const inferred = [marks, scales, quantityUnit, stockUnit, money]
  return {
    value: {
      titles: table.titles,
      places,
      marks: marks.value,
      scales: scales.value,
      quantity: { unit: quantityUnit.value, timesPerYear },
      stockUnit: stockUnit.value,
      kgPerPiece: toTypedNumber(answers['kgPerPiece']),
      ...money.value,
      rates: toTypedRates(answers),
      toMaterial: createMaterialMatch(materials, answers),
      elementIds: new Set(elementIds),
    },
    questions: inferred.flatMap(({ questions }): readonly Question[] => questions),
    readings: [...inferred.flatMap(({ readings }) => readings), ...toPeriodReadings(request)],
  }
}

/** Say which amounts are counted by the month, quarter or week, and are therefore multiplied. */
function toPeriodReadings({ mapping }: PlanRequest): readonly string[] {
  return [mapping.quantity, mapping.spend, mapping.revenue].flatMap((title = '') => {
    const { timesPerYear } = toTitleHints(title)
    if (timesPerYear === 1) return []
    const times = Number(timesPerYear.toFixed(2))
    return [`${quote(title)} counts a part of the year and is multiplied by ${times}.`]
  })
}

function toTypedRates(answers: PlanRequest['answers']): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, answer]) => {
      const rate = toTypedNumber(answer)
      return id.startsWith('rate:') && rate !== undefined ? [[id.slice(5), rate]] : []
    }),
  )
}
