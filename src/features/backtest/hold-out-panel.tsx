import { useSourceLookup } from '@/data/use-source-refs'
import { useFormat } from '@/ui/format/format-context'
import { Panel } from '@/ui/layout/panel'
import styles from './backtest-page.module.css'
import { type EpisodePair } from './backtest-view'
import { type BacktestPanelProps } from './panel-props'
import { TargetTable } from './target-table'
import { toHoldOutSentence, toSourceIds } from './to-findings'

/** Episodes that no fit has seen. */
export function HoldOutPanel({ view, state }: BacktestPanelProps) {
  const format = useFormat()
  const look = useSourceLookup()
  const pairs = view?.episodes.filter(({ episode }) => episode.role === 'hold-out') ?? []
  return (
    <Panel
      exhibit="hold-out"
      minHeight="24rem"
      sources={look(toSourceIds(pairs))}
      state={state}
      subtitle="The same market with the closures of 2021 and 2023 at their own dates; what a closure costs is read as in 2024."
      title="Two earlier closures, held out"
    >
      <div className={styles['stack']}>
        <p className={styles['text']}>{toHoldOutSentence(pairs, format)}</p>
        {pairs.map((pair) => (
          <HeldOut key={pair.episode.id} pair={pair} />
        ))}
      </div>
    </Panel>
  )
}

function HeldOut({ pair }: { readonly pair: EpisodePair }) {
  const { name, note, closures } = pair.episode
  return (
    <section aria-label={name} className={styles['stack']}>
      <h3>{name}</h3>
      <p className={styles['text']}>
        {note} {closures?.map((closure) => closure.note).join(' ')}
      </p>
      <TargetTable caption={name} pairs={[pair]} />
    </section>
  )
}
