import { createPartsAutosave, type PartsAutosave } from './parts-autosave'
import { createPartsStorage } from './parts-storage'
import { usePartsStore } from './parts-store'

/** Milliseconds that a change waits for the next one before it is kept: a page that is left does not wait for it. */
const WAIT = 20

/** Return what keeps this page’s lists in this browser; call `start` once, and `flush` when the page goes away. */
export function createPartsSession(): PartsAutosave {
  const timer: { id: ReturnType<typeof setTimeout> | undefined } = { id: undefined }
  return createPartsAutosave(usePartsStore, createPartsStorage(), (task) => {
    clearTimeout(timer.id)
    timer.id = setTimeout(task, WAIT)
  })
}
