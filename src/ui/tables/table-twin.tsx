import { type ReactNode, useState } from 'react'
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
  readonly label?: ReactNode | undefined
}

/** The numbers behind a chart, folded away as a table; nothing is drawn before it is opened. */
export function TableTwin<Row>({ label = 'Show as table', ...table }: TableTwinProps<Row>) {
  const [isOpen, setOpen] = useState(false)
  return (
    <div data-print="no">
      <Disclosure label={label} onToggle={setOpen}>
        {isOpen && <DataTable {...table} isDense maxHeight="24rem" />}
      </Disclosure>
    </div>
  )
}
