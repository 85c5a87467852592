import {
  USUAL_RUNS,
  type MonteCarloRequest,
  type MonteCarloResult,
} from '@/domain/market/monte-carlo'
import { type Fault } from '@/model/faults'
import { type Ended } from '@/runner/thread-protocol'
import { type WorkWatch } from './lab-work'

/** Runs of the first band, and of the one that is made on request. */
export const FIRST_RUNS = 1000
export const MOST_RUNS = 100_000

/** Least time between two tellings of progress: drawing them takes the very cores that the runs need, milliseconds. */
const TELL_EVERY = 250

/**
 * How long a hand that drags must hold still before runs begin, and the longest that they wait while it moves on,
 * milliseconds: runs take all cores, and what the hand moves must be drawn first.
 */
const HOLDS_STILL = 200
const WAITS_AT_MOST = 800

/** Counts milliseconds, and does something after some of them; returns how to call it off. */
export type RunsClock = {
  readonly now: () => number
  readonly after: (milliseconds: number, then: () => void) => () => void
}

const PAGE_CLOCK: RunsClock = {
  now: () => performance.now(),
  after: (milliseconds, then) => {
    const timer = setTimeout(then, milliseconds)
    return () => clearTimeout(timer)
  },
}

/** What many runs are asked for with, and what tells how many were made. */
type OfRuns = { readonly runs: number }

/** Many runs that are wanted, under a name that outlives a change of the request. */
export type LabJob<Request = MonteCarloRequest> = {
  readonly id: string
  /** Its number of runs is set here, step by step. */
  readonly request: Request
  /** Runs that are wanted in the end unless more are asked for; `USUAL_RUNS` if it does not say. */
  readonly target?: number
}

/** How far the runs of one job have come. */
export type ManyRuns<Request = MonteCarloRequest, Result = MonteCarloResult> = {
  readonly request: Request
  /** Of the very request; refined step by step. */
  readonly result?: Result | undefined
  /** The last result under the same name, of a request that has changed since. */
  readonly previous?: Result | undefined
  /** Runs that are wanted in the end. */
  readonly target: number
  /** Runs of the step under way, and the share of them that is made; none while waiting. */
  readonly step?: { readonly runs: number; readonly share: number } | undefined
  readonly isCancelled: boolean
  readonly faults: readonly Fault[]
}

/** All jobs by name. */
export type LabRunsState<Request = MonteCarloRequest, Result = MonteCarloResult> = ReadonlyMap<
  string,
  ManyRuns<Request, Result>
>

/** Runs jobs one step at a time, the first band of all before the refinement of any. */
export type LabRuns<Request = MonteCarloRequest, Result = MonteCarloResult> = {
  readonly subscribe: (listener: () => void) => () => void
  readonly state: () => LabRunsState<Request, Result>
  /** Want these jobs and no others, the most urgent first; `isDragging` keeps to first bands. */
  readonly want: (jobs: readonly LabJob<Request>[], isDragging: boolean) => void
  /** Want more runs of a job. */
  readonly extend: (id: string, runs: number) => void
  /** Stop a job and keep what it has. */
  readonly cancel: (id: string) => void
  /** Go on with a job that was stopped or failed. */
  readonly resume: (id: string) => void
  /** Stop everything. */
  readonly stop: () => void
}

/** Return the next step to take: the first job that lacks its first band, else the first that lacks its target. */
export function nextStep<Request, Result extends OfRuns>(
  jobs: LabRunsState<Request, Result>,
  isDragging: boolean,
): { readonly id: string; readonly runs: number } | undefined {
  const stages = isDragging ? [FIRST_RUNS] : [FIRST_RUNS, USUAL_RUNS, MOST_RUNS]
  for (const runs of stages) {
    const next = [...jobs].find(([, job]) => lacksRuns(job, runs))
    if (next !== undefined) return { id: next[0], runs }
  }
  return undefined
}

/** Report whether so many runs of a job are wanted and still to be made: it is neither stopped nor has it failed. */
export function lacksRuns<Request, Result extends OfRuns>(
  { result, target, isCancelled, faults }: ManyRuns<Request, Result>,
  runs: number,
): boolean {
  const isOpen = !isCancelled && faults.length === 0
  return isOpen && runs <= target && (result === undefined || result.runs < runs)
}

/** The step under way. */
type Under = { readonly id: string; readonly runs: number; readonly stop: AbortController }

/** Where many runs are made, beside the page; never rejects. */
export type RunsWork<Request, Result> = {
  /** Make the runs of a request; those of an earlier result of the same request need not be made again. */
  readonly runMany: (request: Request, watch: WorkWatch, earlier?: Result) => Promise<Ended<Result>>
}

/**
 * Make many runs on `work`. A request that changes stops its step at once: the latest wins. While it is dragged the next
 * step waits until the hand holds still, or has moved for long. Progress is told now and then.
 */
