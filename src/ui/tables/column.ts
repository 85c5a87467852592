import { type ReactNode } from 'react'

/** One column of a {@link DataTable}. */
export type Column<Row> = {
  readonly id: string
  readonly header: string
  /** Unit under the header: `t REO`. */
  readonly unit?: string | undefined
  readonly align?: 'start' | 'end' | undefined
  readonly cell: (row: Row) => ReactNode
  /** Words of a cell that is drawn as more than words, those on the page by default; null for a column that says nothing. */
  readonly text?: ((row: Row) => string) | null | undefined
  /** The number behind a cell, in the unit of the column; only where the cell is that one number. */
  readonly value?: ((row: Row) => number | undefined) | undefined
  /** Value to sort by; the column cannot be sorted without. Undefined values come last. */
  readonly sortBy?: ((row: Row) => number | string | undefined) | undefined
  /** 1 always shown; 2 hidden below 640 px; 3 hidden below 960 px. */
  readonly priority?: 1 | 2 | 3 | undefined
  /** True for the column that names the row: its cells become row headers. */
  readonly isRowHeader?: boolean | undefined
}

/** How a table is sorted. */
export type Sort = { readonly columnId: string; readonly direction: 'ascending' | 'descending' }

/** Columns that a table keeps whatever its room: what a row is called, and what is said of it. */
const LEAST_COLUMNS = 2

/** What a column needs. */
export type ColumnNeed = {
  /** 1 is needed most. */
  readonly rank: number
  /** px, or any other unit that the room has too. */
  readonly width: number
}

/** Return the places of the columns that have room, in their order; the most needed come in first. */
export function chooseColumns(needs: readonly ColumnNeed[], room: number): readonly number[] {
  let left = room
  return needs
    .map((need, at) => ({ ...need, at }))
    .toSorted((a, b) => a.rank - b.rank || a.at - b.at)
    .filter(({ width }, order) => {
      const isKept = width <= left || order < LEAST_COLUMNS
      if (isKept) left -= width
      return isKept
    })
    .map(({ at }) => at)
    .toSorted((a, b) => a - b)
}
