import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react'
import { type BuyerMarket } from '@/domain/market/buyer-market'
import { type Catalogue } from '@/domain/lab/lab-catalogue'
import { type LabScenario } from '@/domain/lab/lab-scenario'
import { type ModelRecord } from '@/domain/record/model-record'
import {
  createLabOutcomes,
  type LabOutcome,
  type LabOutcomeReply,
  createLabRequests,
  createShareDraws,
  type LabRequests,
  type SharedDraws,
} from '@/model/lab'
import { type MonteCarloRequest } from '@/domain/market/monte-carlo'
import { createLabRuns, toCurrent, type LabJob, type LabRuns, type ManyRuns } from './lab-runs'
import { useLabWork } from './lab-work-context'

/** A scenario as the lab lists it. */
export type NamedScenario = {
  readonly id: string
  readonly name: string
  readonly scenario: LabScenario
}

/** A scenario with the run of its central values, and its many runs where anything in it is uncertain. */
export type LabRow = NamedScenario & {
  readonly reply: LabOutcomeReply
  readonly runs: ManyRuns | undefined
  /** The same with the draws that all scenarios share; see `shareDraws`. */
  readonly shared: ManyRuns | undefined
  /** What it differs by from the first scenario, run by run, where that is asked for and either is uncertain. */
  readonly difference: ManyRuns | undefined
}

/** What is to be run. */
export type LabView = {
  readonly record: ModelRecord
  readonly catalogue: Catalogue
  readonly scenarios: readonly NamedScenario[]
  readonly activeId: string
  readonly elementId: string
  /** Where the buyer stands whom the runs are rated for. */
  readonly market: BuyerMarket
  readonly isDragging: boolean
  /** Whether the differences from the first scenario are wanted. */
  readonly isDifference: boolean
}

/** What is on the bench: the scenarios, the one that edits go to, and whether a lever is being dragged. */
export type LabBench = Pick<LabView, 'scenarios' | 'activeId' | 'isDragging'>

/** Scenarios with their runs, and what can be asked of them. */
export type LabRunsView = Pick<LabRuns, 'extend' | 'cancel' | 'resume'> & {
  readonly rows: readonly LabRow[]
  /** What all scenarios draw alike, and what only some of them draw. */
  readonly draws: SharedDraws
  /** Begin the runs of what is about to be shown: the threads need not wait until the page is drawn. */
  readonly prepare: (bench: LabBench) => void
}

/**
 * Return every scenario with its run, made in this very call, and with its many runs as far as they have come.
 *
 * Many runs are made beside the page, those of the active scenario first. A result is only ever given with the
 * scenario that it belongs to.
 */
export function useLabRuns({
  record,
  catalogue,
  scenarios,
  activeId,
  elementId,
  market,
  isDragging,
  isDifference,
}: LabView): LabRunsView {
  const work = useLabWork()
  const runs = useMemo(() => createLabRuns(work), [work])
  const state = useSyncExternalStore(runs.subscribe, runs.state)
  const outcomeOf = useMemo(() => createLabOutcomes(record, catalogue), [record, catalogue])
  const requestsOf = useMemo(() => createLabRequests(record, market), [record, market])
  const share = useMemo(() => createShareDraws(catalogue), [catalogue])
  const drawsOf = useCallback(
    (shown: readonly NamedScenario[]) => share(shown.map(({ scenario }) => scenario)),
    [share],
  )
  const plan = useCallback(
    (shown: readonly NamedScenario[]): readonly Asked[] => {
      const { extended } = drawsOf(shown)
      const ran = shown.map((named, place) => ({
        ...named,
        reply: outcomeOf(named.scenario),
        comparable: outcomeOf(extended[place] ?? named.scenario),
      }))
      const first = isDifference
        ? ran.find(({ comparable: own }) => own.kind === 'ran')?.comparable
        : undefined
      return ran.map((row) => toAsked(row, first, { requestsOf, elementId }))
    },
    [drawsOf, outcomeOf, requestsOf, elementId, isDifference],
  )
  const draws = useMemo(() => drawsOf(scenarios), [drawsOf, scenarios])
  const asked = useMemo(() => plan(scenarios), [plan, scenarios])
  const jobs = useMemo(() => toJobs(asked, activeId), [asked, activeId])
  const prepare = useCallback(
    (bench: LabBench) => runs.want(toJobs(plan(bench.scenarios), bench.activeId), bench.isDragging),
    [runs, plan],
  )
  useEffect(() => runs.want(jobs, isDragging), [runs, jobs, isDragging])
  useEffect(() => runs.stop, [runs])
  const rows = useMemo(
    () =>
      asked.map(({ request, shared, differenceRequest, ...row }) => ({
        ...row,
        runs: toCurrent(state.get(row.id), toJob(request)),
        shared: toCurrent(state.get(toSharedId(row.id, { request, shared })), toJob(shared)),
        difference: toCurrent(state.get(toDifferenceId(row.id)), toJob(differenceRequest)),
      })),
    [asked, state],
  )
  return { rows, draws, prepare, extend: runs.extend, cancel: runs.cancel, resume: runs.resume }
}

