import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type LabFault } from '@/domain/lab/lab-check'
import { type View } from '@/domain/page/view'
import { ModelError } from '@/model/faults'
import { createCatalogue } from '@/model/lab'
import { useData } from '@/data/data-context'
import { type ScenarioRuns, runLabScenario } from '@/model/exposure'
import { useDataState, type DataState } from '@/data/panel-state'
import { useModelRecord } from '@/data/use-model-record'
import { useFormat } from '@/ui/format/format-context'
import { toChosen, type Chosen } from './to-chosen'
import { useKeptScenarios } from './use-kept-scenarios'

/** The runs that the page’s list is put into, and which scenario they follow. */
export type ShownScenario = {
  /** Undefined until the record is there, and where the scenario cannot be run. */
  readonly scenarioRuns: ScenarioRuns | undefined
  /** The scenario in place of the outlook, if one is chosen. */
  readonly chosen: Chosen | undefined
  /** What of the address could not be used. */
  readonly faults: readonly LabFault[]
  readonly state: DataState
}

/** Return the runs of the scenario that the address chooses, or of the outlook where it chooses none. */
export function useShownScenario(view: Pick<View, 'asOf' | 'outlook' | 'scenario'>): ShownScenario {
  const { asOf, outlook, scenario: text } = view
  const { queries } = useData()
  const format = useFormat()
  const { model, record, state } = useModelRecord()
  const query = useQuery(queries.controllers)
  const controllers = query.data
  const controllerState = useDataState([query])
  const kept = useKeptScenarios()
  const catalogue = useMemo(
    () =>
      text === undefined || record === undefined || controllers === undefined
        ? undefined
        : createCatalogue(record, controllers),
    [text, record, controllers],
  )
  const read = useMemo(() => {
    if (text === undefined || record === undefined) return undefined
    if (catalogue === undefined || controllers === undefined) return undefined
    const { baselineDate } = record.info
    return toChosen(text, { catalogue, controllers, kept, asOf, baselineDate, format })
  }, [text, catalogue, controllers, record, kept, asOf, format])
  const isRead = text === undefined || read !== undefined
  const chosen = read?.chosen
  const outcome = useMemo((): { scenarioRuns?: ScenarioRuns; fault?: string } => {
    if (model === undefined || !isRead) return {}
    if (chosen === undefined) return { scenarioRuns: model.scenarioRuns(asOf, outlook) }
    if (catalogue === undefined || controllers === undefined) return {}
    return attempt(() =>
      runLabScenario({ record: model.record, controllers, catalogue, outlook, ...chosen }),
    )
  }, [model, isRead, chosen, asOf, outlook, catalogue, controllers])
  const base = { scenarioRuns: outcome.scenarioRuns, chosen, faults: read?.faults ?? [] }
  if (outcome.fault === undefined) {
    return { ...base, state: state.kind === 'ready' ? controllerState : state }
  }
  const reason = `The scenario cannot be run: ${outcome.fault}`
  return { ...base, state: { kind: 'failed', reason, onRetry: () => undefined } }
}

function attempt(make: () => ScenarioRuns): {
  readonly scenarioRuns?: ScenarioRuns
  readonly fault?: string
} {
  try {
    return { scenarioRuns: make() }
  } catch (error) {
    if (error instanceof ModelError) return { fault: error.message }
    throw error
  }
}
