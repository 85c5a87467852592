import { type Column, type Sort } from './column'
import styles from './data-table.module.css'

/** Props of {@link TableHead}. */
export type TableHeadProps<Row> = {
  readonly columns: readonly Column<Row>[]
  /** Ids of columns that have no room. */
  readonly hidden?: ReadonlySet<string> | undefined
  readonly sort: Sort | undefined
  readonly onSort: (column: Column<Row>) => void
}

/** Headers with their units; those that can sort are buttons. */
export function TableHead<Row>({ columns, hidden, sort, onSort }: TableHeadProps<Row>) {
  return (
    <thead className={styles['head']}>
      <tr>
        {columns.map((column) => (
          <th
            aria-sort={sort?.columnId === column.id ? sort.direction : undefined}
            data-align={column.align ?? 'start'}
            data-hidden={hidden?.has(column.id) === true || undefined}
            data-priority={column.priority ?? 1}
            key={column.id}
            scope="col"
          >
            {column.sortBy === undefined ? (
              <Title column={column} />
            ) : (
              <button className={styles['sort']} onClick={() => onSort(column)} type="button">
                <Title column={column} />
              </button>
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Title<Row>({ column }: { readonly column: Column<Row> }) {
  return (
    <span>
      {column.header}
      {column.unit !== undefined && (
        <>
          {' '}
          <span className={styles['unit']}>{column.unit}</span>
        </>
      )}
    </span>
  )
}
