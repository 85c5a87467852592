import { Panel } from '@/ui/layout/panel'
import styles from './backtest-page.module.css'
import { ErrorTable } from './error-table'
import { type BacktestPanelProps } from './panel-props'

/** Hits and errors before and after the fit, and what that says. */
export function ErrorPanel({ view, state }: BacktestPanelProps) {
  return (
    <Panel
      exhibit="errors"
      minHeight="18rem"
      state={state}
      subtitle="Error: root mean square of the misses, each in units of its tolerance; 1 is off by as much as tolerated."
      title="What the fit improves, and what it does not"
    >
      {view !== undefined && (
        <div className={styles['stack']}>
          <ErrorTable fit={view.fit} />
          <p className={styles['text']}>
            The assumptions in use stay as they are: one episode does not outweigh them.
          </p>
        </div>
      )}
    </Panel>
  )
}
