import { createAnswerThreads } from './answer-threads'
import { type LabWork } from './lab-work'
import { runHere } from './run-here'
import { sharedPool } from './shared-pool'

/** Return work that is done on threads beside the page; where the browser allows none, on this one between frames. */
export function createBrowserWork(): LabWork {
  return {
    runMany: (request, watch, earlier) =>
      sharedPool()?.run(request, watch, earlier) ?? runHere(request, watch, earlier),
    answer: createAnswerThreads(startThread),
  }
}

/** Vite finds the thread's file by this very expression. */
function startThread(): Worker {
  return new Worker(new URL('./lab-answer-worker.ts', import.meta.url), { type: 'module' })
}
