import { createModelPool, type ModelPool } from './model-pool'

/** A pool of the browser's own threads. */
export type BrowserPool = ModelPool & {
  /** End the threads at once; what is under way is never answered. */
  readonly stop: () => void
}

/** Most threads: beyond them, handing out work costs more than it gains. */
const MAX_THREADS = 16

/** Start a pool of workers, one for every core unless told how many. */
export function startBrowserPool(threads: number = navigator.hardwareConcurrency): BrowserPool {
  const count = Math.min(MAX_THREADS, Math.max(1, threads))
  const workers = Array.from(
    { length: count },
    () => new Worker(new URL('./pool-worker.ts', import.meta.url), { type: 'module' }),
  )
  return {
    ...createModelPool(workers),
    stop: () => {
      for (const worker of workers) worker.terminate()
    },
  }
}
