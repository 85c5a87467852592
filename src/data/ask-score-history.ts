// `import type` leaves nothing behind: what a thread does stays out of the page's own script.
import type { HistoryProtocol } from './serve-score-history'
import { startWorker } from '@/runner/start-worker'
import { createThreads } from '@/runner/threads'

/** Ask for every element's score over a record, worked out beside the page on a thread that ends with the answer. */
export const askScoreHistory = createThreads<HistoryProtocol>(
  () =>
    startWorker(
      () => new Worker(new URL('./score-history-worker.ts', import.meta.url), { type: 'module' }),
      async () => (await import('./serve-score-history')).serveScoreHistory,
    ),
  { idle: 0 },
)
