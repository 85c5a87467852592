import { serve } from './serve'

// The module worker: `new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })`.
serve(globalThis)
