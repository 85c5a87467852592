// `import type` leaves nothing behind: what a thread does stays out of the page's own script.
import type { LabProtocol } from './serve-lab'
import { startWorker } from './start-worker'
import { createThreads } from './threads'

/** Answer a question of the lab beside the page. Two threads wait: so many questions it asks at once by itself. */
export const askLab = createThreads<LabProtocol>(
  () =>
    startWorker(
      () => new Worker(new URL('./lab-worker.ts', import.meta.url), { type: 'module' }),
      async () => (await import('./serve-lab')).serveLab,
    ),
  { idle: 2 },
)
