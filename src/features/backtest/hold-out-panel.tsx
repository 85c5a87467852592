import { useSourceLookup } from '@/data/use-source-refs'
import { useFormat } from '@/ui/format/format-context'
import { useExhibitRoom } from '@/ui/exhibit/exhibit-room'
import { Panel } from '@/ui/layout/panel'
import pageStyles from '@/ui/layout/page.module.css'
import styles from './backtest-page.module.css'
import { type EpisodePair } from './backtest-view'
import { type BacktestPanelProps } from './panel-props'
import { TargetTable } from './target-table'
import { toHoldOutSentence, toSourceIds } from './to-findings'

const TITLE = 'Two earlier closures, held out'

/** Episodes that no fit has seen. */
export function HoldOutPanel({ view, state }: BacktestPanelProps) {
  const format = useFormat()
  const look = useSourceLookup()
  // A slide has room for what was seen, not for how each closure was read.
  const isBrief = useExhibitRoom() !== undefined
  const pairs = view?.episodes.filter(({ episode }) => episode.role === 'hold-out') ?? []
  return (
    <Panel
      exhibit="hold-out"
      minHeight="24rem"
      sources={look(toSourceIds(pairs))}
      state={state}
      subtitle="The same market with the closures of 2021 and 2023 at their own dates; what a closure costs is read as in 2024."
      title={TITLE}
    >
      <div className={styles['stack']}>
        <p className={pageStyles['text']}>{toHoldOutSentence(pairs, format)}</p>
        {isBrief ? (
          <TargetTable caption={TITLE} pairs={pairs} />
        ) : (
          pairs.map((pair) => <HeldOut key={pair.episode.id} pair={pair} />)
        )}
      </div>
    </Panel>
  )
}

function HeldOut({ pair }: { readonly pair: EpisodePair }) {
  const { name, note, closures } = pair.episode
  return (
    <section aria-label={name} className={styles['stack']}>
      <h3>{name}</h3>
      <p className={pageStyles['text']}>
        {note} {closures?.map((closure) => closure.note).join(' ')}
      </p>
      <TargetTable caption={name} pairs={[pair]} />
    </section>
  )
}
