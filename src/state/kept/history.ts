/** A state that can be returned to, and what was done to leave it. */
export type Step<State> = { readonly label: string; readonly state: State }

/** States with the way back and forth between them; plain data. */
export type History<State> = {
  /** Oldest first; the last one is what undo returns to. */
  readonly past: readonly Step<State>[]
  readonly present: State
  /** Nearest first; the first one is what redo returns to. */
  readonly future: readonly Step<State>[]
  /** The state before the drag in progress, or null between drags. */
  readonly dragStart: Step<State> | null
}

/** Most steps that can be undone; the oldest are forgotten. */
export const MAX_STEPS = 2000

/** Begin a history. */
export function startHistory<State>(present: State): History<State> {
  return { past: [], present, future: [], dragStart: null }
}

/** Do one thing in one step. What was undone before is given up; no change makes no step. */
export function doStep<State>(
  history: History<State>,
  label: string,
  state: State,
): History<State> {
  const settled = commitDrag(history)
  if (state === settled.present) return settled
  return {
    past: [...settled.past, { label, state: settled.present }].slice(-MAX_STEPS),
    present: state,
    future: [],
    dragStart: null,
  }
}

/** Show a state of a drag in progress: however many there are, they become one step when it is committed. */
export function dragTo<State>(
  history: History<State>,
  label: string,
  state: State,
): History<State> {
  if (history.dragStart !== null && history.dragStart.label !== label) {
    return dragTo(commitDrag(history), label, state)
  }
  return {
    ...history,
    dragStart: history.dragStart ?? { label, state: history.present },
    present: state,
  }
}

/** End a drag as one step; a drag that ends where it began leaves none when `isSame` says so. */
export function commitDrag<State>(
  history: History<State>,
  isSame: (a: State, b: State) => boolean = Object.is,
): History<State> {
  const { dragStart, present } = history
  if (dragStart === null) return history
  if (isSame(dragStart.state, present))
    return { ...history, present: dragStart.state, dragStart: null }
  return {
    past: [...history.past, dragStart].slice(-MAX_STEPS),
    present,
    future: [],
    dragStart: null,
  }
}

/** Give a drag up and return to where it began. */
export function cancelDrag<State>(history: History<State>): History<State> {
  return history.dragStart === null
    ? history
    : { ...history, present: history.dragStart.state, dragStart: null }
}

/** Return to the state before the last step; a drag in progress is given up instead. */
export function undo<State>(history: History<State>): History<State> {
  if (history.dragStart !== null) return cancelDrag(history)
  const last = history.past.at(-1)
  if (last === undefined) return history
  return {
    past: history.past.slice(0, -1),
    present: last.state,
    future: [{ label: last.label, state: history.present }, ...history.future],
    dragStart: null,
  }
}

/** Do again what was undone last. */
export function redo<State>(history: History<State>): History<State> {
  const [next, ...rest] = history.future
  if (next === undefined || history.dragStart !== null) return history
  return {
    past: [...history.past, { label: next.label, state: history.present }],
    present: next.state,
    future: rest,
    dragStart: null,
  }
}

/** Change every state alike, so that undo and redo cannot bring back what must be gone. */
export function mapHistory<State>(
  history: History<State>,
  change: (state: State) => State,
): History<State> {
  const each = ({ label, state }: Step<State>) => ({ label, state: change(state) })
  return {
    past: history.past.map(each),
    present: change(history.present),
    future: history.future.map(each),
    dragStart: history.dragStart === null ? null : each(history.dragStart),
  }
}
