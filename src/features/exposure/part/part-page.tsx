import { useMemo } from 'react'
import { useLocation } from 'wouter'
import { useView, useSettledView } from '@/state/address/use-view'
import { useFormat } from '@/ui/format/format-context'
import { Button } from '@/ui/layout/button'
import { ExhibitSubjectContext } from '@/ui/exhibit/exhibit-context'
import { Panel } from '@/ui/layout/panel'
import { type Assessed } from '@/model/exposure'
import pageStyles from '@/ui/layout/page.module.css'
import styles from '@/features/exposure/exposure.module.css'
import { RunsStatus } from '@/features/exposure/runs-status'
import { ListNotices } from '@/features/exposure/list-notices'
import { writeCounted } from '@/features/exposure/counted-words'
import { ScenarioProof } from '@/features/exposure/scenario/scenario-proof'
import { ScenarioSelect } from '@/features/exposure/scenario/scenario-select'
import { ScenarioFaults, ScenarioWords } from '@/features/exposure/scenario/scenario-words'
import { type ShownScenario } from '@/features/exposure/scenario/use-shown-scenario'
import { toPartRows, withRuns, type PartRow } from '@/features/exposure/to-part-rows'
import { useShownList } from '@/features/exposure/use-shown-list'
import { ListUndoButtons } from '@/features/exposure/list-undo-buttons'
import { WorkingOut } from '@/features/exposure/working-out'
import { WatchForm } from '@/features/exposure/watch/watch-form'
import { SAMPLE_LIST_ID } from '@/domain/parts/sample-list'
import { removeLine } from '@/state/lists/parts-workspace'
import { usePartsStore } from '@/state/lists/parts-store'
import { type PartFan } from '@/domain/parts/exposure'
import { useExposureRuns, type ExposureRuns } from '@/data/use-exposure-runs'
import { toRunsRequest } from '@/data/use-exposure-spread'
import { usePartFan } from '@/data/use-part-fan'
import { writeCauses, writeCauseSentences } from '@/features/exposure/cause-words'
import { Figure } from '@/ui/evidence/figure'
import { useData } from '@/data/data-context'
import { writeChance, writeWhen } from '@/features/exposure/chance-words'
import { writeDays, writeKg, writeLoss, writeWeeks } from '@/features/exposure/part-words'
import { PartActions } from './part-actions'
import { PartBrief } from './part-brief'
import { PartCurves } from './part-curves'
import { PartInputs } from './part-inputs'
import { PartOrigins } from './part-origins'
import { PartScorePanel } from './part-score-panel'
import { toHeadline } from './to-part-finding'
import { type PartPanelProps } from './part-props'

/** Four figures of a part: whether it runs out, money, cover, and what is missed. */
function PartFigures({ row }: Pick<PartPanelProps, 'row'>) {
  const format = useFormat()
  const { today } = useData()
  const { exposure, outcome, assumptions } = row
  const { runs, lossUsd, lostRevenueUsd, extraCostUsd } = outcome
  const isStockAssumed = assumptions.some(({ field }) => field === 'stockDays')
  const writeSpan = (weeks: number | 'never') =>
    weeks === 'never' ? 'not in the run' : format.weeks(weeks)
  const from = runs === 0 ? 'Of the central run.' : `Mean of ${format.integer(runs)} runs.`
  return (
    <section aria-label="Figures of the part" className={styles['figures']}>
      <Figure
        label={runs === 0 ? 'Runs out' : 'Runs out in'}
        value={runs === 0 ? writeChance(row, format) : `${writeChance(row, format)} of runs`}
        evidence="modelled"
        note={`${toCapital(writeWhen(row, format, today))}. The stock ends before supply returns in ${format.percent(outcome.exposedShare)} of runs; in the central run it lasts ${writeSpan(exposure.ttsWeeks)} and supply is back after ${writeSpan(exposure.ttrWeeks)}.`}
      />
      <Figure
        label="At risk over the run"
        value={writeLoss(lossUsd.mean, format)}
        evidence="modelled"
        note={`${from} ${runs === 0 ? '' : `P5 to P95: ${writeLoss(lossUsd.p5, format)} to ${writeLoss(lossUsd.p95, format)}. `}Revenue ${lostRevenueUsd === undefined ? 'not stated' : format.usd(lostRevenueUsd)}, ${extraCostUsd < 0 ? 'saving on deliveries' : 'extra cost'} ${format.usd(Math.abs(extraCostUsd))}.`}
      />
      <Figure
        label="Days of cover now"
        value={writeDays(exposure.coverDays, format)}
        evidence={isStockAssumed ? 'estimated' : 'reported'}
        note={`${isStockAssumed ? 'Assumed: the list does not state it.' : 'From the list.'} ${format.percent(exposure.allocationNow)} of use is delivered now, ${format.percent(exposure.lowestAllocation)} in the worst week of the central run.`}
      />
      <Figure
        label="Use not covered"
        value={writeKg(outcome.missedKg, format)}
        evidence="modelled"
        note={`${writeWeeks(outcome.missedWeeks, format)} of use that neither deliveries nor the stock cover. ${from}`}
      />
    </section>
  )
}

