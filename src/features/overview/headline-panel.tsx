import { memo } from 'react'
import { type CivilDate } from '@/lib/civil-date'
import { type DataState } from '@/data/panel-state'
import { useSourceLookup } from '@/data/use-source-refs'
import { type AssessmentPair } from '@/data/use-assessment'
import { SourceLine } from '@/ui/evidence/source-line'
import { useFormat } from '@/ui/format/format-context'
import { Panel } from '@/ui/layout/panel'
import styles from './headline-panel.module.css'
import { useHeadline } from './use-headline'

type HeadlinePanelProps = {
  readonly pair: AssessmentPair | undefined
  readonly state: DataState
  readonly asOf: CivilDate
}

/** The answer in one sentence, with what happened last. */
export const HeadlinePanel = memo(DrawnHeadlinePanel)

function DrawnHeadlinePanel({ pair, state, asOf }: HeadlinePanelProps) {
  const format = useFormat()
  const look = useSourceLookup()
  const { headline, state: controllerState } = useHeadline(pair, asOf)
  if (headline === undefined || pair === undefined) {
    const blocked = state.kind === 'ready' ? controllerState : state
    return (
      <>
        <h1 className={styles['headline']}>Rare-earth supply risk</h1>
        <Panel title="Summary" state={blocked} minHeight="8rem" />
      </>
    )
  }
  const latest = pair.record.history.events.findLast(({ date }) => date <= asOf)
  return (
    <div>
      <h1 className={styles['headline']}>
        Supply risk is <em data-band={headline.band}>{headline.band}</em> for {headline.worst}:{' '}
        {headline.situation}
      </h1>
      {latest !== undefined && (
        <p className={styles['latest']}>
          Latest event, {format.date(latest.date)}: {latest.title}.
        </p>
      )}
      <SourceLine sources={look(latest?.sources ?? [])} />
    </div>
  )
}
