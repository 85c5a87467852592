import { useEffect, useState } from 'react'
import { type PartsAutosave } from './parts-autosave'
import { markPartsKept } from './parts-mark'
import { createPartsSession } from './parts-session'
import { usePartsStore, type PartsState } from './parts-store'

const held: { autosave?: PartsAutosave; started?: Promise<void>; isReady?: boolean } = {}

/** Load the lists that this browser keeps, once, and keep every change from then on; returns whether they are loaded. */
export function usePartsSession(): boolean {
  const [isReady, setReady] = useState(held.isReady ?? false)
  useEffect(() => {
    let isGone = false
    const load = async (): Promise<void> => {
      await startOnce()
      held.isReady = true
      if (!isGone) setReady(true)
    }
    void load()
    const flush = (): void => void held.autosave?.flush()
    window.addEventListener('pagehide', flush)
    return () => {
      isGone = true
      flush()
      window.removeEventListener('pagehide', flush)
    }
  }, [])
  return isReady
}

/** Return what keeps this page's lists; it is the same for as long as the page is open. */
export function partsAutosave(): PartsAutosave {
  held.autosave ??= createPartsSession()
  return held.autosave
}

/** The page has one set of lists, however often a view of them is opened. */
function startOnce(): Promise<void> {
  held.started ??= open()
  return held.started
}

async function open(): Promise<void> {
  await partsAutosave().start()
  mark(usePartsStore.getState())
  usePartsStore.subscribe(mark)
}

/** Lists that could not be read may be kept all the same. */
function mark({ history, notices }: PartsState): void {
  markPartsKept(history.present.lists.length > 0 || notices.length > 0)
}
