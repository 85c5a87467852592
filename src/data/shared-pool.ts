import { startBrowserPool } from '@/runner/browser-pool'
import { type ModelPool } from '@/runner/model-pool'

const held: { pool?: ModelPool | null } = {}

/**
 * Return the threads that all long runs of the page share, started when they are first needed; null where the browser
 * allows none.
 */
export function sharedPool(): ModelPool | null {
  held.pool ??= startPool()
  return held.pool
}

function startPool(): ModelPool | null {
  try {
    return startBrowserPool()
  } catch {
    return null
  }
}
