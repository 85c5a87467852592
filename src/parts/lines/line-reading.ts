import { type WithholdableField } from '@/domain/parts/buyer-list'
import { type ColumnField } from '@/domain/parts/column-mapping'
import { readAmount, type Amount, type Read } from './read-cell'
import { type ColumnPlan } from '@/parts/columns/column-plan'
import { type DecimalMark } from './number-text'
import { type RowFault } from '@/parts/thread/parts-reader'
import { toText, type RawCell, type RawRow } from '@/parts/file/raw-table'

/** One row while it is read: its plan, and what turns up on the way. */
export type LineReading = {
  readonly row: RawRow
  readonly plan: ColumnPlan
  readonly faults: RowFault[]
  readonly withheld: WithholdableField[]
  /** Numbers that were read without a sign beside them, as the list has them. */
  readonly trimmed: string[]
  /** What the list calls a material that is not known. */
  unknownMaterial: string | undefined
  /** Whether the material was said to hold no rare earth. */
  isNoRareEarth: boolean
  /** Whether an amount is in pieces and nothing says what a piece weighs. */
  lacksPieceWeight: boolean
}

/** Begin to read a row. */
export function startReading(row: RawRow, plan: ColumnPlan): LineReading {
  return {
    row,
    plan,
    faults: [],
    withheld: [],
    trimmed: [],
    unknownMaterial: undefined,
    isNoRareEarth: false,
    lacksPieceWeight: false,
  }
}

/** Return the cell of a field; undefined when the list has no such column. */
export function cellOf({ row, plan }: LineReading, field: ColumnField): RawCell | undefined {
  const place = plan.places[field]
  return place === undefined ? undefined : (row.cells[place] ?? '')
}

/** Read the number in the column of a field, with the word beside it. */
export function readNumber(reading: LineReading, field: ColumnField): Read<Amount> {
  const cell = cellOf(reading, field)
  const read = readAmount(cell, markOf(reading, field))
  if (read.kind === 'value' && read.value.remark !== '') reading.trimmed.push(toText(cell))
  return read
}

function markOf({ plan }: LineReading, field: ColumnField): DecimalMark {
  return plan.marks.get(plan.places[field] ?? -1) ?? 'dot'
}

/** Note what is wrong with the cell of a field. */
export function addFault(
  reading: LineReading,
  field: ColumnField,
  fault: Pick<RowFault, 'message' | 'remedy'>,
): void {
  const { plan, faults } = reading
  const { message, remedy } = fault
  const column = plan.titles[plan.places[field] ?? -1] ?? field
  faults.push({ column, text: toText(cellOf(reading, field)), message, remedy })
}

/** Return what was read of an optional field; what is held back or wrong is noted. */
export function optional<T>(
  reading: LineReading,
  field: ColumnField,
  read: Read<T>,
  withheldAs?: WithholdableField,
): T | undefined {
  if (read.kind === 'value') return read.value
  if (read.kind === 'withheld' && withheldAs !== undefined) reading.withheld.push(withheldAs)
  if (read.kind === 'fault') addFault(reading, field, read)
  return undefined
}

/** Return what was read of a required field, or undefined with what is missing noted. */
export function required<T>(
  reading: LineReading,
  field: ColumnField,
  read: Read<T>,
): T | undefined {
  if (read.kind === 'missing') {
    addFault(reading, field, { message: 'The cell is empty.', remedy: REMEDIES[field] ?? '' })
  }
  if (read.kind === 'withheld') {
    addFault(reading, field, {
      message: 'The cell is withheld, and nothing can be said of the part without it.',
      remedy: REMEDIES[field] ?? '',
    })
  }
  return optional(reading, field, read)
}

const REMEDIES: Readonly<Partial<Record<ColumnField, string>>> = {
  part: 'Give a part number or a name.',
  material: 'Give a material, such as a magnet grade or an oxide.',
  quantity: 'Give the quantity used in a year.',
}
