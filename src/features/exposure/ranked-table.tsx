import { memo, useMemo, useState } from 'react'
import { useFormat } from '@/ui/format/format-context'
import { type Sort } from '@/ui/tables/column'
import tableStyles from '@/ui/tables/data-table.module.css'
import { sortRows, toggleSort } from '@/ui/tables/sort-rows'
import { TableHead } from '@/ui/tables/table-head'
import { groupRows, toGroupMoney, type Grouping, type RowGroup } from './choose-rows'
import { toPartColumns } from './part-columns'
import styles from './ranked-table.module.css'
import { type PartRow } from './to-part-rows'
import { MOST_DRAWN, useRowWindow } from './use-row-window'

type RankedTableProps = {
  readonly caption: string
  readonly rows: readonly PartRow[]
  readonly grouping: Grouping
  /** Whether nothing is uncertain, so that there are no runs to wait for. */
  readonly isCertain: boolean
  readonly rowHref: (row: PartRow) => string
}

/** One line of the drawn table: a part, or the heading of a group. */
type Item =
  | { readonly kind: 'part'; readonly row: PartRow }
  | { readonly kind: 'group'; readonly group: RowGroup }

const FIRST_SORT: Sort = { columnId: 'risk', direction: 'descending' }

/** Height of a row of a long table, which only draws what is in sight; the style sheet holds rows to it. */
const ROW_HEIGHT = 56

/** Parts in order, in groups if wanted; above 200 lines only those in sight are drawn. */
export const RankedTable = memo(function RankedTable(props: RankedTableProps) {
  const { caption, rows, grouping, isCertain, rowHref } = props
  const format = useFormat()
  const columns = useMemo(() => toPartColumns(format, isCertain), [format, isCertain])
  const [sort, setSort] = useState<Sort>(FIRST_SORT)
  const [isComplete, setComplete] = useState(false)
  const items = useMemo(() => {
    const sorted = sortRows(rows, columns, sort)
    return groupRows(sorted, grouping).flatMap((group) => toItems(group, grouping))
  }, [rows, columns, sort, grouping])
  const { first, end, onScroll } = useRowWindow(items.length, ROW_HEIGHT)
  const isLong = items.length > MOST_DRAWN
  return (
    <div className={tableStyles['frame']}>
      <section
        aria-label={`${caption} (scrolls)`}
        className={`${tableStyles['scroller']} ${styles['scroller']}`}
        data-complete={isComplete}
        data-long={isLong}
        onScroll={onScroll}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <table
          aria-rowcount={items.length + 1}
          className={`${tableStyles['table']} ${styles['table']}`}
        >
          <caption className={tableStyles['caption']} data-hidden>
            {caption}
          </caption>
          <TableHead
            columns={columns}
            onSort={({ id, align }) => setSort(toggleSort(sort, id, align === 'end'))}
            sort={sort}
          />
          <tbody>
            <Gap columns={columns.length} rows={first} />
            {items.slice(first, end).map((item, at) =>
              item.kind === 'group' ? (
                <tr aria-rowindex={first + at + 2} key={`group ${item.group.name}`}>
                  <th className={styles['group']} colSpan={columns.length} scope="rowgroup">
                    {item.group.name === '' ? 'Not stated' : item.group.name}:{' '}
                    {format.integer(item.group.rows.length)}{' '}
                    {item.group.rows.length === 1 ? 'part' : 'parts'},{' '}
                    {format.usd(toGroupMoney(item.group))} at risk
                  </th>
                </tr>
              ) : (
                <tr aria-rowindex={first + at + 2} data-linked key={item.row.key}>
                  {columns.map((column) => {
                    const attributes = {
                      'data-align': column.align ?? 'start',
                      'data-priority': column.priority ?? 1,
                    }
                    return column.isRowHeader === true ? (
                      <th {...attributes} key={column.id} scope="row">
                        <a href={rowHref(item.row)}>{column.cell(item.row)}</a>
                      </th>
                    ) : (
                      <td {...attributes} key={column.id}>
                        {column.cell(item.row)}
                      </td>
                    )
                  })}
                </tr>
              ),
            )}
            <Gap columns={columns.length} rows={items.length - end} />
            {items.length === 0 && (
              <tr>
                <td colSpan={columns.length}>No part fits. Choose “All parts” or other words.</td>
              </tr>
            )}
          </tbody>
        </table>
      </section>
      <button
        aria-pressed={isComplete}
        className={tableStyles['more']}
        data-print="no"
        data-priority={3}
        onClick={() => setComplete(!isComplete)}
        type="button"
      >
        Show all columns
      </button>
    </div>
  )
})

/** Room for the rows that are not drawn. */
function Gap({ rows, columns }: { readonly rows: number; readonly columns: number }) {
  if (rows <= 0) return undefined
  return (
    <tr aria-hidden="true">
      <td colSpan={columns} style={{ height: rows * ROW_HEIGHT, padding: 0 }}>
        {'\u00A0'}
      </td>
    </tr>
  )
}

function toItems(group: RowGroup, grouping: Grouping): readonly Item[] {
  const parts = group.rows.map((row): Item => ({ kind: 'part', row }))
  return grouping === 'none' ? parts : [{ kind: 'group', group }, ...parts]
}
