import { CutWords } from '@/ui/exhibit/cut-words'
import { useFew } from '@/ui/exhibit/use-few'
import { Panel } from '@/ui/layout/panel'
import styles from './backtest-page.module.css'
import { type BacktestPanelProps } from './panel-props'

/** What this test cannot tell. */
export function LimitPanel({ view, state }: BacktestPanelProps) {
  const limits = view?.backtest.limits ?? []
  return (
    <Panel exhibit="limits" minHeight="12rem" state={state} title="Limits of this test">
      <Limits limits={limits} />
    </Panel>
  )
}

function Limits({ limits }: { readonly limits: readonly string[] }) {
  const shown = useFew(limits)
  return (
    <>
      <ul className={styles['notes']} data-rows="">
        {shown.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
      <CutWords shown={shown.length} whole={limits.length} />
    </>
  )
}
