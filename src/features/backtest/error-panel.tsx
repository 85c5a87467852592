import { Panel } from '@/ui/layout/panel'
import styles from './backtest-page.module.css'
import { ErrorTable } from './error-table'
import { type BacktestPanelProps } from './panel-props'

/** Before and after the fit, both versions side by side, and what that says. */
export function ErrorPanel({ view, state }: BacktestPanelProps) {
  return (
    <Panel
      exhibit="errors"
      minHeight="18rem"
      state={state}
      subtitle="Error: root mean square of the misses, each in units of its tolerance; 1 is off by as much as tolerated."
      title="What the fit buys, and what it does not"
    >
      {view !== undefined && (
        <div className={styles['stack']}>
          <ErrorTable fits={view.calibration.fits} />
          <p className={styles['text']}>
            Version 1.1 lets buyers outside China count arrivals that are withheld, and restock. It
            has two assumptions more to fit with, and the episodes held out say nothing about prices
            outside China, so 1.0 stays in use. The assumptions in use stay as they are, too: one
            episode does not outweigh them.
          </p>
        </div>
      )}
    </Panel>
  )
}
