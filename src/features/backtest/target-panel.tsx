import { useSourceLookup } from '@/data/use-source-refs'
import { useFormat } from '@/ui/format/format-context'
import { Disclosure } from '@/ui/layout/disclosure'
import { Panel } from '@/ui/layout/panel'
import styles from './backtest-page.module.css'
import { toFittedEpisode, type BacktestView } from './backtest-view'
import { type BacktestPanelProps } from './panel-props'
import { TargetTable } from './target-table'
import { toSourceIds } from './to-findings'

/** Every observation of the fitted episode with its verdict. */
export function TargetPanel({ view, state }: BacktestPanelProps) {
  const look = useSourceLookup()
  const pair = view === undefined ? undefined : toFittedEpisode(view)
  const pairs = pair === undefined ? [] : [pair]
  return (
    <Panel
      exhibit="targets"
      minHeight="40rem"
      sources={look(toSourceIds(pairs))}
      state={state}
      subtitle="Multiples of an earlier month or day. Hit: off by no more than the tolerance."
      title="Every observation of 2024–25"
    >
      <div className={styles['stack']}>
        <TargetTable caption="Every observation of 2024–25" pairs={pairs} />
        {view !== undefined && <Tolerances view={view} />}
      </div>
    </Panel>
  )
}

function Tolerances({ view }: { readonly view: BacktestView }) {
  const format = useFormat()
  return (
    <Disclosure label="Why these tolerances">
      <ul className={styles['notes']}>
        {view.backtest.tolerances.map(({ id, label, figure }) => (
          <li key={id}>
            {label}: ±{format.number(figure.value, 2)}. {figure.note}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
