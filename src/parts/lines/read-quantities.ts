import { type BuyerLine } from '@/domain/parts/buyer-list'
import { type ColumnField } from '@/domain/parts/column-mapping'
import { type AmountPlan, type WeightPlan } from '@/parts/columns/column-plan'
import { readMeasure, type Measure } from '@/parts/columns/read-measure'
import {
  DAYS_PER_UNIT,
  isMass,
  isTime,
  KG_PER_UNIT,
  QUANTITY_UNITS,
  STOCK_UNITS,
  toUnit,
  type Unit,
} from '@/parts/columns/units'
import { fault, found, readWords, type Amount, type Read } from './read-cell'
import { cellOf, optional, readNumber, required, type LineReading } from './line-reading'

/** Use of a material in a year. */
export type Usage = {
  readonly kg: number
  /** In pieces, where the list or what a piece weighs gives it. */
  readonly pieces: number | undefined
  /** In the unit that the list gives it in. */
  readonly amount: number
}

/** Return the use of the material in a year. */
export function readUsage(reading: LineReading): Usage | undefined {
  const read = readWithUnit(reading, 'quantity', {
    unitField: 'quantityUnit',
    plan: reading.plan.quantity,
  })
  const usage = onValue(read, ({ value, unit }): Read<Usage> => {
    if (!QUANTITY_UNITS.some((known) => known === unit)) {
      return fault(`A quantity cannot be in ${unit}.`, 'Give it in kg, g, t, lb or pieces.')
    }
    return onValue(toKg(reading, value, unit), (kg) =>
      found({ kg, pieces: unit === 'pcs' ? value : toPieces(reading, kg), amount: value }),
    )
  })
  return required(
    reading,
    'quantity',
    onValue(usage, (amount) =>
      amount.kg > 0
        ? found(amount)
        : fault('A quantity of 0 uses nothing.', 'Give the use in a year, or leave the row out.'),
    ),
  )
}

/** Return the stock as days of use or as kg, as the list has it. */
export function readStock(reading: LineReading): Pick<BuyerLine, 'stockDays' | 'stockKg'> {
  const read = readWithUnit(reading, 'stock', { unitField: 'stockUnit', plan: reading.plan.stock })
  const stock = optional(
    reading,
    'stock',
    onValue(read, ({ value, unit }): Read<Pick<BuyerLine, 'stockDays' | 'stockKg'>> => {
      if (isTime(unit)) return found({ stockDays: value * DAYS_PER_UNIT[unit] })
      return onValue(toKg(reading, value, unit), (kg) => found({ stockKg: kg }))
    }),
    'stock',
  )
  return stock ?? {}
}

/** Return the days from an order to its delivery. */
export function readLeadTime(reading: LineReading): number | undefined {
  const read = readWithUnit(reading, 'leadTime', {
    unitField: undefined,
    plan: reading.plan.leadTime,
  })
  return optional(
    reading,
    'leadTime',
    onValue(read, ({ value, unit }): Read<number> =>
      isTime(unit)
        ? found(value * DAYS_PER_UNIT[unit])
        : fault(`A lead time cannot be in ${unit}.`, 'Give it in days, weeks or months.'),
    ),
    'leadTimeDays',
  )
}

type WithUnit = { readonly value: number; readonly unit: Unit }

/** Read an amount in its own unit, in that of the column beside it, or in that of its column. */
function readWithUnit(
  reading: LineReading,
  field: ColumnField,
  { unitField, plan }: { readonly unitField: ColumnField | undefined; readonly plan: AmountPlan },
): Read<WithUnit> {
  return onValue(readNumber(reading, field), (amount) => {
    if (amount.isFraction || amount.word === '%') {
      return fault('An amount cannot be in per cent.', 'Give it in a unit, such as kg.')
    }
    const beside = readWords(unitField === undefined ? undefined : cellOf(reading, unitField))
    const word = amount.word !== '' || beside.kind !== 'value' ? amount.word : beside.value
    if (word !== '') return toOwnUnit(amount.value, word, plan)
    const value = amount.value * plan.factor * plan.timesPerYear
    return plan.unit === undefined
      ? fault('The amount has no unit.', `Write the unit beside it, such as ${amount.value} kg.`)
      : found({ value, unit: plan.unit })
  })
}

