import { useState } from 'react'
import { type ModelVersion } from '@/domain/market/model-form'
import { useFormat } from '@/ui/format/format-context'
import { SegmentedControl } from '@/ui/layout/segmented-control'
import { AssumptionPanel } from './assumption-panel'
import styles from './backtest-page.module.css'
import { ErrorPanel } from './error-panel'
import { HoldOutPanel } from './hold-out-panel'
import { LimitPanel } from './limit-panel'
import { SeenPanels } from './seen-panels'
import { TargetPanel } from './target-panel'
import { toHeadline } from './to-headline'
import { useBacktest } from './use-backtest'

const VERSIONS = [
  { value: '1.0', label: '1.0, in use' },
  { value: '1.1', label: '1.1, buyers look ahead' },
] as const

/** The model held against what really happened, its misses as plain as its hits. */
export function BacktestPage() {
  const format = useFormat()
  const [version, setVersion] = useState<ModelVersion>('1.0')
  const { view, state } = useBacktest(version)
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
        <SegmentedControl
          label="Equations"
          onChange={setVersion}
          options={VERSIONS}
          value={version}
        />
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
