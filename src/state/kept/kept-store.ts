import { commitDrag, doStep, mapHistory, redo, startHistory, undo, type History } from './history'
import { type KeptKind, type Named } from './kept-kind'
import { withNotice, withoutFaults, type KeptNotice, type KeptStatus } from './kept-notice'

/** Things of one kind with the way back and forth, and what their reader should know. */
export type KeptState<Workspace, Memory> = {
  readonly history: History<Workspace>
  /** What is kept without steps of undo. */
  readonly memory: Memory
  readonly status: KeptStatus
  readonly notices: readonly KeptNotice[]
  /** Change the workspace in one step that undo names by `label`; a change of nothing is no step. */
  readonly change: (label: string, update: (workspace: Workspace) => Workspace) => void
  /** Change the workspace as part of the last step, as each letter typed into a box does. */
  readonly amend: (update: (workspace: Workspace) => Workspace) => void
  readonly undo: () => void
  readonly redo: () => void
  /** Change every state that undo and redo can lead to, as loading and resolved conflicts do. */
  readonly rebase: (update: (workspace: Workspace) => Workspace) => void
  readonly recall: (update: (memory: Memory) => Memory) => void
  /** Forget everything, the way back included. */
  readonly reset: () => void
  readonly notify: (notice: KeptNotice) => void
  readonly dismiss: (notice: KeptNotice) => void
  /** Say how it stands with keeping; once everything is kept, no notice says that it cannot be. */
  readonly setStatus: (status: KeptStatus) => void
}

/** Return the state of one kind of things and what it does. */
export function keptState<Item extends Named, Rest, Workspace, Memory>(
  { empty, noMemory, isSame }: KeptKind<Item, Rest, Workspace, Memory>,
  set: (
    update: (
      state: KeptState<Workspace, Memory>,
    ) => Partial<Pick<KeptState<Workspace, Memory>, 'history' | 'memory' | 'status' | 'notices'>>,
  ) => void,
): KeptState<Workspace, Memory> {
  const start = { history: startHistory(empty), memory: noMemory, notices: [] }
  return {
    ...start,
    status: 'kept',
    change: (label, update) =>
      set(({ history }) => {
        const base = commitDrag(history, isSame)
        const next = update(base.present)
        return { history: isSame(next, base.present) ? base : doStep(base, label, next) }
      }),
    amend: (update) =>
      set(({ history }) => ({ history: { ...history, present: update(history.present) } })),
    undo: () => set(({ history }) => ({ history: undo(history) })),
    redo: () => set(({ history }) => ({ history: redo(history) })),
    rebase: (update) => set(({ history }) => ({ history: mapHistory(history, update) })),
    recall: (update) => set(({ memory }) => ({ memory: update(memory) })),
    reset: () => set(() => start),
    notify: (notice) => set(({ notices }) => ({ notices: withNotice(notices, notice) })),
    dismiss: (notice) =>
      set(({ notices }) => ({ notices: notices.filter((other) => other !== notice) })),
    setStatus: (status) =>
      set(({ notices }) => ({
        status,
        notices: status === 'kept' ? withoutFaults(notices) : notices,
      })),
  }
}

/** Return what is kept and shared of a history: the present state without what is being dragged. */
export function settledState<Workspace>({ dragStart, present }: History<Workspace>): Workspace {
  return dragStart?.state ?? present
}
