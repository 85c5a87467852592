import { type ElementRecord } from '@/domain/record/record'
import { useScoreHistory } from '@/data/use-score-history'
import { useSourceLookup } from '@/data/use-source-refs'
import { StepHistory } from '@/ui/charts/step/step-history'
import { useSettledView } from '@/state/address/use-view'
import { useFormat } from '@/ui/format/format-context'
import { Panel } from '@/ui/layout/panel'
import { toHistoryWords } from './to-history-words'
import { type ElementAssessment } from './use-indicators'

type ElementHistoryProps = ElementAssessment & { readonly element: ElementRecord }

/** The score as it was seen week by week, each with what was known then. */
export function ElementHistory({ element, pair, state }: ElementHistoryProps) {
  const format = useFormat()
  const look = useSourceLookup()
  const { view } = useSettledView()
  const history = useScoreHistory(pair?.record, view.market)
  const steps = history?.days.map((from, index) => ({
    from,
    value: history.scores[element.id]?.[index] ?? Number.NaN,
  }))
  const words = steps && toHistoryWords(steps, format)
  const isWaiting = state.kind === 'ready' && words === undefined
  return (
    <Panel
      title="The score over the record"
      subtitle="Each week scored with what was known then, under the default outlook of the overview."
      state={isWaiting ? { kind: 'loading' } : state}
      minHeight="22rem"
    >
      {pair !== undefined && steps !== undefined && words !== undefined && (
        <StepHistory
          exhibit="score-history"
          formatValue={format.score}
          headingLevel={3}
          lastDay={pair.record.info.lastDay}
          sentence={words.sentence}
          sources={look(pair.record.history.events.flatMap(({ sources }) => sources))}
          steps={steps}
          subtitle="Score 0 to 100, high is worse (modelled)"
          title={words.title}
          yDomain={[0, 100]}
        />
      )}
    </Panel>
  )
}
