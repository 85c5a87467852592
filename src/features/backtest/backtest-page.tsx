import { useFormat } from '@/ui/format/format-context'
import { AssumptionPanel } from './assumption-panel'
import styles from './backtest-page.module.css'
import { ErrorPanel } from './error-panel'
import { HoldOutPanel } from './hold-out-panel'
import { LimitPanel } from './limit-panel'
import { SeenPanels } from './seen-panels'
import { TargetPanel } from './target-panel'
import { toHeadline } from './to-headline'
import { useBacktest } from './use-backtest'

/** The model held against what really happened, its misses as plain as its hits. */
export function BacktestPage() {
  const format = useFormat()
  const { view, state } = useBacktest()
  const headline = view === undefined ? undefined : toHeadline(view, format)
  return (
    <div className={styles['page']}>
      <header className={styles['intro']}>
        <h1>{headline?.finding ?? 'The model against what was seen'}</h1>
        {headline !== undefined && <p className={styles['lead']}>{headline.lead}</p>}
        <p className={styles['text']}>
          <strong>One episode is not validation.</strong> The model is fed only with what happened,
          as dated in the record. The fit was made on the very observations that it meets, and the
          two earlier closures are known by a few months of imports.
        </p>
      </header>
      <SeenPanels state={state} view={view} />
      <HoldOutPanel state={state} view={view} />
      <TargetPanel state={state} view={view} />
      <ErrorPanel state={state} view={view} />
      <AssumptionPanel state={state} view={view} />
      <LimitPanel state={state} view={view} />
    </div>
  )
}
