import { toBlank } from '@/domain/parts/cell-text'
import { COLUMN_TITLES, type ColumnField } from '@/domain/parts/column-mapping'
import { toFullTitle, type Evidence, type Marks } from './column-plan'
import { readMeasure, type Measure } from './read-measure'
import { parseCore, splitNumber, type NumberText } from '@/parts/lines/number-text'
import { toText, type RawCell } from '@/parts/file/raw-table'

/** Columns that hold numbers. */
export const NUMBER_FIELDS = [
  'quantity',
  'kgPerPiece',
  'spend',
  'unitPrice',
  'revenue',
  'rate',
  'stock',
  'leadTime',
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
export type Column = {
  readonly field: ColumnField
  readonly place: number
  readonly title: string
  /** What its title, and lines around it, say of its numbers. */
  readonly measure: Measure
}

/** Return those of `fields` that the list has. */
export function findColumns(
  { table, places }: Pick<Evidence, 'table' | 'places'>,
  fields: readonly ColumnField[],
): readonly Column[] {
  return fields.flatMap((field) => {
    const place = places[field]
    if (place === undefined) return []
    const measure = readMeasure(toFullTitle(table, place))
    return [{ field, place, title: table.titles[place] ?? '', measure }]
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

/** A number of the list that shows what a question is about. */
export type Example = { readonly line: number; readonly text: string; readonly value: number }

/** Return the first number of a column that is above 0 and not 1, else the first one; undefined for none. */
export function findExample(
  { table }: Pick<Evidence, 'table'>,
  { place }: Column,
  marks: Marks,
): Example | undefined {
  let first: Example | undefined
  for (const { line, cells } of table.rows) {
    const value = toNumber(cells[place], marks.get(place) ?? 'dot')
    if (value === undefined || value <= 0) continue
    first ??= { line, text: toText(cells[place]), value }
    if (value !== 1) return { line, text: toText(cells[place]), value }
  }
  return first
}

function toNumber(cell: RawCell | undefined, mark: 'dot' | 'comma'): number | undefined {
  if (typeof cell === 'number') return cell
  if (typeof cell === 'object') return cell.kind === 'shown' ? cell.value : undefined
  const parts = toTypedParts(cell)
  return parts === undefined ? undefined : parseCore(parts.core, mark)
}

/** Report whether this page wrote the list: all its titles, and only those. */
export function isOwnList({ table, places }: Pick<Evidence, 'table' | 'places'>): boolean {
  const own = new Set(Object.values(COLUMN_TITLES))
  return Object.keys(places).length >= 3 && table.titles.every((title) => own.has(title))
}
