import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { type ModelRecord } from '@/domain/record/model-record'
import { type ElementRecord } from '@/domain/record/record'
import { useData } from '@/data/data-context'
import { useDataState } from '@/data/panel-state'
import { ExhibitSubjectContext } from '@/ui/exhibit/exhibit-context'
import { Panel } from '@/ui/layout/panel'
import { SegmentedControl } from '@/ui/layout/segmented-control'
import pageStyles from '@/ui/layout/page.module.css'
import { type AssessmentPair } from '@/data/use-assessment'
import { useView, useSettledView } from '@/state/address/use-view'
import { BandLabel } from '@/ui/evidence/band-label'
import { EvidenceMark } from '@/ui/evidence/evidence-mark'
import { useFormat } from '@/ui/format/format-context'
import { type ElementIndicators, BACK_SHARE } from '@/domain/market/indicators'
import { type Format } from '@/ui/format/create-format'
import { useKnownHistory } from '@/data/use-known-history'
import { useScoreHistory } from '@/data/use-score-history'
import { useSourceLookup } from '@/data/use-source-refs'
import { StepHistory } from '@/ui/charts/step/step-history'
import { ElementConcentration } from './element-concentration'
import { ElementEstimates } from './element-estimates'
import { ElementPlants } from './element-plants'
import { ElementPrices } from './element-prices'
import { ElementPublished } from './element-published'
import { ElementScore } from './element-score'
import { ElementSupply } from './element-supply'
import { useIndicators, type ElementAssessment } from './use-indicators'
import { toBothDays } from './to-both-days'
import { toHistoryWords } from './to-history-words'

type ElementHistoryProps = ElementAssessment & { readonly element: ElementRecord }

/** What each week of the history is judged by. */
type Judged = 'whole' | 'known'

/** The score week by week, by the record as it stands now, or as it was known in that week. */
function ElementHistory({ element, pair, state }: ElementHistoryProps) {
  const format = useFormat()
  const look = useSourceLookup()
  const [judged, setJudged] = useState<Judged>('whole')
  const steps = useSteps(pair?.record, element.id, judged)
  const words = steps && toHistoryWords(steps, format)
  const isWaiting = state.kind === 'ready' && words === undefined
  return (
    <Panel
      title="The score over the record"
      actions={
        <SegmentedControl
          label="Each week judged by"
          isLabelHidden
          options={[
            { value: 'whole', label: 'What is known now' },
            { value: 'known', label: 'What was known then' },
          ]}
          value={judged}
          onChange={setJudged}
        />
      }
      subtitle={`${JUDGED_WORDS[judged]} Under the default outlook of the overview.`}
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
          subtitle={`Score 0 to 100, high is worse (modelled)${judged === 'known' ? '; each week by what was known then' : ''}`}
          title={words.title}
          yDomain={[0, 100]}
        />
      )}
    </Panel>
  )
}

/** Return the scores of an element week by week; undefined until they are worked out. */
function useSteps(record: ModelRecord | undefined, elementId: string, judged: Judged) {
  const { market } = useSettledView().view
  const whole = useScoreHistory(record, market)
  const known = useKnownHistory(record, market, judged === 'known')
  const history = judged === 'whole' ? whole : known
  return history?.days.map((from, index) => ({
    from,
    value: history.scores[elementId]?.[index] ?? Number.NaN,
  }))
}

const JUDGED_WORDS: Readonly<Record<Judged, string>> = {
  whole:
    'Each week scored by what the record holds of it now; reports that came later count from the day that they tell of.',
  known:
    'Each week scored by what had been published by then: a report counts from the day of its source.',
}

/** Longest piece of a mistyped address that the page repeats. */
const MAX_QUOTED = 40

type UnknownElementProps = {
  readonly elementId: string
  readonly elements: readonly ElementRecord[]
}

