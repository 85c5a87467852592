import { startWorker } from '@/runner/start-worker'
import { createThreads } from '@/runner/threads'
// `import type` leaves nothing behind: what a thread does stays out of the page's own script.
import type { ImportProtocol } from './serve-import'

/** Read an official file against the record, beside the page, on a thread that ends with the answer. */
export const askImport = createThreads<ImportProtocol>(
  () =>
    startWorker(
      () => new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' }),
      async () => (await import('./serve-import')).serveImport,
    ),
  { idle: 0 },
)
