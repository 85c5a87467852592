import { startBrowserPool } from '@/runner/browser-pool'
import { type MonteCarloPool } from '@/runner/monte-carlo-pool'
import { askThread } from './ask-thread'
import { type LabWork } from './lab-work'
import { runHere } from './run-here'

/** Return work that is done on threads beside the page; where the browser allows none, on this one between frames. */
export function createBrowserWork(): LabWork {
  const own: { pool?: MonteCarloPool | null } = {}

  /** Threads are started when they are first needed. */
  function pool(): MonteCarloPool | null {
    if (own.pool === undefined) own.pool = startPool()
    return own.pool
  }

  return {
    runMany: (request, watch) => pool()?.run(request, watch) ?? runHere(request, watch),
    answer: (question, watch) => askThread(startThread, question, watch),
  }
}

function startPool(): MonteCarloPool | null {
  try {
    return startBrowserPool()
  } catch {
    return null
  }
}

/** Vite finds the thread's file by this very expression. */
function startThread(): Worker {
  return new Worker(new URL('./lab-answer-worker.ts', import.meta.url), { type: 'module' })
}
