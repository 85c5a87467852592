import { type ColumnField, type Question } from '@/domain/parts/column-mapping'
import { quote, type Evidence, type Inferred } from './column-plan'
import { type Measure } from './read-measure'
import { findColumns, isFilled, toTypedParts, type Column } from './number-columns'
import { toText } from '@/parts/file/raw-table'
import { isMass, QUANTITY_UNITS, STOCK_UNITS, toUnit, UNIT_LABELS, type Unit } from './units'

/** A column of amounts, the column of their units, and the units that they may have. */
type Amounts = {
  readonly field: ColumnField
  readonly unitField: ColumnField | undefined
  readonly units: readonly Unit[]
  readonly text: string
}

const QUANTITY: Amounts = {
  field: 'quantity',
  unitField: 'quantityUnit',
  units: QUANTITY_UNITS,
  text: 'Which unit is # in?',
}

const STOCK: Amounts = {
  field: 'stock',
  unitField: 'stockUnit',
  units: STOCK_UNITS,
  text: 'Which unit is # in?',
}

const WEIGHT: Amounts = {
  field: 'kgPerPiece',
  unitField: undefined,
  units: QUANTITY_UNITS.filter((unit) => isMass(unit)),
  text: 'Which unit is the weight of a piece in # in?',
}

const LEAD_TIME: Amounts = {
  field: 'leadTime',
  unitField: undefined,
  units: ['days', 'weeks', 'months'],
  text: 'Which unit is # in?',
}

/** Infer the unit of lead times that do not carry their own. */
export function inferLeadTimeUnit(evidence: Evidence): Inferred<Unit | undefined> {
  return inferUnit(evidence, LEAD_TIME)
}

/** Infer the unit of quantities that do not carry their own. */
export function inferQuantityUnit(evidence: Evidence): Inferred<Unit | undefined> {
  return inferUnit(evidence, QUANTITY)
}

/** Infer the unit of stocks that do not carry their own. */
export function inferStockUnit(evidence: Evidence): Inferred<Unit | undefined> {
  return inferUnit(evidence, STOCK)
}

/** Infer the unit of weights of pieces that do not carry their own. */
export function inferWeightUnit(evidence: Evidence): Inferred<Unit | undefined> {
  return inferUnit(evidence, WEIGHT)
}

function inferUnit(evidence: Evidence, amounts: Amounts): Inferred<Unit | undefined> {
  const [column] = findColumns(evidence, [amounts.field])
  if (column === undefined) return { value: undefined, questions: [], readings: [] }
  const named = toNamed(column, amounts)
  const answer = evidence.answers[`unit:${column.title}`] ?? ''
  const known = amounts.units.find((unit) => unit === answer || unit === toUnit(answer))
  const unit = named.length === 1 ? named[0] : known
  const bare = unit === undefined ? findBare(evidence, amounts, column) : []
  return {
    value: unit,
    questions: bare.length > 0 ? [toQuestion(evidence, column, { amounts, named, bare })] : [],
    readings: unit === undefined ? [] : [`${quote(column.title)} is in ${toLabel(unit, amounts)}.`],
  }
}

/** Days of a stock are days of use, days of a lead time are days. */
function toLabel(unit: Unit, { field }: Amounts): string {
  return field === 'leadTime' ? UNIT_LABELS[unit].replace(' of use', '') : UNIT_LABELS[unit]
}

/** Return the units of time that a title names, those that would say how often as well: days of stock, weeks to deliver. */
function toTimes({ units, word }: Measure['period']): readonly Unit[] {
  const named = toUnit(word)
  return named === undefined ? units : [...units, named]
}

/** Return the units that a title names; only stocks may be counted in days, weeks or months of use. */
function toNamed({ field, measure }: Column, { units }: Amounts): readonly Unit[] {
  const isTimed = field === 'stock' || field === 'leadTime'
  const all = isTimed ? [...measure.units, ...toTimes(measure.period)] : measure.units
  return [...new Set(all)].filter((unit) => units.includes(unit))
}

/** Return examples of cells with neither a unit of their own nor one beside them. */
function findBare(
  { table, places }: Evidence,
  { unitField }: Amounts,
  { place }: Column,
): readonly string[] {
  const unitPlace = unitField === undefined ? undefined : places[unitField]
  const bare = table.rows.filter(({ cells }) => {
    const cell = cells[place]
    if (!isFilled(cell)) return false
    if (unitPlace !== undefined && isFilled(cells[unitPlace])) return false
    if (typeof cell === 'object') return cell.kind === 'shown' && cell.word === ''
    return typeof cell !== 'string' || toTypedParts(cell)?.suffix === ''
  })
  return bare.slice(0, 4).map(({ cells }) => toText(cells[place]))
}

type Doubt = {
  readonly amounts: Amounts
  readonly named: readonly Unit[]
  readonly bare: readonly string[]
}

function toQuestion(
  { table }: Evidence,
  { title, place }: Column,
  { amounts, named, bare }: Doubt,
): Question {
  const note = table.titleNotes[place] ?? ''
  const remarks = [...(note === '' ? [] : [note]), ...table.remarks.slice(0, 2)]
  const said = remarks.length === 0 ? '' : ` Lines beside the titles say “${remarks.join('”, “')}”.`
  const both =
    named.length > 1 ? ` It names ${named.map((unit) => UNIT_LABELS[unit]).join(' and ')}.` : ''
  const [example = ''] = bare
  const options = [...named, ...amounts.units.filter((unit) => !named.includes(unit))]
  return {
    id: `unit:${title}`,
    kind: 'unit',
    columns: [title],
    text: `${amounts.text.replace('#', quote(title))}${both}${said}`,
    options: options.map((unit) => ({
      value: unit,
      label: `${toLabel(unit, amounts)}: ${example} ${unit}`,
    })),
    examples: bare,
    isOptional: false,
  }
}
