import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type CivilDate } from '@/lib/civil-date'
import { type BuyerList } from '@/domain/buyer-list'
import { type Outlook } from '@/domain/outlook'
import { ModelError } from '@/engine/model-error'
import { assessExposure, type Assessed, type AssessRequest } from './assess-exposure'
import { useData } from './data-context'
import { toOutlookStage, type ExposureStage } from './exposure-stage'
import { useDataState, type DataState } from './panel-state'
import { useModelRecord } from './use-model-record'

/** What happens to a list, as far as it can be worked out, and what a panel can show. */
export type KnownExposure = {
  readonly assessed: Assessed | undefined
  readonly state: DataState
}

/** Return what happens to a list under a day and an outlook. */
export function useExposure(
  list: BuyerList | undefined,
  asOf: CivilDate,
  outlook: Outlook,
): KnownExposure {
  const { record, state } = useModelRecord()
  const stage = useMemo(
    () => record && toOutlookStage(record, asOf, outlook),
    [record, asOf, outlook],
  )
  const exposure = useStagedExposure(list, stage)
  return state.kind === 'ready' ? exposure : { assessed: exposure.assessed, state }
}

/** Return what happens to a list in the runs of a stage. */
export function useStagedExposure(
  list: BuyerList | undefined,
  stage: ExposureStage | undefined,
): KnownExposure {
  const { queries } = useData()
  const materials = useQuery(queries.materials)
  const state = useDataState([materials])
  const outcome = useMemo(
    () =>
      list === undefined || stage === undefined || materials.data === undefined
        ? {}
        : assess({ list, materials: materials.data, stage }),
    [list, stage, materials.data],
  )
  if (outcome.fault !== undefined) {
    const reason = `The list cannot be computed with: ${outcome.fault}`
    return { assessed: undefined, state: { kind: 'failed', reason, onRetry: () => undefined } }
  }
  return { assessed: outcome.assessed, state }
}

type Outcome = { readonly assessed?: Assessed; readonly fault?: string }

function assess(request: AssessRequest): Outcome {
  try {
    return { assessed: assessExposure(request) }
  } catch (error) {
    if (error instanceof ModelError) return { fault: error.message }
    throw error
  }
}