/** Read an amount by the word beside it, which may scale it or count it by a time: 12 k pcs, 3 t/month. */
function toOwnUnit(value: number, word: string, plan: AmountPlan): Read<WithUnit> {
  const known = toUnit(word)
  if (known !== undefined) return found({ value: value * plan.timesPerYear, unit: known })
  const measure = readMeasure(word)
  const { units, factor, period } = measure
  const [unit = plan.unit] = units
  if (unit === undefined || !isClear(measure)) {
    return fault(`“${word}” is not a unit known here.`, `Give one of ${STOCK_UNITS.join(', ')}.`)
  }
  return found({ value: value * factor.value * (period.timesPerYear ?? plan.timesPerYear), unit })
}

/** Report whether words say one unit or scale and nothing that is not understood. */
function isClear({ units, factor, period, per, rest }: Measure): boolean {
  const isCertain = per === undefined && factor.candidates.length === 0 && !period.isDoubtful
  const says = units.length === 1 || factor.word !== '' || period.timesPerYear !== undefined
  return isCertain && says && units.length < 2 && !/[\p{L}\p{N}]/u.test(rest)
}

function toKg(reading: LineReading, value: number, unit: Unit): Read<number> {
  if (isMass(unit)) return found(value * KG_PER_UNIT[unit])
  const kgPerPiece = readKgPerPiece(reading)
  if (kgPerPiece !== undefined) {
    return onValue(kgPerPiece, (kg) => found(value * kg))
  }
  reading.lacksPieceWeight = true
  return fault(
    'The amount is in pieces, and nothing says what a piece weighs.',
    'Give kg per piece in a column of its own, or the amount in kg.',
  )
}

function toPieces(reading: LineReading, kg: number): number | undefined {
  const weight = readKgPerPiece(reading)
  return weight?.kind === 'value' && weight.value > 0 ? kg / weight.value : undefined
}

/** Return what a piece weighs, kg, or what is wrong with it; undefined when nothing says it. */
function readKgPerPiece(reading: LineReading): Read<number> | undefined {
  const read = readNumber(reading, 'kgPerPiece')
  const { weight, kgPerPiece: typed } = reading.plan
  if (read.kind === 'fault') return read
  if (read.kind === 'value' && read.value.value > 0) {
    return toWeight(
      read.value,
      read.value.word === '' ? weight : toOwnWeight(read.value.word, weight),
    )
  }
  return typed === undefined ? undefined : found(typed)
}

/** Read the unit beside the weight of a piece: 12 g, 3 kg/1000. */
function toOwnWeight(word: string, { pieces }: WeightPlan): WeightPlan {
  const { units, factor, per } = readMeasure(word)
  const known = toUnit(word)
  const own = per?.kind === 'unit' && per.unit === 'pcs' ? per.count : pieces
  const unit = known !== undefined && isMass(known) ? known : units.find(isMass)
  return { unit, factor: factor.value, pieces: own }
}

function toWeight({ value, word }: Amount, { unit, factor, pieces }: WeightPlan): Read<number> {
  if (unit !== undefined) return found((value * factor * KG_PER_UNIT[unit]) / pieces)
  return fault(
    word === ''
      ? 'The weight of a piece has no unit.'
      : `“${word}” is not a unit of the weight of a piece.`,
    'Give what a piece weighs with its unit, such as 0.012 kg or 12 g.',
  )
}

function onValue<T, U>(read: Read<T>, next: (value: T) => Read<U>): Read<U> {
  return read.kind === 'value' ? next(read.value) : read
}
