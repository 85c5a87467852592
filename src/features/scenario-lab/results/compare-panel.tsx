import { memo, useMemo, useState } from 'react'
import { type CivilDate } from '@/lib/civil-date'
import { inBuyerOrder, type BuyerMarket } from '@/domain/market/buyer-market'
import { type NamedScenario } from '@/data/use-lab-runs'
import { usePriceTests } from '@/data/use-tested-prices'
import { type SourceRef } from '@/ui/evidence/source-ref'
import { useIsOnSlide } from '@/ui/exhibit/use-is-on-slide'
import { useFormat } from '@/ui/format/format-context'
import { Panel } from '@/ui/layout/panel'
import { SegmentedControl } from '@/ui/layout/segmented-control'
import { Select } from '@/ui/layout/select'
import { type SharedDraws } from '@/model/lab'
import { type LabContext } from '@/features/scenario-lab/use-lab'
import { ExhibitFinding } from '@/ui/exhibit/exhibit-part'
import { DifferenceTable } from './difference-table'
import { LabCurves } from './lab-curves'
import { PriceTestNote } from './price-test-note'
import { ScoreCards } from './score-cards'
import { SharedDrawsNote } from './shared-draws-note'
import { listComparedSeries, SERIES_WORDS, type ComparedSeries } from './compared-series'
import { toCompareCurve, toSharedNotes, type Compared } from './to-compare'
import { toDifferenceCurve } from './to-difference-curve'
import styles from './results.module.css'

/** Props of {@link ComparePanel}. */
export type ComparePanelProps = {
  readonly rows: readonly Compared[]
  readonly scenarios: readonly NamedScenario[]
  readonly draws: SharedDraws
  readonly context: LabContext
  readonly elementId: string
  readonly name: string
  readonly baselineDate: CivilDate
  readonly regionIds: readonly string[]
  readonly sources: readonly SourceRef[]
  /** Where the buyer stands. */
  readonly market: BuyerMarket
  /** Whether each scenario is drawn less the first. */
  readonly isDifference: boolean
  readonly onDifference: (isDifference: boolean) => void
}

const NOTHING_TO_COMPARE = {
  kind: 'empty',
  message:
    'One scenario is open. Open a second one, or copy this one and change it, to see both side by side.',
} as const

/** Two to four scenarios side by side: cards, curves, and every input that differs. */
export const ComparePanel = memo(DrawnComparePanel)

function DrawnComparePanel(props: ComparePanelProps) {
  const isReady = props.rows.length > 1
  return (
    <Panel
      exhibit="lab-compare"
      id="compare"
      state={isReady ? undefined : NOTHING_TO_COMPARE}
      subtitle={`${props.name} in each open scenario, with the same seed: scenarios share the draws of every input they have in common, so that what differs is not chance.`}
      title="Compare scenarios"
    >
      {isReady && <Comparison {...props} />}
    </Panel>
  )
}

function Comparison(props: ComparePanelProps) {
  const { rows, scenarios, context, elementId, name, baselineDate, regionIds, sources } = props
  const { draws, market, isDifference, onDifference } = props
  const format = useFormat()
  const [chosen, setChosen] = useState<ComparedSeries>()
  const listed = useMemo(
    () => listComparedSeries(rows, elementId, market),
    [rows, elementId, market],
  )
  const seriesId = listed.find((id) => id === chosen) ?? listed[0] ?? 'price'
  const tests = usePriceTests(elementId)
  const curves = useMemo(() => {
    const needs = { rows, seriesId, elementId, name, baselineDate, regionIds, tests }
    return [isDifference ? toDifferenceCurve(needs, format) : toCompareCurve(needs, format)]
  }, [rows, seriesId, isDifference, elementId, name, baselineDate, regionIds, tests, format])
  const notes = useMemo(() => toSharedNotes(scenarios), [scenarios])
  const isOnSlide = useIsOnSlide('lab-compare')
  const [first] = rows
  if (first === undefined) return undefined
  return (
    <>
      <ExhibitFinding words={curves[0]?.title ?? ''} />
      <ScoreCards elementId={elementId} market={market} rows={rows} tests={tests} />
      <PriceTestNote markets={inBuyerOrder(market)} name={name} tests={tests} />
      <SharedDrawsNote draws={draws} context={context} scenarios={scenarios} />
      <div className={styles['controls']} data-print="no">
        <Select
          label="Curve"
          onChange={setChosen}
          options={listed.map((value) => ({ value, label: SERIES_WORDS[value].label }))}
          value={seriesId}
        />
        <SegmentedControl
          label="Show as"
          onChange={(mode) => onDifference(mode === 'difference')}
          options={[
            { value: 'overlay', label: 'All on one chart' },
            { value: 'difference', label: `Difference from “${first.name}”` },
          ]}
          value={isDifference ? 'difference' : 'overlay'}
        />
      </div>
      <LabCurves
        asOf={first.outcome.asOf}
        asOfWeek={first.outcome.asOfWeek}
        baselineDate={baselineDate}
        curves={curves}
        events={NO_EVENTS}
        height={320}
        isSingle
        notes={notes}
        sources={sources}
        weeks={first.outcome.certain.horizonWeeks}
      />
      {!isOnSlide && <DifferenceTable context={context} scenarios={scenarios} />}
    </>
  )
}

const NO_EVENTS: readonly never[] = []
