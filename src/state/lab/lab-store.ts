import { create, type StateCreator } from 'zustand'
import { EMPTY_WORKSPACE, type LabWorkspace } from '@/domain/lab/lab-document'
import {
  cancelDrag,
  commitDrag,
  doStep,
  dragTo,
  mapHistory,
  redo,
  startHistory,
  undo,
  type History,
} from '@/domain/lab/lab-history'
import { type LabScenario } from '@/domain/lab/lab-scenario'
import { withNotice, type LabNotice } from './lab-notice'
import { editDocument, isSameWorkspace } from './lab-workspace'

/** The lab with the way back and forth, and what its reader should know. */
export type LabState = {
  readonly history: History<LabWorkspace>
  readonly notices: readonly LabNotice[]
  /** Change the lab in one step that undo names by `label`; a change of nothing is no step. */
  readonly change: (label: string, update: (workspace: LabWorkspace) => LabWorkspace) => void
  /** Change what the active scenario sets, in one step. */
  readonly edit: (label: string, update: (scenario: LabScenario) => LabScenario) => void
  /** Show a change of the active scenario while a hand holds it; all until `settle` are one step. */
  readonly drag: (label: string, update: (scenario: LabScenario) => LabScenario) => void
  readonly settle: () => void
  /** Give up what is being dragged. */
  readonly cancel: () => void
  readonly undo: () => void
  readonly redo: () => void
  /** Change every state that undo and redo can lead to, as loading and resolved conflicts do. */
  readonly rebase: (update: (workspace: LabWorkspace) => LabWorkspace) => void
  /** Forget everything, the way back included. */
  readonly reset: () => void
  readonly notify: (notice: LabNotice) => void
  readonly dismiss: (notice: LabNotice) => void
}

type Move = (history: History<LabWorkspace>) => History<LabWorkspace>

const settled: Move = (history) => commitDrag(history, isSameWorkspace)

/** The state and what it does, for the application's one store and for tests of their own. */
export const labState: StateCreator<LabState> = (set) => {
  const move = (step: Move) => set(({ history }) => ({ history: step(history) }))

  const change: LabState['change'] = (label, update) =>
    move((history) => {
      const base = settled(history)
      const next = update(base.present)
      return isSameWorkspace(next, base.present) ? base : doStep(base, label, next)
    })

  return {
    history: startHistory(EMPTY_WORKSPACE),
    notices: [],
    change,
    edit: (label, update) => change(label, (workspace) => editActive(workspace, update)),
    drag: (label, update) =>
      move((history) => {
        const base = history.held?.label === label ? history : settled(history)
        return dragTo(base, label, editActive(base.present, update))
      }),
    settle: () => move(settled),
    cancel: () => move(cancelDrag),
    undo: () => move(undo),
    redo: () => move(redo),
    rebase: (update) => move((history) => mapHistory(history, update)),
    reset: () => set({ history: startHistory(EMPTY_WORKSPACE), notices: [] }),
    notify: (notice) => set(({ notices }) => ({ notices: withNotice(notices, notice) })),
    dismiss: (notice) =>
      set(({ notices }) => ({ notices: notices.filter((kept) => kept !== notice) })),
  }
}

/** The lab of this page. */
export const useLabStore = create<LabState>()(labState)

/** Return the lab without what is being dragged: what is kept and shared. */
export function settledWorkspace({ history }: Pick<LabState, 'history'>): LabWorkspace {
  return history.held?.state ?? history.present
}

function editActive(
  workspace: LabWorkspace,
  update: (scenario: LabScenario) => LabScenario,
): LabWorkspace {
  const { activeId } = workspace
  return activeId === null ? workspace : editDocument(workspace, activeId, update)
}
