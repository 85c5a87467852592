import { type ReactNode } from 'react'
import { Disclosure } from '@/ui/layout/disclosure'
import { type Column } from './column'
import { DataTable } from './data-table'

/** Props of {@link TableTwin}. */
export type TableTwinProps<Row> = {
  readonly caption: ReactNode
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => string
  /** Text of the button; "Show as table" unless told. */
  readonly label?: string | undefined
}

/** The numbers behind a chart, folded away as a table. */
export function TableTwin<Row>({ label = 'Show as table', ...table }: TableTwinProps<Row>) {
  return (
    <Disclosure label={label}>
      <DataTable {...table} />
    </Disclosure>
  )
}
