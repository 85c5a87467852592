import { useQuery } from '@tanstack/react-query'
import { useMemo, useEffect, useState } from 'react'
import { type BuyerList } from '@/domain/parts/buyer-list'
import { type BuyerMarket } from '@/domain/market/buyer-market'
import { type View } from '@/domain/page/view'
import { ModelError, type Fault } from '@/model/faults'
import {
  assessExposure,
  type Assessed,
  type AssessRequest,
  type ScenarioRuns,
} from '@/model/exposure'
import { toStep } from '@/lib/to-step'
import { assessInWorker } from '@/runner/assess-in-worker'
import { useData } from './data-context'
import { useDataState, type DataState } from './panel-state'
import { useModelRecord } from './use-model-record'

/** How far a long list is. */
type WorkerState = {
  /** Of the very request, or of an earlier one of the same list while the new one is being worked out. */
  readonly assessed?: Assessed | undefined
  /** Share that is made, 0 to 1; undefined while nothing is under way. */
  readonly share?: number | undefined
  readonly fault?: string | undefined
}

const NOTHING: WorkerState = {}

/** Work out a long list beside the page; a newer request ends the older one. Give `undefined` where there is none. */
function useAssessedInWorker(request: AssessRequest | undefined): WorkerState {
  const [state, setState] = useState<WorkerState & { readonly of?: AssessRequest }>(NOTHING)
  useEffect(() => {
    if (request === undefined) return undefined
    const stop = new AbortController()
    const listId = request.list.id
    const work = async (): Promise<void> => {
      setState(({ assessed }) => ({
        assessed: assessed?.list.id === listId ? assessed : undefined,
        share: 0,
        of: request,
      }))
      const reply = await assessInWorker(request, {
        signal: stop.signal,
        onProgress: (made) => {
          const share = toStep(made)
          setState((last) => (last.share === share ? last : { ...last, share }))
        },
      })
      if (reply.kind === 'done') setState({ assessed: reply.result, of: request })
      if (reply.kind === 'faulty') setState({ fault: toWords(reply.faults), of: request })
    }
    void work()
    return () => stop.abort()
  }, [request])
  return request === undefined ? NOTHING : state
}

/** Faults that are named; a long list may have as many as lines. */
const MOST_NAMED = 3

function toWords(faults: readonly Fault[]): string {
  const named = faults
    .slice(0, MOST_NAMED)
    .map(({ path, message }) => (path === '' ? message : `${path}: ${message}`))
  const others = faults.length - named.length
  return [...named, ...(others > 0 ? [`and ${others} more`] : [])].join('; ')
}

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
