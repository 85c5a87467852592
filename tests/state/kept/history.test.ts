import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cancelDrag,
  commitDrag,
  doStep,
  dragTo,
  mapHistory,
  MAX_STEPS,
  redo,
  startHistory,
  undo,
  type History,
} from '@/state/kept/history'

const start = startHistory('a')

describe(doStep, () => {
  it('can be undone and redone, and gives up what was undone when something else is done', () => {
    const there = doStep(doStep(start, 'one', 'b'), 'two', 'c')
    expect(undo(there).present).toBe('b')
    expect(undo(undo(there)).present).toBe('a')
    expect(redo(undo(there))).toEqual(there)
    const other = doStep(undo(there), 'three', 'd')
    expect(redo(other)).toBe(other)
    expect(undo(other).present).toBe('b')
  })

  it('makes no step of nothing', () => {
    expect(doStep(start, 'nothing', 'a')).toBe(start)
    expect(undo(start)).toBe(start)
    expect(redo(start)).toBe(start)
  })

  it('forgets the oldest steps first', () => {
    const steps = Array.from({ length: MAX_STEPS + 5 }, (_, index) => `${index}`)
    const long = steps.reduce((history, state) => doStep(history, 'step', state), start)
    expect(long.past).toHaveLength(MAX_STEPS)
    expect(long.past[0]?.state).toBe('4')
  })
})

describe(dragTo, () => {
  it('is one step however far the hand moves', () => {
    const dragStart = ['b', 'c', 'd'].reduce(
      (history, state) => dragTo(history, 'drag', state),
      start,
    )
    expect(dragStart.present).toBe('d')
    const done = commitDrag(dragStart)
    expect(done.past).toEqual([{ label: 'drag', state: 'a' }])
    expect(undo(done).present).toBe('a')
  })

  it('leaves no step when it ends where it began or is given up', () => {
    expect(commitDrag(dragTo(dragTo(start, 'drag', 'b'), 'drag', 'a'))).toEqual(start)
    expect(cancelDrag(dragTo(start, 'drag', 'b'))).toEqual(start)
    expect(undo(dragTo(start, 'drag', 'b'))).toEqual(start)
  })

  it('ends one drag when another begins', () => {
    const two = dragTo(dragTo(start, 'one', 'b'), 'two', 'c')
    expect(commitDrag(two).past.map(({ label }) => label)).toEqual(['one', 'two'])
  })
})

describe(mapHistory, () => {
  it('changes every state', () => {
    const history = undo(doStep(doStep(start, 'one', 'b'), 'two', 'c'))
    const upper = mapHistory(history, (state) => state.toUpperCase())
    expect([undo(upper).present, upper.present, redo(upper).present]).toEqual(['A', 'B', 'C'])
  })
})

describe(undo, () => {
  it('walks back to the same bytes after a thousand random edits', () => {
    const moves = fc.constantFrom('do', 'drag', 'settle', 'undo', 'redo', 'cancel')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(moves, fc.nat(9)), { minLength: 1000, maxLength: 1000 }),
        (walk) => {
          const first = startHistory<State>({ values: [0, 0, 0] })
          const end = walk.reduce((history, [move, number]) => step(history, move, number), first)
          const bytes = JSON.stringify(commitDrag(end).present)
          const back = repeat(undo, commitDrag(end))
          expect(JSON.stringify(back.present)).toBe(JSON.stringify(first.present))
          expect(JSON.stringify(repeat(redo, back).present)).toBe(lastOf(end) ?? bytes)
        },
      ),
      { numRuns: 20 },
    )
  })
})

type State = { readonly values: readonly number[] }

function step(history: History<State>, move: string, number: number): History<State> {
  const { values } = history.present
  const next = { values: values.with(number % 3, number) }
  const moves: Readonly<Record<string, () => History<State>>> = {
    do: () => doStep(history, 'do', next),
    drag: () => dragTo(history, `drag ${number % 3}`, next),
    settle: () => commitDrag(history),
    cancel: () => cancelDrag(history),
    undo: () => undo(history),
    redo: () => redo(history),
  }
  return moves[move]?.() ?? history
}

function repeat(
  move: (history: History<State>) => History<State>,
  history: History<State>,
): History<State> {
  const next = move(history)
  return next === history ? history : repeat(move, next)
}

/** What redo leads to in the end. */
function lastOf(history: History<State>): string | undefined {
  const last = commitDrag(history).future.at(-1)
  return last && JSON.stringify(last.state)
}
