import { createModelPool, type ModelPool } from './model-pool'
import { type PoolProtocol } from './pool-protocol'
import { startWorker } from './start-worker'
import { createThread } from './thread'

/** Most threads: beyond them, handing out work costs more than it gains. */
const MAX_THREADS = 16

const shared: { pool?: ModelPool } = {}

/** Return the threads that all long runs of the page share, one for every core, started when they are first needed. */
export function sharePool(): ModelPool {
  shared.pool ??= startBrowserPool()
  return shared.pool
}

/** Start a pool of workers, one for every core by default. */
export function startBrowserPool(threads: number = navigator.hardwareConcurrency): ModelPool {
  const count = Math.min(MAX_THREADS, Math.max(1, threads))
  return createModelPool(
    Array.from({ length: count }, () => createThread<PoolProtocol>(startPoolWorker)),
  )
}

function startPoolWorker() {
  return startWorker<PoolProtocol>(
    () => new Worker(new URL('./pool-worker.ts', import.meta.url), { type: 'module' }),
    async () => (await import('./serve-pool')).servePool,
  )
}
