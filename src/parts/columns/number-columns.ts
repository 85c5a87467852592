import { toBlank } from '@/domain/parts/cell-text'
import { COLUMN_TITLES, type ColumnField } from '@/domain/parts/column-mapping'
import { type Evidence } from './column-plan'
import { splitNumber, type NumberText } from '@/parts/lines/number-text'
import { type RawCell } from '@/parts/file/raw-table'

/** Columns that hold numbers. */
export const NUMBER_FIELDS = [
  'quantity',
  'kgPerPiece',
  'spend',
  'revenue',
  'rate',
  'stock',
  'contractCover',
  'priceFixed',
  'protected',
  'secondSource',
] as const satisfies readonly ColumnField[]

/** Columns that hold a share of use. */
export const SHARE_FIELDS = [
  'contractCover',
  'priceFixed',
  'protected',
  'secondSource',
] as const satisfies readonly ColumnField[]

/** A column with its title. */
export type Column = { readonly field: ColumnField; readonly place: number; readonly title: string }

/** Return those of `fields` that the list has. */
export function findColumns(
  { table, places }: Pick<Evidence, 'table' | 'places'>,
  fields: readonly ColumnField[],
): readonly Column[] {
  return fields.flatMap((field) => {
    const place = places[field]
    return place === undefined ? [] : [{ field, place, title: table.titles[place] ?? '' }]
  })
}

/** Return a typed number taken apart; undefined for a cell that holds none or is a number already. */
export function toTypedParts(cell: RawCell | undefined): NumberText | undefined {
  return typeof cell === 'string' && /\d/.test(cell) ? splitNumber(cell) : undefined
}

/** Report whether a cell holds anything, be it right or wrong. */
export function isFilled(cell: RawCell | undefined): boolean {
  return cell !== undefined && (typeof cell !== 'string' || toBlank(cell) === undefined)
}

/** Report whether this page wrote the list: all its titles, and only those. */
export function isOwnList({ table, places }: Pick<Evidence, 'table' | 'places'>): boolean {
  const own = new Set(Object.values(COLUMN_TITLES))
  return Object.keys(places).length >= 3 && table.titles.every((title) => own.has(title))
}
