import { type ReactNode } from 'react'
import styles from './ranked-table.module.css'

type TwoProps = { readonly above: ReactNode; readonly below: string }

/** Two lines of a cell; in a long table, whose rows are of one height, each is cut where it does not fit. */
export function Two({ above, below }: TwoProps) {
  return (
    <span className={styles['two']}>
      <span className={styles['line']} title={typeof above === 'string' ? above : undefined}>
        {above}
      </span>
      {below !== '' && (
        <span className={styles['below']} title={below}>
          {below}
        </span>
      )}
    </span>
  )
}
