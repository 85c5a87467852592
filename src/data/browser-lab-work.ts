import { createAnswerThreads } from './answer-threads'
import { type LabWork } from './lab-work'
import { sharePool } from '@/runner/browser-pool'

/** Return work that is done on threads beside the page. */
export function createBrowserWork(): LabWork {
  return {
    runMany: (request, watch, earlier) => sharePool().run(request, watch, earlier),
    answer: createAnswerThreads(startThread),
  }
}

/** Vite finds the thread's file by this very expression. */
function startThread(): Worker {
  return new Worker(new URL('./lab-answer-worker.ts', import.meta.url), { type: 'module' })
}
