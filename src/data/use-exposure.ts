import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type CivilDate } from '@/lib/civil-date'
import { type BuyerList } from '@/domain/buyer-list'
import { type Outlook } from '@/domain/outlook'
import { ModelError } from '@/engine/model-error'
import { assessExposure, type Assessed, type AssessRequest } from './assess-exposure'
import { useData } from './data-context'
import { useDataState, type DataState } from './panel-state'
import { useModelRecord } from './use-model-record'

/** What happens to a list under a day and an outlook, as far as it can be worked out, and what a panel can show. */
export function useExposure(
  list: BuyerList | undefined,
  asOf: CivilDate,
  outlook: Outlook,
): {
  readonly assessed: Assessed | undefined
  readonly state: DataState
} {
  const { queries } = useData()
  const materials = useQuery(queries.materials)
  const materialState = useDataState([materials])
  const { record, state } = useModelRecord()
  const outcome = useMemo(
    () =>
      list === undefined || record === undefined || materials.data === undefined
        ? {}
        : assess({ list, record, materials: materials.data, asOf, outlook }),
    [list, record, materials.data, asOf, outlook],
  )
  if (outcome.fault !== undefined) {
    const reason = `The list cannot be computed with: ${outcome.fault}`
    return { assessed: undefined, state: { kind: 'failed', reason, onRetry: () => undefined } }
  }
  return { assessed: outcome.assessed, state: state.kind === 'ready' ? materialState : state }
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
