import { serveExposure } from './serve-exposure'

// The thread of one long list: `new Worker(new URL('./exposure-worker.ts', import.meta.url), { type: 'module' })`.
serveExposure(globalThis)