export function createLabRuns<Request extends OfRuns, Result extends OfRuns>(
  work: RunsWork<Request, Result>,
  clock: RunsClock = PAGE_CLOCK,
): LabRuns<Request, Result> {
  type Known = ManyRuns<Request, Result>
  const listeners = new Set<() => void>()
  const own: {
    jobs: LabRunsState<Request, Result>
    isDragging: boolean
    under?: Under | undefined
    /** Calls off the step that waits for the hand, which has moved since. */
    waiting?: { readonly since: number; readonly callOff: () => void } | undefined
  } = { jobs: new Map(), isDragging: false }

  function publish(jobs: typeof own.jobs): void {
    own.jobs = jobs
    for (const listener of listeners) listener()
  }

  function patch(id: string, change: Partial<Known>): void {
    const job = own.jobs.get(id)
    if (job !== undefined) publish(new Map([...own.jobs, [id, { ...job, ...change }]]))
  }

  function halt({ id, stop }: Under): void {
    own.under = undefined
    patch(id, { step: undefined })
    stop.abort()
  }

  /** Take the most urgent step; one that is under way gives way to it. */
  function go(): void {
    const next = nextStep(own.jobs, own.isDragging)
    const { under } = own
    if (under !== undefined) {
      if (next?.id === under.id && next.runs === under.runs) return
      halt(under)
    }
    const job = next === undefined ? undefined : own.jobs.get(next.id)
    if (next === undefined || job === undefined) return
    own.under = { ...next, stop: new AbortController() }
    patch(next.id, { step: { runs: next.runs, share: 0 } })
    void take(job, own.under)
  }

  /** Go on once the hand that drags holds still, or has moved for long. */
  function goSoon(): void {
    const { since = clock.now(), callOff } = own.waiting ?? {}
    callOff?.()
    const left = WAITS_AT_MOST - (clock.now() - since)
    const end = clock.after(Math.max(0, Math.min(HOLDS_STILL, left)), () => {
      own.waiting = undefined
      go()
    })
    own.waiting = { since, callOff: end }
  }

  function stopWaiting(): void {
    own.waiting?.callOff()
    own.waiting = undefined
  }

  async function take({ request, result }: Known, under: Under): Promise<void> {
    const { runs } = under
    const isCurrent = (): boolean => own.under === under
    let toldAt = clock.now()
    const reply = await work.runMany(
      { ...request, runs },
      {
        signal: under.stop.signal,
        onProgress: (share) => {
          if (!isCurrent() || clock.now() - toldAt < TELL_EVERY) return
          toldAt = clock.now()
          patch(under.id, { step: { runs, share } })
        },
      },
      result,
    )
    if (!isCurrent()) return
    own.under = undefined
    if (reply.kind === 'done') patch(under.id, { result: reply.result, step: undefined })
    if (reply.kind === 'faulty') patch(under.id, { faults: reply.faults, step: undefined })
    if (reply.kind === 'cancelled') patch(under.id, { isCancelled: true, step: undefined })
    go()
  }

  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    state: () => own.jobs,
    want: (jobs, isDragging) => {
      const wanted = new Map(jobs.map((job) => [job.id, toWanted(job, own.jobs.get(job.id))]))
      const { under } = own
      const isOutdated =
        under !== undefined && wanted.get(under.id)?.request !== own.jobs.get(under.id)?.request
      if (isOutdated) halt(under)
      own.isDragging = isDragging
      const isChanged = !isSame(wanted, own.jobs)
      if (isChanged) publish(wanted)
      if (isDragging && (isChanged || own.waiting !== undefined)) {
        if (isChanged) goSoon()
        return
      }
      stopWaiting()
      go()
    },
    extend: (id, runs) => {
      patch(id, { target: runs, isCancelled: false })
      go()
    },
    cancel: (id) => {
      if (own.under?.id === id) halt(own.under)
      const target = Math.min(USUAL_RUNS, own.jobs.get(id)?.target ?? USUAL_RUNS)
      patch(id, { isCancelled: true, step: undefined, target })
      go()
    },
    resume: (id) => {
      patch(id, { isCancelled: false, faults: [] })
      go()
    },
    stop: () => {
      stopWaiting()
      if (own.under !== undefined) halt(own.under)
      own.jobs = new Map()
    },
  }
}

/** Return what is known of a job, whose request may be newer than what is known. */
export function toCurrent<Request, Result>(
  known: ManyRuns<Request, Result> | undefined,
  job: Omit<LabJob<Request>, 'id'> | undefined,
): ManyRuns<Request, Result> | undefined {
  return job && toWanted(job, known)
}

/** A job whose request is the same goes on; a new request begins anew and holds on to the last result. */
function toWanted<Request, Result>(
  { request, target = USUAL_RUNS }: Omit<LabJob<Request>, 'id'>,
  known: ManyRuns<Request, Result> | undefined,
): ManyRuns<Request, Result> {
  if (known?.request === request) return known
  return {
    request,
    previous: known?.result ?? known?.previous,
    target,
    isCancelled: false,
    faults: [],
  }
}

/** Order counts: it says what is urgent. */
function isSame<Job>(a: ReadonlyMap<string, Job>, b: ReadonlyMap<string, Job>): boolean {
  const others = [...b]
  return (
    a.size === b.size &&
    [...a].every(([id, job], index) => others[index]?.[0] === id && others[index][1] === job)
  )
}