function toCapital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Why a part runs short or costs more: which halts, gates, licences or charges, and what own stock covers. */
function PartCause({ row }: Pick<PartPanelProps, 'row'>) {
  const format = useFormat()
  return (
    <Panel
      title={`Why: ${writeCauses(row.cause, format).toLowerCase()}`}
      subtitle="The central run made again without each cause, and the difference shared out (Shapley value); modelled."
      minHeight="4rem"
    >
      <p>{writeCauseSentences(row, format).join(' ')}</p>
    </Panel>
  )
}

/** Runs of the fan of one part: made on the page's own thread, so fewer than those of a list. */
const FAN_RUNS = 500

/** What many runs do to one part, as far as they are made. */
type PartRuns = {
  readonly runs: ExposureRuns
  readonly fan: PartFan | undefined
}

/** Send one part through many runs: its sums beside the page, its weeks a few at a time. */
function usePartRuns(assessed: Assessed, { index, part }: PartRow): PartRuns {
  const request = useMemo(
    () => toRunsRequest({ ...assessed, parts: assessed.parts.slice(index, index + 1) }),
    [assessed, index],
  )
  const fanRequest = useMemo(() => request && { ...request, part, runs: FAN_RUNS }, [request, part])
  const runs = useExposureRuns(request)
  const { fan } = usePartFan(fanRequest)
  return { runs, fan }
}

/** A button that takes a part out of a kept list, in one step that can be undone, and goes back to the others. */
function RemovePart({ assessed, row }: PartPanelProps) {
  const change = usePartsStore((state) => state.change)
  const { hrefTo } = useSettledView()
  const [, navigate] = useLocation()
  const { id } = assessed.list
  if (id === SAMPLE_LIST_ID) return undefined
  const remove = () => {
    change(`Remove ${row.part.id} from the list`, (parts) => removeLine(parts, id, row.index))
    navigate(hrefTo('/exposure'))
  }
  return (
    <Button kind="quiet" onClick={remove}>
      Remove this part from the list
    </Button>
  )
}

type PartPageProps = { readonly partId: string }

/** One part of the buyer's list: what happens to it, why, what to do, and everything that was assumed. */
export function PartPage({ partId }: PartPageProps) {
  const { assessed, state, share, shownScenario } = useShownList()
  const row = useMemo(
    () => assessed && toPartRows(assessed).find(({ key }) => key === partId),
    [assessed, partId],
  )
  return (
    <div className={pageStyles['page']}>
      <ListNotices />
      <WorkingOut share={share} />
      <ScenarioFaults shownScenario={shownScenario} />
      {assessed === undefined && (
        <>
          <h1>{partId}</h1>
          <ScenarioSelect chosen={shownScenario.chosen} />
          <Panel title="What happens to the part" state={state} minHeight="40rem" />
        </>
      )}
      {assessed !== undefined && row === undefined && <NoSuchPart partId={partId} />}
      {assessed !== undefined && row !== undefined && (
        <ScenarioProof scenarioRuns={assessed.scenarioRuns}>
          <ExhibitSubjectContext value={partId}>
            <Found assessed={assessed} row={row} shownScenario={shownScenario} />
          </ExhibitSubjectContext>
        </ScenarioProof>
      )}
    </div>
  )
}

type FoundProps = {
  readonly assessed: Assessed
  readonly row: PartRow
  readonly shownScenario: ShownScenario
}

function Found({ assessed, row: line, shownScenario }: FoundProps) {
  const format = useFormat()
  const { hrefTo } = useView()
  const { runs, fan } = usePartRuns(assessed, line)
  const row = useMemo(() => withRuns(line, assessed, runs.result), [line, assessed, runs.result])
  const { part, material } = row
  const where = [part.description, part.site, part.supplier].filter(Boolean)
  return (
    <>
      <PartBrief assessed={assessed} row={row} />
      <div className={pageStyles['page']} data-print="no">
        <header className={pageStyles['intro']}>
          <p className={styles['muted']}>
            <a href={hrefTo('/exposure')}>All parts</a>
          </p>
          <h1>{toHeadline(assessed, row, format)}</h1>
          <p className={styles['muted']}>
            {[...where, material].join(' · ')}. As of {format.dateLong(assessed.asOf)}.{' '}
            {writeCounted(assessed, format)} <ScenarioWords shownScenario={shownScenario} />
            {assessed.list.isSample && ' A part of the sample list: it does not exist.'}
          </p>
          <div className={styles['buttons']}>
            <ScenarioSelect chosen={shownScenario.chosen} />
            <Button onClick={() => window.print()}>Print a one-page brief</Button>
            <ListUndoButtons />
            <RemovePart assessed={assessed} row={row} />
          </div>
        </header>
        <PartFigures row={row} />
        <RunsStatus lab={assessed.scenarioRuns.lab} runs={runs} />
        <PartCurves assessed={assessed} fan={fan} row={row} />
        <PartCause row={row} />
        <PartActions assessed={assessed} row={row} />
        <PartOrigins assessed={assessed} row={row} />
        <PartScorePanel assessed={assessed} row={row} />
        <WatchForm watched={{ kind: 'part', id: row.key }} />
        <PartInputs assessed={assessed} key={`${assessed.list.id} ${row.key}`} row={row} />
      </div>
    </>
  )
}

function NoSuchPart({ partId }: PartPageProps) {
  const { hrefTo } = useView()
  return (
    <>
      <h1>The list has no part {partId}</h1>
      <p>
        It may have been removed. <a href={hrefTo('/exposure')}>See all parts</a>.
      </p>
    </>
  )
}
