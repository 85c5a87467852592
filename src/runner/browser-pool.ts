import { createMonteCarloPool, type MonteCarloPool } from './monte-carlo-pool'

/** Most threads: beyond them, handing out work costs more than it gains. */
const MAX_THREADS = 16

/** Start a pool of workers, one for every core unless told how many. */
export function startBrowserPool(threads: number = navigator.hardwareConcurrency): MonteCarloPool {
  const count = Math.min(MAX_THREADS, Math.max(1, threads))
  return createMonteCarloPool(
    Array.from(
      { length: count },
      () => new Worker(new URL('./pool-worker.ts', import.meta.url), { type: 'module' }),
    ),
  )
}
