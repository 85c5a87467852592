import { useEffect, useState } from 'react'
import { type CivilDate } from '@/lib/civil-date'
import { unchanged } from '@/domain/lab-scenario'
import { createLabAutosave, type LabAutosave } from '@/state/lab-autosave'
import { readLabLink } from '@/state/lab-exchange'
import { createLabStorage } from '@/state/lab-storage'
import { useLabKeeping } from '@/state/lab-keeping'
import { useLabStore } from '@/state/lab-store'
import { addScenario, openDocument } from '@/state/lab-workspace'
import { type LinkContent } from '@/domain/lab-shared'
import { type LabGround } from './use-lab'

/** Pause after the last change before it is written to the browser's storage. */
const SAVE_AFTER_MILLISECONDS = 300

/** What a link brought: what it said, and what of it could not be used. */
export type Arrival = {
  /** Null when nothing of the link could be used. */
  readonly content: LinkContent | null
  readonly faults: readonly { readonly path: string; readonly message: string }[]
}

/** A lab that is loaded and kept: whether it is ready, what a link brought, and how to delete all. */
export type LabSession = {
  readonly isReady: boolean
  readonly arrival: Arrival | undefined
  readonly deleteAll: () => void
}

const held: {
  autosave?: LabAutosave
  started?: Promise<void>
  timer?: ReturnType<typeof setTimeout>
} = {}

/** Load what is kept once, keep every change, take in what the address carries, and never show an empty lab. */
export function useLabSession({ catalogue, record }: LabGround): LabSession {
  const [isReady, setReady] = useState(false)
  const [arrival, setArrival] = useState<Arrival>()
  useEffect(() => {
    let isGone = false
    const open = async (): Promise<void> => {
      await startOnce()
      if (isGone) return
      setArrival(takeIn(readLabLink(window.location.search, catalogue), record.info.caseDay))
      setReady(true)
    }
    void open()
    const flush = (): void => void held.autosave?.flush()
    window.addEventListener('pagehide', flush)
    return () => {
      isGone = true
      flush()
      window.removeEventListener('pagehide', flush)
    }
  }, [catalogue, record])
  return { isReady, arrival, deleteAll: () => void held.autosave?.deleteAll() }
}

/** The page has one lab, however often its view is opened. */
function startOnce(): Promise<void> {
  held.autosave ??= createLabAutosave(useLabStore, createLabStorage(), () => {
    useLabKeeping.setState({ isKept: false })
    clearTimeout(held.timer)
    held.timer = setTimeout(() => void keep(), SAVE_AFTER_MILLISECONDS)
  })
  held.started ??= held.autosave.start()
  return held.started
}

async function keep(): Promise<void> {
  await held.autosave?.flush()
  useLabKeeping.setState({ isKept: true })
}

/** Open the scenario that a link carries; without one, and with nothing kept open, begin with the first case. */
function takeIn(link: Arrival | null, caseDay: CivilDate): Arrival | undefined {
  const { change, rebase, history } = useLabStore.getState()
  const shared = link?.content?.scenario
  if (shared !== undefined) {
    change('open the shared scenario', (workspace) => {
      const text = JSON.stringify(shared)
      const twin = workspace.documents.find(({ scenario }) => JSON.stringify(scenario) === text)
      return twin === undefined
        ? addScenario(workspace, 'Shared scenario', shared)
        : openDocument(workspace, twin.id)
    })
  } else if (history.present.openIds.length === 0) {
    // Nothing that a reader did, so nothing to undo.
    rebase((workspace) =>
      addScenario(workspace, 'Kachin as reported', unchanged('kachin-as-reported', caseDay)),
    )
  }
  return link ?? undefined
}
