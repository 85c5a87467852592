import { useCallback, useContext, useDeferredValue, useMemo, useState } from 'react'
import { addDays, type CivilDate } from '@/lib/civil-date'
import { MAX_CHART_NOTES, type ChartNote } from '@/domain/lab/lab-scenario'
import { inBuyerOrder, MARKET_WORDS, type BuyerMarket } from '@/domain/market/buyer-market'
import { type ModelRecord } from '@/domain/record/model-record'
import { type LabRow, type LabRunsView } from '@/data/use-lab-runs'
import { usePriceTests } from '@/data/use-tested-prices'
import { setInput, RANGES_ID } from '@/model/lab'
import { foregoneExportValue } from '@/model/figures'
import { useSettledView } from '@/state/address/use-view'
import { type SourceRef } from '@/ui/evidence/source-ref'
import { StandaloneContext } from '@/ui/exhibit/exhibit-context'
import { useFormat } from '@/ui/format/format-context'
import { Announced } from '@/ui/layout/announced'
import { Panel } from '@/ui/layout/panel'
import { Select } from '@/ui/layout/select'
import { type LabContext, labActions } from '@/features/scenario-lab/use-lab'
import { FigureRow } from './figure-row'
import { LabCurves, type LabCurvesProps } from './lab-curves'
import { LossSpread } from './loss-spread'
import { NoteEditor, type NoteDraft } from './note-editor'
import { RunState } from './run-state'
import { type Compared } from './to-compare'
import { toBuyerCurves } from './to-buyer-curves'
import { toLabEvents } from './to-lab-events'
import { toLabFigureRows } from './to-lab-figures'

/** Props of {@link ActivePanel}. */
export type ActivePanelProps = {
  readonly record: ModelRecord
  readonly context: LabContext
  readonly row: LabRow
  /** What its run of central values comes to. */
  readonly shown: Compared
  readonly ask: Pick<LabRunsView, 'extend' | 'cancel' | 'resume'>
  readonly elementId: string
  readonly name: string
  readonly baselineDate: CivilDate
  readonly regionIds: readonly string[]
  readonly sources: readonly SourceRef[]
  /** Where the buyer stands. */
  readonly market: BuyerMarket
}

/** Figures and curves of the active scenario. */
export function ActivePanel(props: ActivePanelProps) {
  const { record, context, row, shown, ask, elementId, name, baselineDate, regionIds, sources } =
    props
  const { market } = props
  const format = useFormat()
  const { commit } = useSettledView()
  const { edit } = labActions()
  const { outcome, figures } = shown
  const { runs } = row
  const result = runs?.result
  const { asOf } = row.scenario
  const tests = usePriceTests(elementId)
  const foregoneToWeekEnd = useMemo(() => {
    const toWeek = Math.ceil(outcome.asOfWeek)
    return foregoneExportValue(outcome.pair, { fromWeek: 0, toWeek, regionIds })
  }, [outcome, regionIds])
  const needs = {
    outcome,
    figures,
    elementId,
    name,
    baselineDate,
    market,
    result,
    foregoneToWeekEnd,
  }
  const figureRows = toLabFigureRows(needs, format)
  const { score, peakPrice } = figures[market]
  const told = [
    `${row.name}, ${name}: score ${format.score(score.value)}`,
    `highest price ${MARKET_WORDS[market]} ${format.usdPerKg(peakPrice)}`,
    `Myanmar export value foregone ${format.usd(figures.foregone.usd)}; central run.`,
  ].join(', ')
  const shownRuns = result ?? runs?.previous
  const isCatchingUp = result === undefined
  // The curves come first; how the loss is spread may follow a moment later.
  const later = useDeferredValue(
    useMemo(() => ({ result: shownRuns, isCatchingUp }), [shownRuns, isCatchingUp]),
  )
  const curves = useMemo(
    () =>
      toBuyerCurves(
        {
          outcome,
          elementId,
          name,
          baselineDate,
          regionIds,
          foregone: figures.foregone,
          result: shownRuns,
          isCatchingUp,
          tests,
        },
        market,
        format,
      ),
    [
      outcome,
      figures,
      elementId,
      name,
      baselineDate,
      regionIds,
      shownRuns,
      isCatchingUp,
      tests,
      market,
      format,
    ],
  )
  const events = useMemo(
    () =>
      toLabEvents({
        record,
        scenario: outcome.certain,
        asOf,
        elementId,
        isOnRecord: outcome.run.isOnRecord,
      }),
    [record, outcome, asOf, elementId],
  )
  return (
    <Panel
      actions={
        <Select
          label="Element"
          onChange={(id) => commit({ elementId: id })}
          options={record.elements.map((element) => ({
            value: element.id,
            label: `${element.name} (${element.id})`,
          }))}
          value={elementId}
        />
      }
      subtitle="The record up to the as-of date (solid), the scenario after it (dashed). Everything here is modelled. It is not a forecast."
      title={`${row.name}: ${name}`}
    >
      <Announced of={told} words={() => told} />
      <FigureRow
        asOf={asOf}
        isUncertain={outcome.isUncertain}
        name={name}
        rows={figureRows}
        runs={result?.runs ?? 0}
        other={figures[inBuyerOrder(market)[1]].score}
        market={market}
        score={figures[market].score}
        spread={result?.bands.find((band) => band.elementId === elementId)}
      />
      <RunState
        onCancel={() => ask.cancel(row.id)}
        onDraw={() =>
          edit('sample all uncertain inputs', (now) =>
            setInput(context.catalogue, now, RANGES_ID, 'drawn'),
          )
        }
        onExtend={(count) => ask.extend(row.id, count)}
        onResume={() => ask.resume(row.id)}
        runs={runs}
      />
      <NotedCurves
        asOf={asOf}
        asOfWeek={outcome.asOfWeek}
        baselineDate={baselineDate}
        curves={curves}
        events={events}
        exhibits="lab"
        isSettled={isSettled(runs)}
        notes={row.scenario.chartNotes ?? NO_NOTES}
        sources={sources}
        weeks={outcome.certain.horizonWeeks}
      />
      {later.result !== undefined && (
        <LossSpread isCatchingUp={later.isCatchingUp} result={later.result} sources={sources} />
      )}
    </Panel>
  )
}

const NO_NOTES: readonly never[] = []

type NotedCurvesProps = Omit<LabCurvesProps, 'onNoteAt'> & { readonly notes: readonly ChartNote[] }

/** The curves with the notes of the scenario, which can be written at a week of any of them; a slide only shows them. */
function NotedCurves(props: NotedCurvesProps) {
  const { notes, baselineDate } = props
  const isStandalone = useContext(StandaloneContext) !== undefined
  const [draft, setDraft] = useState<NoteDraft>()
  const startNote = useCallback(
    (week: number) => {
      const day = addDays(baselineDate, Math.round(7 * week))
      setDraft((now) => ({ text: '', ...now, day, week }))
    },
    [baselineDate],
  )
  if (isStandalone) return <LabCurves {...props} />
  const canStart = notes.length < MAX_CHART_NOTES || draft !== undefined
  return (
    <>
      <NoteEditor {...props} draft={draft} onDraft={setDraft} />
      <LabCurves {...props} onNoteAt={canStart ? startNote : undefined} />
    </>
  )
}

/** Report whether the runs have come as far as they are wanted. */
function isSettled(runs: LabRow['runs']): boolean {
  return runs === undefined || runs.isCancelled || (runs.result?.runs ?? 0) >= runs.target
}
