import { type ExposureSpread } from '@/domain/parts/exposure'
import { type MonteCarloRequest, type MonteCarloResult } from '@/domain/market/monte-carlo'
import { checkExposureDraws, type ExposureDrawRequest } from '@/engine/exposure/exposure-draws'
import { type Fault } from '@/engine/model/model-error'
import { checkMonteCarlo } from '@/engine/monte-carlo/check-monte-carlo'
import {
  type PoolChannel,
  type PoolMessage,
  type PoolOutput,
  type PoolReply,
  type PoolRequest,
} from './pool-channel'
import {
  listTaskBuffers,
  startMarketSession,
  startPartsSession,
  type PoolSession,
} from './pool-work'

/** How a job ended that did not give its result. */
type PoolFailure =
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] }
  | { readonly kind: 'cancelled' }

/** How a job ended. */
export type PoolEnd<Result> = { readonly kind: 'done'; readonly result: Result } | PoolFailure

/** What whoever asks for runs wants besides the result. */
export type PoolWatch = {
  /** Aborted when the result is no longer wanted. */
  readonly signal?: AbortSignal
  /** Told the share of the work that is done, 0 to 1. */
  readonly onProgress?: (share: number) => void
  /** A newer request under the same key takes the place of an older one, which is cancelled. */
  readonly key?: string
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
  ) => Promise<PoolEnd<MonteCarloResult>>
  /** Send a list of parts through many runs of a market. */
  readonly expose: (
    request: ExposureDrawRequest,
    watch?: PoolWatch,
  ) => Promise<PoolEnd<ExposureSpread>>
}

/** Tasks that a thread has at once: one to work on and one to go on with. */
const DEPTH = 2

/** Parts in one message: copying them for every thread takes some ten milliseconds. */
const PORTION = 2000

type Job = Pick<PoolSession<unknown>, 'next'> & {
  readonly number: number
  readonly watch: PoolWatch
  /** Take what came of a task, and end when that was the last. */
  readonly accept: (id: number, output: PoolOutput) => void
  readonly fail: (failure: PoolFailure) => void
}

/** Make a pool of threads, each at the other end of a channel. When one of them dies, all work ends with a fault. */
export function createModelPool(
  channels: readonly PoolChannel<PoolMessage, PoolReply>[],
): ModelPool {
  const jobs = new Map<number, Job>()
  const free = channels.map(() => DEPTH)
  const life = { failure: '', jobs: 0 }

  /** Forget a job; false when it has ended before. */
  function close(number: number): boolean {
    if (!jobs.delete(number)) return false
    for (const channel of channels) channel.postMessage({ kind: 'close', job: number })
    return true
  }

  function fail(reason: string): void {
    life.failure = reason
    for (const job of jobs.values()) job.fail(toFault(reason))
  }

  /** Give every thread that has room the next task there is, the oldest request first. */
  function hand(): void {
    for (let round = 0; round < DEPTH; round += 1) {
      for (const [index, channel] of channels.entries()) {
        const next = (free[index] ?? 0) > round ? takeNext() : undefined
        if (next === undefined) continue
        free[index] = (free[index] ?? 0) - 1
        const { job, id, task } = next
        channel.postMessage({ kind: 'task', job, id, task }, { transfer: listTaskBuffers(task) })
      }
    }
  }

  function takeNext() {
    for (const { number, next } of jobs.values()) {
      const numbered = next()
      if (numbered !== undefined) return { ...numbered, job: number }
    }
    return undefined
  }

  function receive(reply: PoolReply): void {
    const job = jobs.get(reply.job)
    if (reply.kind === 'faulty') job?.fail(reply)
    else job?.accept(reply.id, reply.output)
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

  /** Tell every thread what a job is about; the parts of a long list in portions, with the page in between. */
  function send(job: number, request: PoolRequest, then: () => void): void {
    const parts = request.kind === 'parts' ? request.request.parts : []
    if (request.kind === 'market' || parts.length <= PORTION) {
      for (const channel of channels) channel.postMessage({ kind: 'open', job, request })
      then()
      return
    }
    const rest = { ...request, request: { ...request.request, parts: [] } }
    const sendFrom = (first: number): void => {
      if (!jobs.has(job)) return
      if (first >= parts.length) {
        for (const channel of channels) channel.postMessage({ kind: 'open', job, request: rest })
        then()
        return
      }
      const portion = parts.slice(first, first + PORTION)
      for (const channel of channels) channel.postMessage({ kind: 'parts', job, parts: portion })
      setTimeout(() => sendFrom(first + PORTION))
    }
    sendFrom(0)
  }

  function start<Result>(
    request: PoolRequest,
    { next, accept, progress, result }: PoolSession<Result>,
    watch: PoolWatch,
  ): Promise<PoolEnd<Result>> {
    return new Promise((resolve) => {
      life.jobs += 1
      const number = life.jobs
      const end = (reply: PoolEnd<Result>): void => {
        if (close(number)) resolve(reply)
      }
      let isOpen = false
      const job: Job = {
        number,
        watch,
        next: () => (isOpen ? next() : undefined),
        accept: (id, output) => {
          accept(id, output)
          watch.onProgress?.(progress())
          const made = result()
          if (made !== undefined) end({ kind: 'done', result: made })
        },
        fail: end,
      }
      for (const other of jobs.values()) {
        const isReplaced = watch.key !== undefined && other.watch.key === watch.key
        if (isReplaced) other.fail({ kind: 'cancelled' })
      }
      jobs.set(number, job)
      watch.signal?.addEventListener('abort', () => end({ kind: 'cancelled' }))
      send(number, request, () => {
        isOpen = true
        hand()
      })
    })
  }

  /** Tell what keeps a request from being begun, if anything does. */
  function refuse(faults: readonly Fault[], { signal }: PoolWatch): PoolFailure | undefined {
    if (life.failure !== '') return toFault(life.failure)
    if (signal?.aborted === true) return { kind: 'cancelled' }
    return faults.length > 0 ? { kind: 'faulty', faults } : undefined
  }

  return {
    threads: channels.length,
    run: async (request, watch = {}, earlier?: MonteCarloResult) =>
      refuse(checkMonteCarlo(request), watch) ??
      start({ kind: 'market', request }, startMarketSession(request, earlier), watch),
    expose: async (request, watch = {}) =>
      refuse(checkExposureDraws(request), watch) ??
      start({ kind: 'parts', request }, startPartsSession(request), watch),
  }
}

function toFault(message: string): PoolFailure {
  return { kind: 'faulty', faults: [{ path: '', message }] }
}
