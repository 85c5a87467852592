import { type ColumnField, type Question } from '@/domain/parts/column-mapping'
import { quote, type Evidence, type Inferred } from './column-plan'
import { findColumns, isFilled, toTypedParts, type Column } from './number-columns'
import { toText } from '@/parts/file/raw-table'
import { toTitleHints } from './title-hints'
import { QUANTITY_UNITS, STOCK_UNITS, toUnit, UNIT_LABELS, type Unit } from './units'

/** A column of amounts, the column of their units, and the units that they may have. */
type Amounts = {
  readonly field: ColumnField
  readonly unitField: ColumnField
  readonly units: readonly Unit[]
}

const QUANTITY: Amounts = { field: 'quantity', unitField: 'quantityUnit', units: QUANTITY_UNITS }

const STOCK: Amounts = { field: 'stock', unitField: 'stockUnit', units: STOCK_UNITS }

/** Infer the unit of quantities that do not carry their own. */
export function inferQuantityUnit(evidence: Evidence): Inferred<Unit | undefined> {
  return inferUnit(evidence, QUANTITY)
}

/** Infer the unit of stocks that do not carry their own. */
export function inferStockUnit(evidence: Evidence): Inferred<Unit | undefined> {
  return inferUnit(evidence, STOCK)
}

function inferUnit(evidence: Evidence, amounts: Amounts): Inferred<Unit | undefined> {
  const [column] = findColumns(evidence, [amounts.field])
  if (column === undefined) return { value: undefined, questions: [], readings: [] }
  const hinted = toTitleHints(column.title).units.find((unit) => amounts.units.includes(unit))
  const answer = toUnit(evidence.answers[`unit:${column.title}`] ?? '')
  const unit = hinted ?? amounts.units.find((known) => known === answer)
  const bare = unit === undefined ? findBare(evidence, amounts, column) : []
  return {
    value: unit,
    questions: bare.length > 0 ? [toQuestion(column, amounts.units, bare)] : [],
    readings: unit === undefined ? [] : [`${quote(column.title)} is in ${UNIT_LABELS[unit]}.`],
  }
}

/** Return examples of cells with neither a unit of their own nor one beside them. */
function findBare(
  { table, places }: Evidence,
  { unitField }: Amounts,
  { place }: Column,
): readonly string[] {
  const unitPlace = places[unitField]
  const bare = table.rows.filter(({ cells }) => {
    const cell = cells[place]
    if (!isFilled(cell)) return false
    if (unitPlace !== undefined && isFilled(cells[unitPlace])) return false
    return typeof cell !== 'string' || toTypedParts(cell)?.suffix === ''
  })
  return bare.slice(0, 4).map(({ cells }) => toText(cells[place]))
}

function toQuestion(
  { title }: Column,
  units: readonly Unit[],
  examples: readonly string[],
): Question {
  return {
    id: `unit:${title}`,
    kind: 'unit',
    columns: [title],
    text: `Which unit is ${quote(title)} in?`,
    options: units.map((unit) => ({ value: unit, label: UNIT_LABELS[unit] })),
    examples,
    isOptional: false,
  }
}
