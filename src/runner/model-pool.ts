import { type MonteCarloRequest, type MonteCarloResult } from '@/domain/monte-carlo'
import { type Fault } from '@/engine/model-error'
import { checkMonteCarlo } from '@/engine/monte-carlo/check-monte-carlo'
import {
  startSession,
  type MonteCarloSession,
  type NumberedTask,
} from '@/engine/monte-carlo/session'
import { type MonteCarloTask } from '@/engine/monte-carlo/tasks'
import { type PoolChannel, type PoolMessage, type PoolReply } from './pool-channel'

/** How many runs ended. */
export type MonteCarloReply =
  | { readonly kind: 'done'; readonly result: MonteCarloResult }
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] }
  | { readonly kind: 'cancelled' }

/** What whoever asks for runs wants besides the result. */
export type MonteCarloWatch = {
  /** Aborted when the result is no longer wanted. */
  readonly signal?: AbortSignal
  /** Told the share of the work that is done, 0 to 1. */
  readonly onProgress?: (share: number) => void
  /** A newer request under the same key takes the place of an older one, which is cancelled. */
  readonly key?: string
}

/** Threads that make many runs together; what they give does not depend on how many they are. */
export type MonteCarloPool = {
  readonly threads: number
  /** Make the runs of a request; never rejects. Several requests are served one after the other. */
  readonly run: (request: MonteCarloRequest, watch?: MonteCarloWatch) => Promise<MonteCarloReply>
}

/** Tasks that a thread has at once: one to work on and one to go on with. */
const DEPTH = 2

type Job = {
  readonly number: number
  readonly session: MonteCarloSession
  readonly watch: MonteCarloWatch
  readonly end: (reply: MonteCarloReply) => void
}

/** Make a pool of threads, each at the other end of a channel. When one of them dies, all work ends with a fault. */
export function createMonteCarloPool(
  channels: readonly PoolChannel<PoolMessage, PoolReply>[],
): MonteCarloPool {
  const jobs = new Map<number, Job>()
  const free = channels.map(() => DEPTH)
  const life = { failure: '', jobs: 0 }

  function close(job: Job, reply: MonteCarloReply): void {
    if (!jobs.delete(job.number)) return
    for (const channel of channels) channel.postMessage({ kind: 'close', job: job.number })
    job.end(reply)
  }

  function fail(reason: string): void {
    life.failure = reason
    for (const job of jobs.values()) close(job, toFault(reason))
  }

  /** Give every thread that has room the next task there is, the oldest request first. */
  function hand(): void {
    for (let round = 0; round < DEPTH; round += 1) {
      for (const [index, channel] of channels.entries()) {
        const next = (free[index] ?? 0) > round ? takeNext() : undefined
        if (next === undefined) continue
        free[index] = (free[index] ?? 0) - 1
        const { job, id, task } = next
        channel.postMessage({ kind: 'task', job, id, task }, { transfer: toTransfer(task) })
      }
    }
  }

  function takeNext(): (NumberedTask & { readonly job: number }) | undefined {
    for (const { number, session } of jobs.values()) {
      const next = session.next()
      if (next !== undefined) return { ...next, job: number }
    }
    return undefined
  }

  function receive(reply: PoolReply): void {
    const job = jobs.get(reply.job)
    if (job === undefined) return
    if (reply.kind === 'faulty') {
      close(job, reply)
      return
    }
    job.session.accept(reply.id, reply.output)
    job.watch.onProgress?.(job.session.progress())
    const result = job.session.result()
    if (result !== undefined) close(job, { kind: 'done', result })
  }

  for (const [index, channel] of channels.entries()) {
    channel.addEventListener('message', ({ data }) => {
      free[index] = Math.min(DEPTH, (free[index] ?? 0) + 1)
      receive(data)
      hand()
    })
    channel.addEventListener('error', () => {
      fail('A thread that runs the model has stopped; reload the page')
    })
    channel.addEventListener('messageerror', () => {
      fail('A reply of the model could not be read; reload the page')
    })
  }

  function start(request: MonteCarloRequest, watch: MonteCarloWatch): Promise<MonteCarloReply> {
    return new Promise((end) => {
      life.jobs += 1
      const job = { number: life.jobs, session: startSession(request), watch, end }
      for (const other of jobs.values()) {
        const isReplaced = watch.key !== undefined && other.watch.key === watch.key
        if (isReplaced) close(other, { kind: 'cancelled' })
      }
      jobs.set(job.number, job)
      for (const channel of channels) {
        channel.postMessage({ kind: 'open', job: job.number, request })
      }
      watch.signal?.addEventListener('abort', () => close(job, { kind: 'cancelled' }))
      hand()
    })
  }

  return {
    threads: channels.length,
    run: (request, watch = {}) => {
      if (life.failure !== '') return Promise.resolve(toFault(life.failure))
      if (watch.signal?.aborted === true) return Promise.resolve({ kind: 'cancelled' })
      const faults = checkMonteCarlo(request)
      if (faults.length > 0) return Promise.resolve({ kind: 'faulty', faults })
      return start(request, watch)
    },
  }
}

/** Columns that are to be sorted are handed over; what several tasks share is copied. */
function toTransfer(task: MonteCarloTask): ArrayBuffer[] {
  if (task.kind !== 'reduce') return []
  return task.pieces.flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? buffer : []))
}

function toFault(message: string): MonteCarloReply {
  return { kind: 'faulty', faults: [{ path: '', message }] }
}
