import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mapHistory, type History } from '@/state/kept/history'
import { createMerge, idsOf, toNewIds } from '@/state/kept/kept-merge'
import { createNotes, noteKind, takeStep, type Note, type Notes, type Step } from './note-kind'

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('add', 'add', 'edit', 'remove', 'undo', 'redo'),
    at: fc.nat(9),
  }),
  { maxLength: 20 },
)

const ids = fc.uniqueArray(
  fc.integer({ min: 1, max: 8 }).map((number) => `note-${number}`),
  { maxLength: 6 },
)

/** What a reader did, as a history. */
function toHistory(walk: readonly Step[]): History<Notes> {
  const store = createNotes()
  walk.forEach((step, index) => takeStep(store, step, `tag ${index}`))
  return store.getState().history
}

function statesOf({ past, present, future }: History<Notes>): readonly Notes[] {
  return [...past.map(({ state }) => state), present, ...future.map(({ state }) => state)]
}

const keptNote = (id: string): Note => ({ id, name: id, tag: `kept ${id}`, text: '' })

/** Ids under which each tag stands anywhere in a history. */
function toIdsByTag(states: readonly Notes[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byTag = new Map<string, Set<string>>()
  for (const { id, tag } of states.flatMap(({ notes }) => notes)) {
    byTag.set(tag, (byTag.get(tag) ?? new Set()).add(id))
  }
  return byTag
}

function expectOneIdEach(states: readonly Notes[]): void {
  for (const { notes } of states) {
    expect(new Set(notes.map(({ id }) => id)).size).toBe(notes.length)
  }
  for (const [tag, tagIds] of toIdsByTag(states)) expect([tag, tagIds.size]).toEqual([tag, 1])
}

const tagOf = ({ notes, activeId }: Notes) => notes.find(({ id }) => id === activeId)?.tag

describe(createMerge, () => {
  it('gives each item one id in all that undo and redo show, whatever was loaded', () => {
    fc.assert(
      fc.property(steps, ids, (walk, loadedIds) => {
        const history = toHistory(walk)
        const loaded = loadedIds.map(keptNote)
        const newIds = toNewIds('note', idsOf(noteKind, history), loadedIds)
        const merged = mapHistory(history, createMerge(noteKind, { newIds, loaded }))
        expectOneIdEach(statesOf(merged))
        statesOf(merged).forEach((state, index) => {
          const before = statesOf(history)[index] ?? noteKind.empty
          expect(state.notes.slice(0, loaded.length)).toEqual(loaded)
          expect(state.notes.slice(loaded.length).map(({ tag, text }) => [tag, text])).toEqual(
            before.notes.map(({ tag, text }) => [tag, text]),
          )
          expect(tagOf(state)).toBe(tagOf(before))
        })
      }),
    )
  })

  it('keeps both sides of conflicts apart in all that undo and redo show', () => {
    fc.assert(
      fc.property(steps, ids, fc.nat(3), (walk, conflicting, gap) => {
        const history = toHistory(walk)
        // Ids that another tab has not taken may be those of what was made here meanwhile.
        const conflicts = conflicting.map((id, index) => ({
          id,
          theirs: index % 3 === 2 ? null : keptNote(id),
          copyId: `note-${9 + gap + index}`,
          isRemoved: index % 2 === 1,
        }))
        const copyIds = conflicts.map(({ copyId }) => copyId)
        const newIds = toNewIds('note', idsOf(noteKind, history), copyIds)
        const merged = statesOf(mapHistory(history, createMerge(noteKind, { newIds, conflicts })))
        expectOneIdEach(merged)
        for (const state of merged) {
          for (const { id, theirs } of conflicts) {
            expect(state.notes.find((note) => note.id === id)).toEqual(theirs ?? undefined)
          }
        }
      }),
    )
  })
})

describe(toNewIds, () => {
  it('names nothing that is free, and gives what is taken ids that nothing has', () => {
    expect(toNewIds('note', new Set(['note-1', 'note-3']), ['note-1', 'note-2'])).toEqual(
      new Map([['note-1', 'note-4']]),
    )
    expect(toNewIds('note', new Set(['note-1']), ['note-2'])).toEqual(new Map())
  })
})
