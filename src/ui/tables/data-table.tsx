import { type ReactNode } from 'react'
import { type Column, type Sort } from './column'

/** Props of {@link DataTable}. */
export type DataTableProps<Row> = {
  readonly caption: ReactNode
  readonly isCaptionHidden?: boolean | undefined
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => string
  /** Address behind the row header. */
  readonly rowHref?: ((row: Row) => string) | undefined
  readonly initialSort?: Sort | undefined
  /** Shown in place of rows when there are none. */
  readonly emptyMessage?: string | undefined
  /** Height beyond which the body scrolls under its head: any CSS length. */
  readonly maxHeight?: string | undefined
  readonly isDense?: boolean | undefined
}

/** Table with sortable columns that shows fewer of them on a narrow screen. */
export function DataTable<Row>({ caption, columns, rows, rowId }: DataTableProps<Row>) {
  return (
    <table>
      <caption>{caption}</caption>
      <tbody>
        {rows.map((row) => (
          <tr key={rowId(row)}>
            {columns.map((column) => (
              <td key={column.id}>{column.cell(row)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
