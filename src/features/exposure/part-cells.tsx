import { type ReactNode } from 'react'
import { type Format } from '@/ui/format/create-format'
import styles from './ranked-table.module.css'
import { type PartRow } from './to-part-rows'

type StockOutProps = {
  readonly row: PartRow
  readonly format: Format
  /** Whether nothing is uncertain, so that there are no runs to wait for. */
  readonly isCertain: boolean
}

/** Week from which use is missed; below it P5 to P95 of many runs, once they are made. */
export function StockOut({ row, format, isCertain }: StockOutProps) {
  const { stockOutDay, spread, spreadDays } = row
  const write = (day: string | undefined) => (day === undefined ? 'never' : format.month(day))
  const ends = [spreadDays.p5, spreadDays.p95].map(write)
  const same = ends[0] === ends[1]
  const noRuns = isCertain ? 'nothing uncertain' : 'calculating…'
  return (
    <Two
      above={stockOutDay === undefined ? 'not in the run' : format.date(stockOutDay)}
      below={spread === undefined ? noRuns : (same && ends[0]) || ends.join(' – ')}
    />
  )
}

type TwoProps = { readonly above: ReactNode; readonly below: string }

/** Two lines of a cell, each cut where it does not fit. */
export function Two({ above, below }: TwoProps) {
  return (
    <span className={styles['two']}>
      <span className={styles['line']}>{above}</span>
      <span className={styles['below']} title={below}>
        {below}
      </span>
    </span>
  )
}
