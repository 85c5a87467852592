import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type BuyerList } from '@/domain/parts/buyer-list'
import { type BuyerMarket } from '@/domain/market/buyer-market'
import { type View } from '@/domain/page/view'
import { ModelError } from '@/model/faults'
import {
  assessExposure,
  type Assessed,
  type AssessRequest,
  type ScenarioRuns,
} from '@/model/exposure'
import { useData } from './data-context'
import { useDataState, type DataState } from './panel-state'
import { useAssessedInWorker } from './use-assessed-in-worker'
import { useModelRecord } from './use-model-record'

/** What happens to a list, as far as it can be worked out, and what a panel can show. */
export type KnownExposure = {
  readonly assessed: Assessed | undefined
  readonly state: DataState
  /** Share of a long list that is worked out, 0 to 1; undefined while nothing is under way. */
  readonly share?: number | undefined
}

/** Return what happens to a list under a day and an outlook, seen from a market. */
export function useExposure(
  list: BuyerList | undefined,
  { asOf, outlook, market }: Pick<View, 'asOf' | 'outlook' | 'market'>,
): KnownExposure {
  const { model, state } = useModelRecord()
  const scenarioRuns = useMemo(() => model?.scenarioRuns(asOf, outlook), [model, asOf, outlook])
  const exposure = useExposureOf(list, scenarioRuns, market)
  return state.kind === 'ready' ? exposure : { ...exposure, state }
}

/** Lines up to which a list is worked out at once: some ten milliseconds, less than a thread takes to start. */
const MOST_AT_ONCE = 2000

/** Return what happens to a list in the runs of a scenario; a long list is worked out beside the page. */
export function useExposureOf(
  list: BuyerList | undefined,
  scenarioRuns: ScenarioRuns | undefined,
  market: BuyerMarket,
): KnownExposure {
  const { queries } = useData()
  const materials = useQuery(queries.materials)
  const state = useDataState([materials])
  const request = useMemo(
    () =>
      list === undefined || scenarioRuns === undefined || materials.data === undefined
        ? undefined
        : { list, materials: materials.data, scenarioRuns, market },
    [list, scenarioRuns, materials.data, market],
  )
  const isLong = request !== undefined && request.list.lines.length > MOST_AT_ONCE
  const atOnce = useMemo(
    () => (request === undefined || isLong ? {} : assess(request)),
    [request, isLong],
  )
  const inWorker = useAssessedInWorker(isLong ? request : undefined)
  const { assessed, fault } = isLong ? inWorker : atOnce
  if (fault !== undefined) {
    const reason = `The list cannot be computed with: ${fault}`
    return { assessed: undefined, state: { kind: 'failed', reason, onRetry: () => undefined } }
  }
  const isMissing = assessed === undefined && state.kind === 'ready'
  return { assessed, state: isMissing ? { kind: 'loading' } : state, share: inWorker.share }
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
