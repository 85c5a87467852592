import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { USUAL_RUNS } from '@/domain/market/monte-carlo'
import { FIRST_RUNS, lacksRuns } from '@/data/lab-runs'
import { toCaseCountryIds } from '@/domain/record/case-regions'
import { useSettledView } from '@/state/address/use-view'
import { useLabRuns, type LabBench, type LabRow, type NamedScenario } from '@/data/use-lab-runs'
import { useSourceLookup } from '@/data/use-source-refs'
import { tellShownRuns } from '@/state/lab/shown-runs'
import { ExhibitWorkContext } from '@/ui/exhibit/exhibit-context'
import { LabProof } from '@/features/scenario-lab/lab-proof'
import { type LabContext } from '@/features/scenario-lab/use-lab'
import { ActivePanel } from './active-panel'
import { ComparePanel } from './compare-panel'
import { FaultList } from './fault-list'
import { useCompared } from './use-compared'
import { WhyPanel } from './why-panel'
import styles from './results.module.css'
import { type ModelRecord } from '@/domain/record/model-record'

/** Return the sources that the results rest on: the element's figures, the regions' output, and the score's inputs. */
function toResultSourceIds(record: ModelRecord, elementId: string): readonly string[] {
  const element = record.elements.find(({ id }) => id === elementId)
  const published = record.criticality.find((row) => row.elementId === elementId)
  return [
    ...(element?.basePriceUsdPerKg.sources ?? []),
    ...(element?.coverWeeks.sources ?? []),
    ...record.regions.flatMap(({ output }) => output.sources),
    ...(published?.economicImportance.sources ?? []),
    ...(published?.siSr.sources ?? []),
  ]
}

/** Props of {@link LabResults}. */
export type LabResultsProps = {
  readonly context: LabContext
  readonly scenarios: readonly NamedScenario[]
  readonly activeId: string
  readonly elementId: string
  /** While a lever is held only first bands are made, and no long question is asked. */
  readonly isDragging: boolean
  /** Tells what is on the bench as soon as it changes, before it is drawn; returns how to stop that. */
  readonly ahead?: (tell: (bench: LabBench) => void) => () => void
}

/** What the open scenarios come to: curves and figures of the active one, all side by side, and why they differ. */
export function LabResults(props: LabResultsProps) {
  const { context, scenarios, activeId, elementId, isDragging, ahead } = props
  const { record, catalogue } = context
  const [isDifference, setDifference] = useState(false)
  const { market } = useSettledView().view
  const { rows, draws, prepare, ...ask } = useLabRuns({
    ...props,
    record,
    catalogue,
    market,
    isDifference,
  })
  useEffect(() => ahead?.(prepare), [ahead, prepare])
  useEffect(() => {
    for (const { id, runs } of rows) tellShownRuns(id, runs === undefined ? 1 : runs.result?.runs)
  }, [rows])
  const look = useSourceLookup()
  const { baselineDate } = record.info
  const name = record.elements.find(({ id }) => id === elementId)?.name ?? elementId
  const regionIds = useMemo(() => toCaseCountryIds(record), [record])
  const sources = useMemo(
    () => look(toResultSourceIds(record, elementId)),
    [look, record, elementId],
  )
  const compared = useCompared(rows, { record, elementId, regionIds })
  // What follows the curves of a drag may come a moment later; it is drawn from one state throughout.
  const isWaiting = isDragging || rows.some((row) => lacks(row, FIRST_RUNS))
  const isRefining = rows.some((row) => row.id === activeId && lacks(row, USUAL_RUNS))
  const isWorking = rows.some(
    (row) =>
      lacks(row, USUAL_RUNS) ||
      (row.shared !== undefined && lacksRuns(row.shared, USUAL_RUNS)) ||
      (row.difference !== undefined && lacksRuns(row.difference, USUAL_RUNS)),
  )
  const later = useDeferredValue(
    useMemo(
      () => ({ compared, scenarios, draws, isWaiting, isRefining }),
      [compared, scenarios, draws, isWaiting, isRefining],
    ),
  )
  const { scenarios: laterScenarios } = later
  const laterActive = laterScenarios.find(({ id }) => id === activeId)
  const [alone, others] = useMemo(
    () => [
      laterScenarios.filter(({ id }) => id === activeId),
      laterScenarios.filter(({ id }) => id !== activeId),
    ],
    [laterScenarios, activeId],
  )
  const active = rows.find(({ id }) => id === activeId) ?? rows[0]
  if (active === undefined) return <p>No scenario is open. Start one from a preset.</p>
  const shown = compared.find(({ id }) => id === active.id)
  const shared = { record, elementId, name, baselineDate, regionIds, sources, market }
  return (
    <ExhibitWorkContext value={isWorking}>
      <div className={styles['container']}>
        <div className={styles['results']}>
          {active.reply.kind === 'faulty' ? (
            <FaultList faults={active.reply.faults} title={`“${active.name}” cannot be run.`} />
          ) : (
            shown && (
              <LabProof context={context} scenarios={alone}>
                <ActivePanel
                  {...shared}
                  ask={ask}
                  context={context}
                  key={active.id}
                  row={active}
                  shown={shown}
                />
              </LabProof>
            )
          )}
          <LabProof context={context} scenarios={later.scenarios}>
            <ComparePanel
              {...shared}
              draws={later.draws}
              context={context}
              isDifference={isDifference}
              onDifference={setDifference}
              rows={later.compared}
              scenarios={later.scenarios}
            />
          </LabProof>
          {active.reply.kind === 'ran' && laterActive !== undefined && (
            <LabProof context={context} scenarios={alone}>
              <WhyPanel
                {...shared}
                active={laterActive}
                context={context}
                isRefining={later.isRefining}
                isWaiting={later.isWaiting}
                others={others}
              />
            </LabProof>
          )}
        </div>
      </div>
    </ExhibitWorkContext>
  )
}

/** Report whether so many runs of an uncertain scenario are still to come: other questions must not take the cores. */
function lacks({ runs }: LabRow, count: number): boolean {
  return runs !== undefined && lacksRuns(runs, count)
}
