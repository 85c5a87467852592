import { servePool } from './serve-pool'

// One thread of the pool: `new Worker(new URL('./pool-worker.ts', import.meta.url), { type: 'module' })`.
servePool(globalThis)
