import { type CivilDate } from '@/lib/civil-date'
import { type LabVocabulary } from '@/domain/lab-catalogue'
import { unchanged, type LabScenario } from '@/domain/lab-scenario'
import { type LinkContent } from '@/domain/lab-shared'
import { isSameValue } from '@/domain/lab-value'
import { createLabAutosave, type LabAutosave } from '@/state/lab-autosave'
import { readLabLink } from '@/state/lab-exchange'
import { useLabKeeping, type LabKept } from '@/state/lab-keeping'
import { createLabStorage, type LabStorage } from '@/state/lab-storage'
import { useLabStore } from '@/state/lab-store'
import { addScenario, openDocument } from '@/state/lab-workspace'

/** Pause after the last change before it is written to the browser's storage. */
const SAVE_AFTER_MILLISECONDS = 300

/** What a link brought: what it said, and what of it could not be used. */
export type Arrival = {
  /** Null when nothing of the link could be used. */
  readonly content: LinkContent | null
  readonly faults: readonly { readonly path: string; readonly message: string }[]
}

const session: {
  autosave?: LabAutosave
  started?: Promise<void>
  timer?: ReturnType<typeof setTimeout>
  /** What became of the last writing. */
  written: LabKept
  /** Changes so far: a writing keeps those that came before it began. */
  changes: number
} = { written: 'kept', changes: 0 }

/** Load what is kept, once: the page has one lab, however often its view is opened. */
export function startLab(): Promise<void> {
  session.autosave ??= createLabAutosave(useLabStore, watched(createLabStorage()), () => {
    useLabKeeping.setState({ kept: 'pending' })
    session.changes += 1
    clearTimeout(session.timer)
    session.timer = setTimeout(() => void keepLab(), SAVE_AFTER_MILLISECONDS)
  })
  session.started ??= session.autosave.start()
  return session.started
}

/** Keep what has changed at once. */
export async function keepLab(): Promise<void> {
  clearTimeout(session.timer)
  const { changes } = session
  await session.autosave?.flush()
  // What was changed during the writing is still on its way.
  if (session.changes === changes) useLabKeeping.setState({ kept: session.written })
}

/** Delete every scenario, here and in the browser, the way back included. */
export async function deleteLab(): Promise<void> {
  clearTimeout(session.timer)
  await session.autosave?.deleteAll()
}

/** Storage that remembers whether the last writing arrived. */
function watched(storage: LabStorage): LabStorage {
  return {
    ...storage,
    write: async (writing) => {
      const written = await storage.write(writing)
      session.written = written.kind === 'written' ? 'kept' : 'failed'
      return written
    },
  }
}

/** What a new lab begins with. */
export type Beginning = {
  readonly vocabulary: LabVocabulary
  readonly asOf: CivilDate
  /** Return what a preset is called. */
  readonly labelOf: (presetId: LabScenario['presetId']) => string
}

/** Open the scenario that an address carries; without one, and with nothing kept open, begin with the first case. */
export function takeIn(search: string, beginning: Beginning): Arrival | undefined {
  const { vocabulary, asOf, labelOf } = beginning
  const link = readLabLink(search, vocabulary)
  const { change, rebase, history } = useLabStore.getState()
  const shared = link?.content?.scenario
  if (shared !== undefined) {
    const name = `Shared: ${labelOf(shared.presetId)}`
    change('open the shared scenario', (workspace) => {
      const twin = workspace.documents.find(({ scenario }) => isSameScenario(scenario, shared))
      return twin === undefined
        ? addScenario(workspace, name, shared)
        : openDocument(workspace, twin.id)
    })
  } else if (history.present.openIds.length === 0) {
    const first = unchanged('kachin-as-reported', asOf)
    // Nothing that a reader did, so nothing to undo.
    rebase((workspace) => addScenario(workspace, labelOf(first.presetId), first))
  }
  return link ?? undefined
}

/** Report whether two scenarios set the same. */
export function isSameScenario(a: LabScenario, b: LabScenario): boolean {
  const changed = Object.entries(a.changes)
  return (
    a.presetId === b.presetId &&
    a.asOf === b.asOf &&
    changed.length === Object.keys(b.changes).length &&
    changed.every(([id, value]) => {
      const other = Object.hasOwn(b.changes, id) ? b.changes[id] : undefined
      return other !== undefined && isSameValue(value, other)
    })
  )
}
