import { type ReactNode } from 'react'
import { type Column } from '@/ui/tables/column'
import { type ExhibitCell, type ExhibitTable } from './exhibit'

/** Return a table as its readers see it, in the order of its rows. */
export function toExhibitTable<Row>(
  caption: ReactNode,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): ExhibitTable {
  const told = columns.filter((column) => column.text !== null)
  return {
    caption: typeof caption === 'string' ? caption : '',
    columns: told.map(({ header, unit }) => ({ header, unit })),
    rows: rows.map((row) => told.map((column) => toCell(column, row))),
  }
}

function toCell<Row>(column: Column<Row>, row: Row): ExhibitCell {
  const text = column.text?.(row) ?? toText(column.cell(row))
  return { text, value: column.value?.(row) }
}

/** Words of a cell that is drawn as words; a cell that is drawn otherwise says its words in `text`. */
function toText(drawn: ReactNode): string {
  if (typeof drawn === 'string') return drawn
  return typeof drawn === 'number' ? String(drawn) : ''
}
