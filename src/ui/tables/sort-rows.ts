import { type Column, type Sort } from './column'

/** Return `rows` in the order of `sort`; equal rows keep their order and rows without a value come last. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | undefined,
): readonly Row[] {
  const sortBy = columns.find(({ id }) => id === sort?.columnId)?.sortBy
  if (sort === undefined || sortBy === undefined) return rows
  const sign = sort.direction === 'ascending' ? 1 : -1
  // Each key is asked for once: lists of a hundred thousand rows are sorted too.
  return rows
    .map((row) => ({ row, key: sortBy(row) }))
    .toSorted((left, right) => compare(left.key, right.key, sign))
    .map(({ row }) => row)
}

/** Return the sort after a press on the header of `columnId`: numbers start with the largest, words with A. */
export function toggleSort(current: Sort | undefined, columnId: string, isNumeric: boolean): Sort {
  const first = isNumeric ? 'descending' : 'ascending'
  if (current?.columnId !== columnId) return { columnId, direction: first }
  return { columnId, direction: current.direction === 'ascending' ? 'descending' : 'ascending' }
}

/** Compares words as `localeCompare` does, many times faster. */
const alphabet = new Intl.Collator()

type SortKey = number | string | undefined

function compare(left: SortKey, right: SortKey, sign: number): number {
  const isLeftMissing = isMissing(left)
  const isRightMissing = isMissing(right)
  if (isLeftMissing || isRightMissing) return Number(isLeftMissing) - Number(isRightMissing)
  if (typeof left === 'number' && typeof right === 'number') return sign * (left - right)
  return sign * alphabet.compare(String(left), String(right))
}

function isMissing(key: SortKey): boolean {
  return key === undefined || Number.isNaN(key)
}
