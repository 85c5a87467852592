import { useMemo } from 'react'
import { type Catalogue } from '@/domain/lab-catalogue'
import { type ModelRecord } from '@/domain/model-record'
import { toLabFigures } from '@/data/lab-outcome'
import { toLossRegionIds } from '@/data/lab-requests'
import { useLabRuns, type LabRow, type NamedScenario } from '@/data/use-lab-runs'
import { useSourceLookup } from '@/data/use-source-refs'
import { ActivePanel } from './active-panel'
import { ComparePanel } from './compare-panel'
import { FaultList } from './fault-list'
import { type Compared } from './to-compare'
import { toResultSourceIds } from './to-result-sources'
import { WhyPanel } from './why-panel'
import styles from './results.module.css'

/** Props of {@link LabResults}. */
export type LabResultsProps = {
  readonly record: ModelRecord
  readonly catalogue: Catalogue
  readonly scenarios: readonly NamedScenario[]
  readonly activeId: string
  readonly elementId: string
  /** While a lever is held only first bands are made, and no long question is asked. */
  readonly isDragging: boolean
}

/** What the open scenarios come to: curves and figures of the active one, all side by side, and why they differ. */
export function LabResults(props: LabResultsProps) {
  const { record, catalogue, scenarios, activeId, elementId, isDragging } = props
  const { rows, ...ask } = useLabRuns(props)
  const look = useSourceLookup()
  const { baselineDate } = record.info
  const name = record.elements.find(({ id }) => id === elementId)?.name ?? elementId
  const regionIds = useMemo(() => toLossRegionIds(record), [record])
  const sources = useMemo(
    () => look(toResultSourceIds(record, elementId)),
    [look, record, elementId],
  )
  const compared = useMemo(
    () => rows.flatMap((row) => toCompared(row, { record, elementId, regionIds })),
    [rows, record, elementId, regionIds],
  )
  const active = rows.find(({ id }) => id === activeId) ?? rows[0]
  if (active === undefined) return <p>No scenario is open. Start one from a preset.</p>
  const shown = compared.find(({ id }) => id === active.id)
  const shared = { record, elementId, name, baselineDate, regionIds, sources }
  return (
    <div className={styles['container']}>
      <div className={styles['results']}>
        {active.reply.kind === 'faulty' ? (
          <FaultList faults={active.reply.faults} title={`“${active.name}” cannot be run.`} />
        ) : (
          shown && <ActivePanel {...shared} ask={ask} row={active} shown={shown} />
        )}
        <ComparePanel {...shared} catalogue={catalogue} rows={compared} scenarios={scenarios} />
        {active.reply.kind === 'ran' && (
          <WhyPanel
            {...shared}
            active={active}
            catalogue={catalogue}
            isDragging={isDragging}
            others={scenarios.filter(({ id }) => id !== active.id)}
          />
        )}
      </div>
    </div>
  )
}

type ComparedNeeds = {
  readonly record: ModelRecord
  readonly elementId: string
  readonly regionIds: readonly string[]
}

/** Scenarios that cannot be run have no place beside those that can. */
function toCompared(
  { id, name, reply, runs }: LabRow,
  { record, elementId, regionIds }: ComparedNeeds,
): readonly Compared[] {
  if (reply.kind === 'faulty') return []
  const { outcome } = reply
  const figures = toLabFigures(record, outcome, elementId, regionIds)
  return [{ id, name, outcome, figures, result: runs?.result }]
}
