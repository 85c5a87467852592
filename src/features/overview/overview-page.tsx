import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { type CivilDate } from '@/lib/civil-date'
import { type View } from '@/domain/page/view'
import { assessmentSteps, useAssessment } from '@/data/use-assessment'
import { useData } from '@/data/data-context'
import { useModelRecord } from '@/data/use-model-record'
import { comparisonDay } from '@/state/address/view-codec'
import { useView } from '@/state/address/use-view'
import { Panel } from '@/ui/layout/panel'
import { AsOfBar } from './as-of-bar'
import { HeadlinePanel } from './headline-panel'
import { KeyFigures } from './key-figures'
import { MapPanel } from './map-panel'
import styles from './overview-page.module.css'
import { RiskTable } from './risk-table'
import { DrawnLate } from '@/ui/layout/drawn-late'
import { InSteps } from '@/ui/layout/in-steps'
import { lazyPart } from '@/ui/layout/lazy-part'
import { PartBoundary } from '@/ui/layout/part-boundary'

const ScoreDialog = lazyPart(async () => (await import('./score-dialog')).ScoreDialog)
const HistoryPanel = lazyPart(async () => (await import('./history-panel')).HistoryPanel)
const ScenarioPanel = lazyPart(async () => (await import('./scenario-panel')).ScenarioPanel)

const SinceVisit = lazyPart(async () => (await import('./since-visit')).SinceVisit)

const HISTORY_ROOM = (
  <Panel
    minHeight="20rem"
    state={{ kind: 'loading' }}
    title="How control changed hands, and what ran"
  />
)
const SCENARIO_ROOM = (
  <Panel id="scenario" minHeight="32rem" state={{ kind: 'loading' }} title="What if it lasts?" />
)

/** How bad rare-earth supply risk is, why, and what has changed, on the as-of date. */
export function OverviewPage() {
  const { queries } = useData()
  const { data: info } = useQuery(queries.info)
  const { model } = useModelRecord()
  const { view } = useView()
  // The curves follow the finger; all else may come a frame later.
  const shown = useDeferredValue(view)
  const earlierDay =
    info === undefined ? shown.asOf : comparisonDay(shown, info.baselineDate, info.firstDay)
  return (
    <>
      <InSteps steps={assessmentSteps(model, shown, earlierDay)} />
      <Overview earlierDay={earlierDay} shown={shown} view={view} />
    </>
  )
}

type OverviewProps = {
  readonly view: View
  /** The view, or the one before it while the model works. */
  readonly shown: View
  readonly earlierDay: CivilDate
}

function Overview({ view, shown, earlierDay }: OverviewProps) {
  const [explainedId, setExplainedId] = useState<string>()
  const { pair, state } = useAssessment(shown, earlierDay)
  return (
    <>
      <HeadlinePanel pair={pair} state={state} asOf={shown.asOf} />
      <AsOfBar asOf={view.asOf} since={view.since} />
      <KeyFigures pair={pair} state={state} view={shown} />
      <div className={styles['panels']}>
        <div className={styles['columns']}>
          <MapPanel asOf={shown.asOf} level={shown.mapLevel} />
          <RiskTable pair={pair} state={state} view={shown} onExplain={setExplainedId} />
        </div>
        <DrawnLate waiting={undefined}>
          <PartBoundary what="What changed since your last visit">
            <SinceVisit />
          </PartBoundary>
        </DrawnLate>
        <DrawnLate waiting={HISTORY_ROOM}>
          <PartBoundary what="The history" waiting={HISTORY_ROOM}>
            <HistoryPanel asOf={view.asOf} />
          </PartBoundary>
        </DrawnLate>
        <DrawnLate waiting={SCENARIO_ROOM}>
          <PartBoundary what="The chart of the outlook" waiting={SCENARIO_ROOM}>
            <ScenarioPanel />
          </PartBoundary>
        </DrawnLate>
      </div>
      <PartBoundary what="The parts of the score" onClose={() => setExplainedId(undefined)}>
        {explainedId !== undefined && (
          <ScoreDialog
            pair={pair}
            elementId={explainedId}
            onClose={() => setExplainedId(undefined)}
          />
        )}
      </PartBoundary>
    </>
  )
}
