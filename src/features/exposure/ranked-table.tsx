import { memo, useCallback, useMemo, useRef, useState } from 'react'
import cutStyles from '@/ui/exhibit/cut-words.module.css'
import { useExhibitRoom } from '@/ui/exhibit/exhibit-room'
import { toExhibitTable } from '@/ui/exhibit/to-exhibit-table'
import { useExhibitContent } from '@/ui/exhibit/use-exhibit-content'
import { useData } from '@/data/data-context'
import { useFormat } from '@/ui/format/format-context'
import { type Sort } from '@/ui/tables/column'
import tableStyles from '@/ui/tables/data-table.module.css'
import { sortRows, toggleSort } from '@/ui/tables/sort-rows'
import { TableHead } from '@/ui/tables/table-head'
import { groupRows, toGroupMoney, type Grouping, type RowGroup } from './choose-rows'
import { useKeyColumns } from '@/ui/tables/use-key-columns'
import { toPartColumns } from './part-columns'
import styles from './ranked-table.module.css'
import { type PartRow } from './to-part-rows'
import { toExportColumns } from './export-columns'
import { MOST_DRAWN, useRowWindow } from './use-row-window'

type RankedTableProps = {
  readonly caption: string
  readonly rows: readonly PartRow[]
  readonly grouping: Grouping
  readonly sort: Sort
  readonly onSort: (sort: Sort) => void
  /** False while the runs are being made. */
  readonly isSettled: boolean
  readonly rowHref: (row: PartRow) => string
}

/** One line of the drawn table: a part, or the heading of a group. */
type Item =
  | { readonly kind: 'part'; readonly row: PartRow }
  | { readonly kind: 'group'; readonly group: RowGroup }

/** Rows on a slide before it is known how many fit. */
const MOST_ON_SLIDE = 24

/** Height of a row of a long table, which only draws what is in sight; the style sheet holds rows to it. */
const ROW_HEIGHT = 56

/** Parts in order, in groups if wanted; above 200 lines only those in sight are drawn. */
export const RankedTable = memo(function RankedTable(props: RankedTableProps) {
  const { caption, rows, grouping, sort, onSort, isSettled, rowHref } = props
  const format = useFormat()
  const { today } = useData()
  const columns = useMemo(() => toPartColumns(format, today), [format, today])
  const [isComplete, setComplete] = useState(false)
  const items = useMemo(() => {
    const sorted = sortRows(rows, columns, sort)
    return groupRows(sorted, grouping).flatMap((group) => toItems(group, grouping))
  }, [rows, columns, sort, grouping])
  useExhibitContent(
    useCallback(() => {
      const exported = items.flatMap((item) => (item.kind === 'part' ? [item.row] : []))
      return { tables: [toExhibitTable(caption, toExportColumns(format), exported)], isSettled }
    }, [items, caption, format, isSettled]),
  )
  const room = useExhibitRoom()
  const window = useRowWindow(items.length, ROW_HEIGHT)
  const onSlide = { first: 0, end: Math.min(items.length, room?.rows ?? MOST_ON_SLIDE) }
  const { first, end } = room === undefined ? window : onSlide
  const drawn = items.slice(first, end)
  const table = useRef<HTMLTableElement>(null)
  const { hidden, short } = useKeyColumns(table, columns, sort.columnId)
  const isLong = room === undefined && items.length > MOST_DRAWN
  return (
    <div className={tableStyles['frame']}>
      <section
        aria-label={`${caption} (scrolls)`}
        className={`${tableStyles['scroller']} ${styles['scroller']}`}
        data-complete={isComplete}
        data-dense={room !== undefined}
        data-long={isLong}
        data-tight={room !== undefined}
        onScroll={window.onScroll}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <table
          aria-rowcount={items.length + 1}
          className={`${tableStyles['table']} ${styles['table']}`}
          ref={table}
        >
          <caption className={tableStyles['caption']} data-hidden>
            {caption}
          </caption>
          <TableHead
            columns={columns}
            hidden={hidden}
            onSort={({ id, align }) => onSort(toggleSort(sort, id, align === 'end'))}
            sort={sort}
          />
          <tbody>
            <Gap columns={columns.length} rows={isLong ? first : 0} />
            {drawn.map((item, at) =>
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
                      'data-hidden': hidden.has(column.id) || undefined,
                      'data-priority': column.priority ?? 1,
                      'data-short': short.has(column.id) || undefined,
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
            <Gap columns={columns.length} rows={isLong ? items.length - end : 0} />
            {items.length === 0 && (
              <tr>
                <td colSpan={columns.length}>
                  No part matches. Choose “All parts” or other words.
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </section>
      <LeftOut
        columns={hidden.size}
        isOnSlide={room !== undefined}
        lines={[first, end]}
        whole={items.length}
      />
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

type LeftOutProps = {
  readonly columns: number
  readonly isOnSlide: boolean
  /** First and last line that is drawn, the first from 0. */
  readonly lines: readonly [number, number]
  readonly whole: number
}

/** Says that the table goes on where there is no room for it. */
function LeftOut({ columns, isOnSlide, lines: [first, end], whole }: LeftOutProps) {
  const format = useFormat()
  if (end - first >= whole) return undefined
  const more = ` ${columns} more ${columns === 1 ? 'column' : 'columns'} on the page.`
  return (
    <p className={cutStyles['cut']} data-cut={isOnSlide ? 'slide' : 'drawing'}>
      Lines {format.integer(first + 1)} to {format.integer(end)} of {format.integer(whole)}, in this
      order.{columns > 0 && more}
    </p>
  )
}

/** Room for the rows that are not drawn. */
function Gap({ rows, columns }: { readonly rows: number; readonly columns: number }) {
  if (rows <= 0) return undefined
  return (
    <tr aria-hidden="true" className={styles['gap']}>
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
