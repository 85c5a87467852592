import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { type Catalogue } from '@/domain/lab-catalogue'
import { type LabScenario } from '@/domain/lab-scenario'
import { type ModelRecord } from '@/domain/model-record'
import { createLabOutcomes, type LabOutcomeReply } from './lab-outcome'
import { createLabRequests, type LabRequests } from './lab-requests'
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
  /** The same runs up to the as-of date; of the active scenario only. */
  readonly runsToAsOf: ManyRuns | undefined
}

/** What is to be run. */
export type LabView = {
  readonly record: ModelRecord
  readonly catalogue: Catalogue
  readonly scenarios: readonly NamedScenario[]
  readonly activeId: string
  readonly elementId: string
  readonly isDragging: boolean
}

/** Scenarios with their runs, and what can be asked of them. */
export type LabRunsView = Pick<LabRuns, 'extend' | 'cancel' | 'resume'> & {
  readonly rows: readonly LabRow[]
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
  isDragging,
}: LabView): LabRunsView {
  const work = useLabWork()
  const runs = useMemo(() => createLabRuns(work), [work])
  const state = useSyncExternalStore(runs.subscribe, runs.state)
  const outcomeOf = useMemo(() => createLabOutcomes(record, catalogue), [record, catalogue])
  const requestsOf = useMemo(() => createLabRequests(record), [record])
  const asked = useMemo(
    () =>
      scenarios.map((named) => {
        const reply = outcomeOf(named.scenario)
        const isUncertain = reply.kind === 'ran' && reply.outcome.isUncertain
        const requests = isUncertain ? requestsOf(reply.outcome, elementId) : undefined
        return { ...named, reply, requests }
      }),
    [scenarios, outcomeOf, requestsOf, elementId],
  )
  const jobs = useMemo(() => toJobs(asked, activeId), [asked, activeId])
  useEffect(() => runs.want(jobs, isDragging), [runs, jobs, isDragging])
  useEffect(() => runs.stop, [runs])
  const rows = useMemo(
    () =>
      asked.map(({ requests, ...row }) => ({
        ...row,
        runs: toCurrent(state.get(row.id), toJob(requests?.whole)),
        runsToAsOf:
          row.id === activeId
            ? toCurrent(state.get(toAsOfId(row.id)), toJob(requests?.toAsOf))
            : undefined,
      })),
    [asked, state, activeId],
  )
  return { rows, extend: runs.extend, cancel: runs.cancel, resume: runs.resume }
}

type Asked = NamedScenario & { readonly requests: LabRequests | undefined }

/** The active scenario first, then its loss so far, then the others in their order. */
function toJobs(asked: readonly Asked[], activeId: string): readonly LabJob[] {
  const byUrgency = asked.toSorted((a, b) => Number(b.id === activeId) - Number(a.id === activeId))
  return byUrgency.flatMap(({ id, requests }) => {
    if (requests === undefined) return []
    const whole = { id, request: requests.whole }
    if (id !== activeId || requests.toAsOf === undefined) return [whole]
    return [whole, { id: toAsOfId(id), request: requests.toAsOf }]
  })
}

function toAsOfId(id: string): string {
  return `${id} to as-of`
}

function toJob(request: ManyRuns['request'] | undefined): Omit<LabJob, 'id'> | undefined {
  return request && { request }
}
