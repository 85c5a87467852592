import { type ReactNode, useCallback, useState } from 'react'
import { ExhibitRegistryContext } from '@/ui/exhibit/exhibit-context'
import { toExhibitTable } from '@/ui/exhibit/to-exhibit-table'
import { useExhibitContent } from '@/ui/exhibit/use-exhibit-content'
import { Disclosure } from '@/ui/layout/disclosure'
import { VisuallyHidden } from '@/ui/layout/visually-hidden'
import { type Column } from './column'
import { DataTable } from './data-table'

/** Props of {@link FoldedTable}. */
export type FoldedTableProps<Row> = {
  readonly caption: ReactNode
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => string
  /** Text of the button; "Show as table" by default. */
  readonly label?: string | undefined
  /** What it is the table of, which screen readers hear after the text of the button. */
  readonly of?: string | undefined
}

/** The numbers behind a chart, folded away as a table; nothing is drawn before it is opened. */
export function FoldedTable<Row>({ label = 'Show as table', of, ...table }: FoldedTableProps<Row>) {
  const [isOpen, setOpen] = useState(false)
  const { caption, columns, rows } = table
  useExhibitContent(
    useCallback(
      () => ({ tables: [toExhibitTable(caption, columns, rows)] }),
      [caption, columns, rows],
    ),
  )
  const words = (
    <>
      {label}
      {of !== undefined && <VisuallyHidden>: {of}</VisuallyHidden>}
    </>
  )
  return (
    <div data-print="no">
      <Disclosure label={words} onToggle={setOpen}>
        {isOpen && (
          <ExhibitRegistryContext value={undefined}>
            <DataTable {...table} isDense maxHeight="24rem" />
          </ExhibitRegistryContext>
        )}
      </Disclosure>
    </div>
  )
}
