import { useMemo } from 'react'
import { type Format } from '@/ui/format/create-format'
import { type Column } from '@/ui/tables/column'
import { type BuyerList, type LeftOut, type LeftOutRow } from '@/domain/parts/buyer-list'
import { removeLeftOut } from '@/state/lists/parts-workspace'
import { usePartsStore } from '@/state/lists/parts-store'
import { useFormat } from '@/ui/format/format-context'
import { Button } from '@/ui/layout/button'
import { Panel } from '@/ui/layout/panel'
import { DataTable } from '@/ui/tables/data-table'
import styles from './exposure.module.css'
import { type ImportBegin } from './import/import-begin'

type LeftOutPanelProps = {
  readonly list: BuyerList
  readonly onImport: (begin: ImportBegin) => void
}

/** Rows of the file that are not in the list, each with its reason, and the way to mend them. */
export function LeftOutPanel({ list, onImport }: LeftOutPanelProps) {
  const format = useFormat()
  const { leftOut, lines, id } = list
  const columns = useMemo(() => toColumns(id, format), [id, format])
  if (leftOut === undefined) return undefined
  const { rows, count, titles } = leftOut
  const more = count - rows.length
  return (
    <Panel
      title={`${format.integer(count)} of ${format.integer(lines.length + count)} rows of the file are not in the list`}
      subtitle={`Nothing is said of them below.${more > 0 ? ` The first ${format.integer(rows.length)} are shown.` : ''}`}
    >
      <DataTable
        caption="Rows that are not in the list"
        columns={columns}
        isCaptionHidden
        isDense
        maxHeight="20rem"
        rowId={({ line }) => String(line)}
        rows={rows}
      />
      <div className={styles['buttons']} data-print="no">
        <Button
          onClick={() =>
            onImport({
              kind: 'rows',
              listId: id,
              lines: rows.map(({ line }) => line),
              source: { kind: 'pasted', text: toText({ titles, rows }) },
            })
          }
        >
          Mend these rows
        </Button>
      </div>
    </Panel>
  )
}

function toColumns(listId: string, format: Format): readonly Column<LeftOutRow>[] {
  return [
    { id: 'line', header: 'Line', isRowHeader: true, cell: ({ line }) => format.integer(line) },
    {
      id: 'row',
      header: 'Row',
      cell: ({ cells }) => cells.filter((cell) => cell !== '').join(' · '),
    },
    { id: 'why', header: 'Why', cell: ({ reason }) => reason },
    {
      id: 'end',
      header: 'End',
      text: null,
      cell: ({ line }) => <ForgetButton line={line} listId={listId} />,
    },
  ]
}

function ForgetButton({ line, listId }: { readonly line: number; readonly listId: string }) {
  const change = usePartsStore((state) => state.change)
  const forget = () =>
    change(`Leave line ${line} out for good`, (parts) =>
      removeLeftOut(parts, listId, new Set([line])),
    )
  return (
    <Button kind="quiet" onClick={forget}>
      Leave it out for good
    </Button>
  )
}

/** Write rows below their titles as cells that are pasted: what would end a cell or a row is a blank there. */
function toText({ titles, rows }: Pick<LeftOut, 'titles' | 'rows'>): string {
  return [titles, ...rows.map(({ cells }) => cells)]
    .map((cells) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\n')
}
