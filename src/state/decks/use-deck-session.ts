import { useEffect, useState } from 'react'
import { createDeckAutosave, type DeckAutosave } from './deck-autosave'
import { createDeckStorage } from './deck-storage'
import { useDeckStore } from './deck-store'

/** Changes of one moment are kept together, in milliseconds; no longer, for the page may be left at once. */
const WAIT = 0

const held: {
  autosave?: DeckAutosave
  started?: Promise<void>
  isReady?: boolean
  timer?: ReturnType<typeof setTimeout>
} = {}

/** Load the decks that this browser keeps, once, and keep every change from then on; returns whether they are loaded. */
export function useDeckSession(): boolean {
  const [isReady, setReady] = useState(held.isReady ?? false)
  useEffect(() => {
    let isGone = false
    const open = async (): Promise<void> => {
      await startDeckSession()
      held.isReady = true
      if (!isGone) setReady(true)
    }
    void open()
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

/** Load what is kept and keep every change from then on. The page has one set of decks, however often it is asked. */
export function startDeckSession(): Promise<void> {
  held.autosave ??= createDeckAutosave(useDeckStore, createDeckStorage(), (task) => {
    clearTimeout(held.timer)
    held.timer = setTimeout(task, WAIT)
  })
  held.started ??= held.autosave.start()
  return held.started
}
