import { type RefObject, useLayoutEffect, useState } from 'react'
import { useExhibitRoom } from '@/ui/exhibit/exhibit-room'
import { chooseColumns, type Column } from './column'

/** Widest that a column may ask to be for its longest words, in px; longer ones go over several lines. */
const WIDEST = 360
/** Which columns of a table have room, and which of them hold short words only. */
export type KeyColumns = {
  readonly hidden: ReadonlySet<string>
  readonly short: ReadonlySet<string>
}

const ALL: KeyColumns = { hidden: new Set(), short: new Set() }

/**
 * Leave out of a table on a slide the columns for which it has no room while its rows stand on one line each; the one
 * that it is ordered by stays. `table` is measured as it is drawn; on a page every column stays.
 */
export function useKeyColumns<Row>(
  table: RefObject<HTMLTableElement | null>,
  columns: readonly Column<Row>[],
  sortedBy: string | undefined,
): KeyColumns {
  const isWanted = useExhibitRoom()?.hasKeyColumns === true
  const [key, setKey] = useState(ALL)
  useLayoutEffect(() => {
    const drawn = table.current
    if (!isWanted || drawn === null) return undefined
    const observer = new ResizeObserver(() => {
      const next = toKeyColumns(drawn, columns, sortedBy)
      setKey((last) => (isSame(last, next) ? last : next))
    })
    observer.observe(drawn)
    return () => observer.disconnect()
  }, [isWanted, table, columns, sortedBy])
  return isWanted ? key : ALL
}

function toKeyColumns<Row>(
  table: HTMLTableElement,
  columns: readonly Column<Row>[],
  sortedBy: string | undefined,
): KeyColumns {
  const widths = measure(table)
  const needs = columns.map(({ id, priority = 1, isRowHeader }, at) => ({
    rank: id === sortedBy || isRowHeader === true ? 1 : priority,
    width: Math.max(widths[at]?.least ?? 0, Math.min(WIDEST, widths[at]?.most ?? 0)),
  }))
  const kept = chooseColumns(needs, table.parentElement?.clientWidth ?? 0)
  return {
    hidden: new Set(columns.filter((_, at) => !kept.includes(at)).map(({ id }) => id)),
    short: new Set(
      columns.filter((_, at) => (widths[at]?.most ?? 0) <= WIDEST).map(({ id }) => id),
    ),
  }
}

function isSame(a: KeyColumns, b: KeyColumns): boolean {
  const write = ({ hidden, short }: KeyColumns) => [...hidden, '|', ...short].join(' ')
  return write(a) === write(b)
}

/** Return for each column the width of its longest word, and of its longest cell on one line, in px. */
function measure(table: HTMLTableElement): readonly { least: number; most: number }[] {
  const read = (as: 'least' | 'most') => {
    table.dataset['measured'] = as
    const row = as === 'least' ? table.tHead?.rows[0] : table.tBodies[0]?.rows[0]
    return [...(row?.cells ?? [])].map(({ offsetWidth }) => offsetWidth)
  }
  const least = read('least')
  const most = read('most')
  delete table.dataset['measured']
  return least.map((width, at) => ({ least: width, most: most[at] ?? 0 }))
}
