import { serveParts } from './serve-parts'

// The module worker: `new Worker(new URL('./parts-worker.ts', import.meta.url), { type: 'module' })`.
serveParts(globalThis)
