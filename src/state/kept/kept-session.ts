import { useEffect, useState } from 'react'
import { type StoreApi } from 'zustand'
import { createKeptAutosave, type KeptAutosave } from './kept-autosave'
import { type KeptKind, type Named } from './kept-kind'
import { createKeptStorage } from './kept-storage'
import { type KeptState } from './kept-store'

/** Milliseconds after which a storage that has not answered counts as silent. */
const SILENT_AFTER = 2000

/** What keeps one kind of things for as long as the page is open. */
export type KeptSession<Item, Rest> = Omit<KeptAutosave<Item, Rest>, 'stop'> & {
  /** Whether `start` has ended. */
  readonly isReady: () => boolean
}

/** Return what keeps the page’s things of one kind, `wait` milliseconds after the last of several changes. */
export function createKeptSession<Item extends Named, Rest, Workspace, Memory>(
  kind: KeptKind<Item, Rest, Workspace, Memory>,
  store: Pick<StoreApi<KeptState<Workspace, Memory>>, 'getState' | 'subscribe'>,
  wait: number,
): KeptSession<Item, Rest> {
  const session: {
    started?: Promise<void>
    timer?: ReturnType<typeof setTimeout>
    isReady: boolean
  } = { isReady: false }
  const autosave = createKeptAutosave(kind, store, createKeptStorage(kind), {
    schedule: (task) => {
      clearTimeout(session.timer)
      session.timer = setTimeout(task, wait)
    },
    whenSilent: (task) => {
      const timer = setTimeout(task, SILENT_AFTER)
      return () => clearTimeout(timer)
    },
  })

  async function startOnce(): Promise<void> {
    await autosave.start()
    session.isReady = true
  }

  return {
    readAll: autosave.readAll,
    isReady: () => session.isReady,
    // The page has one collection of each kind, however often a view of it is opened.
    start: () => (session.started ??= startOnce()),
    flush: () => {
      clearTimeout(session.timer)
      return session.started === undefined ? Promise.resolve() : autosave.flush()
    },
    deleteAll: () => {
      clearTimeout(session.timer)
      return autosave.deleteAll()
    },
  }
}

/** Load what this browser keeps, once, and keep every change from then on; returns whether it is loaded. */
export function useKeptSession<Item, Rest>(session: KeptSession<Item, Rest>): boolean {
  const [isReady, setReady] = useState(session.isReady())
  useEffect(() => {
    let isGone = false
    const open = async (): Promise<void> => {
      await session.start()
      if (!isGone) setReady(true)
    }
    void open()
    const flush = (): void => void session.flush()
    window.addEventListener('pagehide', flush)
    return () => {
      isGone = true
      flush()
      window.removeEventListener('pagehide', flush)
    }
  }, [session])
  return isReady
}
