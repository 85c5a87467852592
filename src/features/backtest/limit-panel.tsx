import { Panel } from '@/ui/layout/panel'
import styles from './backtest-page.module.css'
import { type BacktestPanelProps } from './panel-props'

/** What this test cannot tell. */
export function LimitPanel({ view, state }: BacktestPanelProps) {
  return (
    <Panel exhibit="limits" minHeight="12rem" state={state} title="What this test cannot tell">
      <ul className={styles['notes']}>
        {view?.backtest.limits.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
    </Panel>
  )
}
