import { create, type StateCreator } from 'zustand'
import { type LabDocument, type LabWorkspace } from '@/domain/lab/lab-document'
import { type LabScenario } from '@/domain/lab/lab-scenario'
import { cancelDrag, commitDrag, dragTo } from '@/state/kept/history'
import { createKeptSession } from '@/state/kept/kept-session'
import { createKeptStorage } from '@/state/kept/kept-storage'
import { keptState, settledState, type KeptState } from '@/state/kept/kept-store'
import { labKind } from './lab-kind'
import { editDocument, isSameWorkspace } from './lab-workspace'

/** The lab with the way back and forth, and what its reader should know. */
export type LabState = KeptState<LabWorkspace, null> & {
  /** Change what the active scenario sets, in one step. */
  readonly edit: (label: string, update: (scenario: LabScenario) => LabScenario) => void
  /** Show a change of the active scenario while it is being dragged; all until `settle` are one step. */
  readonly drag: (label: string, update: (scenario: LabScenario) => LabScenario) => void
  readonly settle: () => void
  /** Give up what is being dragged. */
  readonly cancel: () => void
}

/** The state and what it does, for the application's one store and for tests of their own. */
export const labState: StateCreator<LabState> = (set) => {
  const kept = keptState(labKind, set)
  return {
    ...kept,
    edit: (label, update) => kept.change(label, (workspace) => editActive(workspace, update)),
    drag: (label, update) =>
      set(({ history }) => {
        const isOngoing = history.dragStart?.label === label
        const base = isOngoing ? history : commitDrag(history, isSameWorkspace)
        return { history: dragTo(base, label, editActive(base.present, update)) }
      }),
    settle: () => set(({ history }) => ({ history: commitDrag(history, isSameWorkspace) })),
    cancel: () => set(({ history }) => ({ history: cancelDrag(history) })),
  }
}

/** The lab of this page. */
export const useLabStore = create<LabState>()(labState)

/** Keeps the lab of this page. Dragging makes many changes: they wait for each other. */
export const labSession = createKeptSession(labKind, useLabStore, 300)

/** Return the scenarios that this browser keeps, whether the lab was opened or not. */
export async function readKeptScenarios(): Promise<readonly LabDocument[]> {
  const loaded = await createKeptStorage(labKind).load()
  return loaded.kind === 'loaded' ? loaded.items : []
}

/** Return the lab without what is being dragged: what is kept and shared. */
export function settledWorkspace({ history }: Pick<LabState, 'history'>): LabWorkspace {
  return settledState(history)
}

function editActive(
  workspace: LabWorkspace,
  update: (scenario: LabScenario) => LabScenario,
): LabWorkspace {
  const { activeId } = workspace
  return activeId === null ? workspace : editDocument(workspace, activeId, update)
}
