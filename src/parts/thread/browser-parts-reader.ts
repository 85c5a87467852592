import { createPartsReader } from './channel-parts-reader'
import { createDirectPartsReader } from './direct-parts-reader'
import { type PartsReader } from './parts-reader'

/** Return a reader on a thread of its own, or on this one where the browser allows no worker. */
export function createBrowserPartsReader(): PartsReader {
  try {
    const worker = new Worker(new URL('./parts-worker.ts', import.meta.url), { type: 'module' })
    return createPartsReader(worker, () => worker.terminate())
  } catch {
    return createDirectPartsReader()
  }
}