type Planned = Omit<LabRow, 'runs' | 'shared' | 'difference'>

type Asked = Planned & {
  /** None where nothing is uncertain. */
  readonly request: MonteCarloRequest | undefined
  /** The very same request where the scenario draws all that the others do. */
  readonly shared: MonteCarloRequest | undefined
  readonly differenceRequest: MonteCarloRequest | undefined
}

/** Say what is to be run for a scenario, and for what it differs by from the first where that has run. */
function toAsked(
  { comparable, ...row }: Planned & { readonly comparable: LabOutcomeReply },
  first: LabOutcomeReply | undefined,
  { requestsOf, elementId }: { readonly requestsOf: LabRequests; readonly elementId: string },
): Asked {
  const { reply } = row
  if (reply.kind === 'faulty' || comparable.kind === 'faulty') {
    return { ...row, request: undefined, shared: undefined, differenceRequest: undefined }
  }
  const { outcome } = comparable
  const from = first?.kind === 'ran' && first !== comparable ? first.outcome : undefined
  const isUncertain = outcome.isUncertain || from?.isUncertain === true
  const requestOf = (own: LabOutcome) =>
    own.isUncertain ? requestsOf.of(own, elementId) : undefined
  return {
    ...row,
    request: requestOf(reply.outcome),
    shared: requestOf(outcome),
    differenceRequest:
      from === undefined || !isUncertain
        ? undefined
        : requestsOf.difference(outcome, from, elementId),
  }
}

/** The active scenario first, then the others in their order, then what is compared, then the differences. */
function toJobs(asked: readonly Asked[], activeId: string): readonly LabJob[] {
  const byUrgency = asked.toSorted((a, b) => Number(b.id === activeId) - Number(a.id === activeId))
  return [
    ...byUrgency.flatMap(({ id, request }) => (request === undefined ? [] : [{ id, request }])),
    ...byUrgency.flatMap(({ id, request, shared }) =>
      shared === undefined || shared === request
        ? []
        : [{ id: toSharedId(id, { request, shared }), request: shared }],
    ),
    ...byUrgency.flatMap(({ id, differenceRequest }) =>
      differenceRequest === undefined
        ? []
        : [{ id: toDifferenceId(id), request: differenceRequest }],
    ),
  ]
}

/** A scenario that draws all that the others do is made once. */
function toSharedId(id: string, { request, shared }: Pick<Asked, 'request' | 'shared'>): string {
  return shared === request ? id : `${id} with shared draws`
}

function toDifferenceId(id: string): string {
  return `${id}: difference from the first`
}

function toJob(request: ManyRuns['request'] | undefined): Omit<LabJob, 'id'> | undefined {
  return request && { request }
}
