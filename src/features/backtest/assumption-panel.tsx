import { useFormat } from '@/ui/format/format-context'
import { Panel } from '@/ui/layout/panel'
import { AssumptionTable } from './assumption-table'
import styles from './backtest-page.module.css'
import { type BacktestPanelProps } from './panel-props'
import { toBoundSentence } from './to-findings'

/** What the fit moved, inside which bounds. */
export function AssumptionPanel({ view, state }: BacktestPanelProps) {
  const format = useFormat()
  return (
    <Panel
      exhibit="assumptions"
      minHeight="36rem"
      state={state}
      subtitle="Where each starts, where it ends, and how much the error rises for a value a tenth lower or higher, all else as fitted."
      title="The assumptions, before and after"
    >
      {view !== undefined && (
        <div className={styles['stack']}>
          <p className={styles['text']}>{toBoundSentence(view, format)}</p>
          <AssumptionTable view={view} />
          <p className={styles['text']}>
            {view.fit.method} Anyone can run it again: <code>npm run calibrate</code>.
          </p>
        </div>
      )}
    </Panel>
  )
}
