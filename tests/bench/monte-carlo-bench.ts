import { runMonteCarlo } from '@/engine/monte-carlo/run-monte-carlo'
import { startBrowserPool } from '@/runner/browser-pool'
import { type ModelPool } from '@/runner/model-pool'
import {
  createBenchKernel,
  sumRuns,
  toBenchRequest,
  toOtherRequests,
  toReferenceInput,
} from './monte-carlo-case'

export { sumRuns, toReferenceInput }
export { drawParts, timeParts } from './exposure-bench'

const WARM_UP = 500
/** A thread is slow until its loop is compiled. */
const POOL_WARM_UP = 2000

const held: { loop?: ReturnType<typeof createBenchKernel>; run: number; pool?: ModelPool } = {
  run: 0,
}

/**
 * Make runs on this thread, one after the other and each once: draws and loop, nothing around them.
 *
 * Other requests come before them, as they do on a page.
 */
export function makeRuns(count: number): void {
  if (held.loop === undefined) runMonteCarlo(toBenchRequest(WARM_UP))
  held.loop ??= createBenchKernel()
  const { run } = held.loop
  for (const end = held.run + count; held.run < end; held.run += 1) {
    run(held.run)
  }
}

/** Make requests for runs of different scenarios on this thread, one after the other, and return how many runs. */
export function makeRequests(runs: number): number {
  const requests = toOtherRequests(runs)
  for (const request of requests) runMonteCarlo(request)
  return runs * requests.length
}

/** Start a pool in the place of the one before. */
export function startPool(threads: number): void {
  held.pool?.close()
  held.pool = startBrowserPool(threads)
}

/** Make what a page asks for on the pool and return how long it took, milliseconds. */
export async function timePool(runs: number): Promise<number> {
  const start = performance.now()
  await ask(held.pool, runs)
  return performance.now() - start
}

/**
 * Make the same on several pools of one thread at the same time and return how long it took, milliseconds: with nothing
 * to share or to wait for, that is all that the machine itself has to give.
 */
export async function timeApart(threads: number, runs: number): Promise<number> {
  const pools = Array.from({ length: threads }, () => startBrowserPool(1))
  await Promise.all(pools.map((pool) => ask(pool, POOL_WARM_UP)))
  const start = performance.now()
  await Promise.all(pools.map((pool) => ask(pool, runs)))
  const time = performance.now() - start
  for (const pool of pools) pool.close()
  return time
}

async function ask(pool: ModelPool | undefined, runs: number): Promise<void> {
  const reply = await pool?.run(toBenchRequest(runs))
  if (reply?.kind !== 'done') throw new Error(JSON.stringify(reply))
}

/** Make small requests again and again, to see what stays behind. */
export async function rerun(times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await timePool(50)
}

/** Return what the page and its threads hold after a collection, bytes; undefined where the browser does not tell. */
export async function measureHeap(): Promise<number | undefined> {
  return (await performance.measureUserAgentSpecificMemory?.())?.bytes
}

declare global {
  // oxlint-disable-next-line consistent-type-definitions -- only an interface adds to what the browser has
  interface Performance {
    /** Chromium has it where the page is isolated. */
    measureUserAgentSpecificMemory?: () => Promise<{ readonly bytes: number }>
  }
}