/** Said when an address names an element that the record does not hold. */
function UnknownElement({ elementId, elements }: UnknownElementProps) {
  const { hrefTo } = useView()
  return (
    <div className={pageStyles['page']}>
      <header className={pageStyles['intro']}>
        <h1>No element here is called “{elementId.slice(0, MAX_QUOTED)}”</h1>
        <p className={pageStyles['lead']}>
          Addresses name elements by symbol, such as Tb. <a href={hrefTo('/elements')}>Elements</a>{' '}
          says which rare earths are left out. The record holds these:
        </p>
      </header>
      <ul className={pageStyles['links']}>
        {elements.map(({ id, name }) => (
          <li key={id}>
            <a href={hrefTo(`/elements/${id}`)}>
              {name} ({id})
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Return what does not arrive of an element, how long stocks last and when supply is back, on the as-of date. */
function toElementSummary(
  name: string,
  { asOf, haltedShare, coverWeeks, backWeeks, priceMultiple }: ElementIndicators,
  format: Pick<Format, 'dateLong' | 'percent' | 'weeks' | 'multiple'>,
): string {
  const halted =
    haltedShare > 0
      ? `${format.percent(haltedShare)} of world ${name.toLowerCase()} mine supply is halted or cut off`
      : `no world ${name.toLowerCase()} mine supply is halted or cut off`
  const back =
    backWeeks > 0
      ? `supply is back above ${format.percent(BACK_SHARE)} of normal for good after ${format.weeks(backWeeks)}`
      : `supply stays above ${format.percent(BACK_SHARE)} of normal`
  return `On ${format.dateLong(asOf)} ${halted}, stocks cover ${format.weeks(coverWeeks)} of demand, and ${back}. The price stands at ${format.multiple(priceMultiple)} of its no-disruption baseline.`
}

type ElementIntroProps = {
  readonly element: ElementRecord
  readonly pair: AssessmentPair | undefined
}

/** Name, rating and score of an element, and its state in a sentence. */
function ElementIntro({ element, pair }: ElementIntroProps) {
  const format = useFormat()
  const { hrefTo } = useView()
  const now = toBothDays(pair, element.id)?.now
  return (
    <header className={pageStyles['intro']}>
      <p className={pageStyles['muted']}>
        <a href={hrefTo('/elements')}>All elements</a>
      </p>
      <h1>
        {element.name}
        {now !== undefined && (
          <>
            : <BandLabel band={now.score.band} />, {format.score(now.score.value)}
          </>
        )}
      </h1>
      {now !== undefined && (
        <p className={pageStyles['lead']}>
          {toElementSummary(element.name, now, format)} <EvidenceMark evidence="modelled" />
        </p>
      )}
    </header>
  )
}

type ElementPageProps = { readonly elementId: string }

/** One element: its score with all its parts, where it comes from, what it costs and what is only estimated. */
export function ElementPage({ elementId }: ElementPageProps) {
  const { queries } = useData()
  const elements = useQuery(queries.elements)
  const state = useDataState([elements])
  if (elements.data === undefined) {
    return (
      <div className={pageStyles['page']}>
        <h1>Element</h1>
        <Panel title="The record" state={state} minHeight="40rem" />
      </div>
    )
  }
  // An address that is typed by hand may say dy for Dy.
  const element = elements.data.find(({ id }) => id.toLowerCase() === elementId.toLowerCase())
  if (element === undefined)
    return <UnknownElement elementId={elementId} elements={elements.data} />
  return (
    <ExhibitSubjectContext value={element.name}>
      <div className={pageStyles['page']}>
        <Assessed element={element} />
        <ElementConcentration element={element} />
        <ElementPublished element={element} />
        <ElementPrices element={element} />
        <ElementEstimates element={element} />
      </div>
    </ExhibitSubjectContext>
  )
}

/** What rests on the indicators, computed once for all of them. */
function Assessed({ element }: { readonly element: ElementRecord }) {
  const indicators = useIndicators()
  return (
    <>
      <ElementIntro element={element} pair={indicators.pair} />
      <ElementScore element={element} {...indicators} />
      <ElementHistory element={element} {...indicators} />
      <ElementSupply element={element} {...indicators} />
      <ElementPlants element={element} {...indicators} />
    </>
  )
}
