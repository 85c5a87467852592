import { type ExposureSpread } from '@/domain/parts/exposure'
import { type Part } from '@/domain/parts/part'
import { type MonteCarloRequest, type MonteCarloResult } from '@/domain/market/monte-carlo'
import { checkExposureDraws, type ExposureDrawRequest } from '@/engine/exposure/exposure-draws'
import { type Fault } from '@/engine/model/model-error'
import { checkMonteCarlo } from '@/engine/monte-carlo/check-monte-carlo'
import { createTaskQueue, type QueuedTask } from './pool-queue'
import { type PoolProtocol, type PoolRequest } from './pool-protocol'
import { startMarketSession, startPartsSession, type PoolSession } from './pool-work'
import { MOST_LOSSES, type Thread } from './thread'
import { toPortions, type Ended, type Failure } from './thread-protocol'
import { STOPPED } from './threads'

/** What whoever asks for runs wants besides the result. */
export type PoolWatch = {
  /** Aborted when the result is no longer wanted. */
  readonly signal?: AbortSignal
  /** Told the share of the work that is done, 0 to 1. */
  readonly onProgress?: (share: number) => void
}

/**
 * Threads that make many runs together; what they give does not depend on how many they are.
 *
 * Nothing rejects. Several requests are served one after the other.
 */
export type ModelPool = {
  readonly threads: number
  /** Make many runs of a market; those of an earlier result of the same request are not made again. */
  readonly run: (
    request: MonteCarloRequest,
    watch?: PoolWatch,
    earlier?: MonteCarloResult,
  ) => Promise<Ended<MonteCarloResult>>
  /** Send a list of parts through many runs of a market. */
  readonly expose: (
    request: ExposureDrawRequest,
    watch?: PoolWatch,
  ) => Promise<Ended<ExposureSpread>>
  /** End the threads at once. */
  readonly close: () => void
}

/** Tasks that a thread has at once: one to work on and one to go on with. */
const DEPTH = 2

/** A thread with the room it has for tasks, and the jobs that it knows. */
type Member = { readonly thread: Thread<PoolProtocol>; free: number; knownJobs: Set<number> }

type Job = {
  readonly number: number
  readonly request: PoolRequest
  readonly next: () => QueuedTask | undefined
  readonly fail: (failure: Failure) => void
}

type Next = QueuedTask & { readonly job: Job }

/** Make a pool of threads. When one of them is lost, another takes its place and its tasks are done again. */
export function createModelPool(threads: readonly Thread<PoolProtocol>[]): ModelPool {
  const jobs = new Map<number, Job>()
  const members = threads.map((thread): Member => ({ thread, free: DEPTH, knownJobs: new Set() }))
  const own = { jobs: 0 }

  /** Forget a job; false when it has ended before. */
  function close(job: number): boolean {
    if (!jobs.delete(job)) return false
    for (const { thread, knownJobs } of members) {
      if (knownJobs.delete(job)) void thread.ask({ kind: 'close', job }, { isOnce: true })
    }
    return true
  }

  /** Give every thread that has room the next task there is, the oldest request first. */
  function dispatch(): void {
    for (let round = 0; round < DEPTH; round += 1) {
      for (const member of members) {
        const next = member.free > round ? takeNext() : undefined
        if (next !== undefined) void give(member, next)
      }
    }
  }

  function takeNext(): Next | undefined {
    for (const job of jobs.values()) {
      const handed = job.next()
      if (handed !== undefined) return { job, ...handed }
    }
    return undefined
  }

  async function give(member: Member, { job, task, transfer, accept, repeat }: Next) {
    member.free -= 1
    if (!member.knownJobs.has(job.number)) void tell(member, job)
    const { knownJobs } = member
    const reply = await member.thread.ask(
      { kind: 'task', job: job.number, task },
      { transfer, isOnce: true },
    )
    member.free += 1
    if (reply.kind === 'done' && reply.result !== undefined) accept(reply.result)
    if (reply.kind === 'faulty') job.fail(reply)
    if (reply.kind === 'lost') {
      if (member.knownJobs === knownJobs) member.knownJobs = new Set()
      if (reply.times < MOST_LOSSES) repeat()
      else job.fail(STOPPED)
    }
    dispatch()
  }

  /** Tell a thread what a job is about. */
  async function tell(
    { thread, knownJobs }: Member,
    { number, request, fail }: Job,
  ): Promise<void> {
    knownJobs.add(number)
    const { parts, rest } = withoutParts(request)
    const reply = await thread.ask(
      { kind: 'open', job: number, request: rest },
      { given: () => toPortions(parts), isOnce: true },
    )
    if (reply.kind === 'faulty') fail(reply)
  }

  function start<Result>(
    request: PoolRequest,
    begin: () => PoolSession<Result>,
    { signal, onProgress }: PoolWatch,
  ): Promise<Ended<Result>> {
    return new Promise((resolve) => {
      own.jobs += 1
      const number = own.jobs
      const end = (reply: Ended<Result>): void => {
        if (close(number)) resolve(reply)
      }
      const next = createTaskQueue(begin, (share, made) => {
        if (!jobs.has(number)) return
        onProgress?.(share)
        if (made !== undefined) end({ kind: 'done', result: made })
      })
      jobs.set(number, { number, request, next, fail: end })
      signal?.addEventListener('abort', () => end({ kind: 'cancelled' }))
      dispatch()
    })
  }

  return {
    threads: threads.length,
    run: async (request, watch = {}, earlier?: MonteCarloResult) =>
      refuse(checkMonteCarlo(request), watch) ??
      start({ kind: 'market', request }, () => startMarketSession(request, earlier), watch),
    expose: async (request, watch = {}) =>
      refuse(checkExposureDraws(request), watch) ??
      start({ kind: 'parts', request }, () => startPartsSession(request), watch),
    close: () => {
      for (const job of jobs.values()) job.fail({ kind: 'cancelled' })
      for (const thread of threads) thread.close()
    },
  }
}

/** Tell what keeps a request from being begun, if anything does. */
function refuse(faults: readonly Fault[], { signal }: PoolWatch): Failure | undefined {
  if (signal?.aborted === true) return { kind: 'cancelled' }
  return faults.length > 0 ? { kind: 'faulty', faults } : undefined
}

/** The parts of a list are sent beside its request, in portions. */
function withoutParts(request: PoolRequest): {
  readonly parts: readonly Part[]
  readonly rest: PoolRequest
} {
  if (request.kind === 'market') return { parts: [], rest: request }
  const { parts } = request.request
  return { parts, rest: { ...request, request: { ...request.request, parts: [] } } }
}
