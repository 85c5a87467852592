import { type BuyerLine } from '@/domain/parts/buyer-list'
import { type ColumnField } from '@/domain/parts/column-mapping'
import { fault, found, readAmount, readWords, type Read } from './read-cell'
import { cellOf, markOf, optional, required, type LineReading } from './line-reading'
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

/** Return the use of the material in a year, kg. */
export function readUsage(reading: LineReading): number | undefined {
  const { unit, timesPerYear } = reading.plan.quantity
  const read = readWithUnit(reading, 'quantity', 'quantityUnit', unit)
  const inKg = onValue(read, ({ value, unit: own }) =>
    QUANTITY_UNITS.some((known) => known === own)
      ? toKg(reading, value * timesPerYear, own)
      : fault(`A quantity cannot be in ${own}.`, 'Give it in kg, g, t, lb or pieces.'),
  )
  return required(
    reading,
    'quantity',
    onValue(inKg, (kg) =>
      kg > 0
        ? found(kg)
        : fault('A quantity of 0 uses nothing.', 'Give the use in a year, or leave the row out.'),
    ),
  )
}

/** Return the stock as days of use or as kg, as the list has it. */
export function readStock(reading: LineReading): Pick<BuyerLine, 'stockDays' | 'stockKg'> {
  const read = readWithUnit(reading, 'stock', 'stockUnit', reading.plan.stockUnit)
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

type WithUnit = { readonly value: number; readonly unit: Unit }

/** Read an amount in its own unit, in that of the column beside it, or in that of its column. */
function readWithUnit(
  reading: LineReading,
  field: ColumnField,
  unitField: ColumnField,
  fallback: Unit | undefined,
): Read<WithUnit> {
  return onValue(readAmount(cellOf(reading, field), markOf(reading, field)), (amount) => {
    if (amount.isFraction || amount.word === '%') {
      return fault('An amount cannot be in per cent.', 'Give it in a unit, such as kg.')
    }
    const beside = readWords(cellOf(reading, unitField))
    const word = amount.word !== '' || beside.kind !== 'value' ? amount.word : beside.value
    const unit = word === '' ? fallback : toUnit(word)
    if (unit !== undefined) return found({ value: amount.value, unit })
    return word === ''
      ? fault('The amount has no unit.', `Write the unit beside it, such as ${amount.value} kg.`)
      : fault(`“${word}” is no unit that is read here.`, `Give one of ${STOCK_UNITS.join(', ')}.`)
  })
}

function toKg(reading: LineReading, value: number, unit: Unit): Read<number> {
  if (isMass(unit)) return found(value * KG_PER_UNIT[unit])
  const kgPerPiece = readKgPerPiece(reading) ?? reading.plan.kgPerPiece
  if (kgPerPiece !== undefined) return found(value * kgPerPiece)
  reading.lacksPieceWeight = true
  return fault(
    'The amount is in pieces, and nothing says what a piece weighs.',
    'Give kg per piece in a column of its own, or the amount in kg.',
  )
}

function readKgPerPiece(reading: LineReading): number | undefined {
  const read = readAmount(cellOf(reading, 'kgPerPiece'), markOf(reading, 'kgPerPiece'))
  const isKg = read.kind === 'value' && (read.value.word === '' || toUnit(read.value.word) === 'kg')
  return isKg && read.value.value > 0 ? read.value.value : undefined
}

function onValue<T, U>(read: Read<T>, next: (value: T) => Read<U>): Read<U> {
  return read.kind === 'value' ? next(read.value) : read
}
