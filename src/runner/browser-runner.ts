import { createWorkerRunner } from './worker-runner'
import { directRunner } from './direct-runner'
import { type Runner } from './runner'

/** Return a runner on a thread of its own, or on this one where the browser allows no worker. */
export function createBrowserRunner(): Runner {
  try {
    return createWorkerRunner(
      new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
    )
  } catch {
    return directRunner
  }
}
