import {
  type ReactNode,
  useCallback,
  useId,
  useMemo,
  useState,
  type RefObject,
  useEffect,
  useRef,
} from 'react'
import { CutWords } from '@/ui/exhibit/cut-words'
import { useExhibitRoom } from '@/ui/exhibit/exhibit-room'
import { useFew } from '@/ui/exhibit/use-few'
import { toDrawnWords } from '@/ui/exhibit/to-drawn-words'
import { toExhibitTable } from '@/ui/exhibit/to-exhibit-table'
import { useExhibitContent } from '@/ui/exhibit/use-exhibit-content'
import { type Column, type Sort } from './column'
import { sortRows, toggleSort } from './sort-rows'
import { TableHead } from './table-head'
import { useKeyColumns } from './use-key-columns'
import styles from './data-table.module.css'

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

/** Table with sortable columns that shows fewer of them on a narrow screen, and all of them on request. */
export function DataTable<Row>({
  caption,
  isCaptionHidden = false,
  columns,
  rows,
  rowId,
  rowHref,
  initialSort,
  emptyMessage = 'Nothing to show.',
  maxHeight,
  isDense = false,
}: DataTableProps<Row>) {
  const captionId = useId()
  const [sort, setSort] = useState(initialSort)
  const [isComplete, setComplete] = useState(false)
  const { ref, isOverflowing } = useOverflow<HTMLElement>()
  const sorted = useMemo(() => sortRows(rows, columns, sort), [rows, columns, sort])
  useExhibitContent(
    useCallback(() => {
      const body = ref.current?.querySelector('tbody')
      const drawn = (row: number, column: number) => {
        const cell = body?.rows[row]?.cells[column]
        return cell && toDrawnWords(cell)
      }
      // By what it is ranked is never left out.
      const ranked = columns.map((column) =>
        column.id === sort?.columnId ? { ...column, priority: 1 as const } : column,
      )
      return { tables: [toExhibitTable(caption, ranked, sorted, drawn)] }
    }, [caption, columns, sorted, sort, ref]),
  )
  const room = useExhibitRoom()
  const shown = useFew(sorted)
  const table = useRef<HTMLTableElement>(null)
  const { hidden, short } = useKeyColumns(table, columns, sort?.columnId)
  const changeSort = (column: Column<Row>) => {
    setSort(toggleSort(sort, column.id, column.align === 'end'))
  }
  const most = Math.max(1, ...columns.map(({ priority }) => priority ?? 1))
  return (
    <div className={styles['frame']}>
      <section
        aria-labelledby={isOverflowing ? `${captionId} ${captionId}-scroll` : undefined}
        className={styles['scroller']}
        data-complete={isComplete}
        data-dense={isDense || room !== undefined}
        data-tight={room !== undefined}
        ref={ref}
        style={{ maxHeight }}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={isOverflowing ? 0 : undefined}
      >
        <span hidden id={`${captionId}-scroll`}>
          (scrolls)
        </span>
        <table className={styles['table']} ref={table}>
          <caption className={styles['caption']} data-hidden={isCaptionHidden} id={captionId}>
            {caption}
          </caption>
          <TableHead columns={columns} hidden={hidden} onSort={changeSort} sort={sort} />
          <tbody>
            {shown.map((row) => (
              <tr data-linked={rowHref !== undefined} key={rowId(row)}>
                {columns.map((column) => (
                  <Cell
                    column={column}
                    href={rowHref?.(row)}
                    isHidden={hidden.has(column.id)}
                    isShort={short.has(column.id)}
                    key={column.id}
                    row={row}
                  />
                ))}
              </tr>
            ))}
            {rows.length === 0 && (
              <tr>
                <td colSpan={columns.length}>{emptyMessage}</td>
              </tr>
            )}
          </tbody>
        </table>
      </section>
      <CutWords columns={hidden.size} shown={shown.length} whole={rows.length} />
      {most > 1 && (
        <button
          aria-pressed={isComplete}
          className={styles['more']}
          data-print="no"
          data-priority={most}
          onClick={() => setComplete(!isComplete)}
          type="button"
        >
          Show all columns
        </button>
      )}
    </div>
  )
}

type CellProps<Row> = {
  readonly column: Column<Row>
  readonly row: Row
  readonly href: string | undefined
  /** True where the column has no room. */
  readonly isHidden: boolean
  /** True where the words of the column stand on one line. */
  readonly isShort: boolean
}

function Cell<Row>({ column, row, href, isHidden, isShort }: CellProps<Row>) {
  const attributes = {
    'data-align': column.align ?? 'start',
    'data-hidden': isHidden || undefined,
    'data-priority': column.priority ?? 1,
    'data-short': isShort || undefined,
  }
  if (column.isRowHeader !== true) return <td {...attributes}>{column.cell(row)}</td>
  return (
    <th {...attributes} scope="row">
      {href === undefined ? column.cell(row) : <a href={href}>{column.cell(row)}</a>}
    </th>
  )
}

/** Report whether the element that takes the ref holds more than it can show. */
function useOverflow<Target extends HTMLElement>(): {
  readonly ref: RefObject<Target | null>
  readonly isOverflowing: boolean
} {
  const ref = useRef<Target>(null)
  const [isOverflowing, setOverflowing] = useState(false)
  useEffect(() => {
    const target = ref.current
    if (target === null) return undefined
    const measure = () => {
      setOverflowing(
        target.scrollWidth > target.clientWidth + 1 ||
          target.scrollHeight > target.clientHeight + 1,
      )
    }
    const observer = new ResizeObserver(measure)
    observer.observe(target)
    for (const child of target.children) observer.observe(child)
    return () => observer.disconnect()
  }, [])
  return { ref, isOverflowing }
}
