import { type ReactNode } from 'react'
import { type Column } from '@/ui/tables/column'
import { type ExhibitCell, type ExhibitTable } from './exhibit'

/** Words of a cell that is on the page, by its row and column; undefined where it is not drawn. */
export type DrawnCell = (row: number, column: number) => string | undefined

/**
 * Return a table as its readers see it, in the order of its rows.
 *
 * A cell that is drawn as more than words says its `text`; without one, the words that `drawn` finds on the page.
 */
export function toExhibitTable<Row>(
  caption: ReactNode,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  drawn: DrawnCell = () => undefined,
): ExhibitTable {
  const exported = columns
    .map((column, at) => ({ column, at }))
    .filter(({ column }) => column.text !== null)
  return {
    caption: typeof caption === 'string' ? caption : '',
    columns: exported.map(({ column: { header, unit, priority } }) => ({ header, unit, priority })),
    rows: rows.map((row, at) =>
      exported.map(({ column, at: place }) => toCell(column, row, () => drawn(at, place))),
    ),
  }
}

function toCell<Row>(column: Column<Row>, row: Row, drawn: () => string | undefined): ExhibitCell {
  const text = column.text?.(row) ?? toText(column.cell(row)) ?? drawn() ?? ''
  return { text, value: column.value?.(row) }
}

/** Words of a cell that is drawn as words alone. */
function toText(cell: ReactNode): string | undefined {
  if (typeof cell === 'string') return cell
  return typeof cell === 'number' ? String(cell) : undefined
}
