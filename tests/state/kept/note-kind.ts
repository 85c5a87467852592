import { createStore, type StoreApi } from 'zustand/vanilla'
import { type KeptKind, nextNumberedId } from '@/state/kept/kept-kind'
import { keptState, type KeptState } from '@/state/kept/kept-store'

/** The plainest thing that can be kept; `tag` never changes, so that a test knows it under any id. */
export type Note = {
  readonly id: string
  readonly name: string
  readonly tag: string
  readonly text: string
}

export type Notes = { readonly notes: readonly Note[]; readonly activeId: string | null }

type ActiveNote = Pick<Notes, 'activeId'>

export const noteKind: KeptKind<Note, ActiveNote, Notes, null> = {
  database: 'notes',
  stores: { items: 'notes', rest: 'rest' },
  idPrefix: 'note',
  words: { one: 'note', many: 'notes', rescue: 'Copy them.' },
  item: {
    version: 1,
    field: 'note',
    read: (kept) =>
      typeof kept === 'object' && kept !== null
        ? { item: { id: '', name: '', tag: '', text: '', ...kept }, notes: [] }
        : null,
  },
  rest: {
    key: 'active',
    none: { activeId: null },
    toEntry: ({ activeId }) => activeId,
    read: (entry) => (typeof entry === 'string' || entry === null ? { activeId: entry } : null),
    join: (ours) => ours,
  },
  empty: { notes: [], activeId: null },
  noMemory: null,
  isSame: Object.is,
  itemsOf: ({ notes }) => notes,
  withItems: ({ activeId }, notes, newIdOf) => ({
    notes,
    activeId: activeId === null ? null : newIdOf(activeId),
  }),
  restOf: ({ activeId }) => ({ activeId }),
  withRest: (workspace, { activeId }) => ({
    ...workspace,
    activeId: workspace.activeId ?? activeId,
  }),
  withMemory: (memory) => memory,
}

export type NoteStore = StoreApi<KeptState<Notes, null>>

export function createNotes(): NoteStore {
  return createStore<KeptState<Notes, null>>((set) => keptState(noteKind, set))
}

/** Something that a reader does; `at` picks a note, `tag` is of this step alone. */
export type Step = {
  readonly kind: 'add' | 'edit' | 'remove' | 'undo' | 'redo'
  readonly at: number
}

export function takeStep({ getState }: NoteStore, { kind, at }: Step, tag: string): void {
  const { change, undo, redo, history } = getState()
  const { notes } = history.present
  const chosen = notes[at % Math.max(1, notes.length)]?.id
  const steps: Readonly<Record<Step['kind'], () => void>> = {
    add: () => change('add', (all) => addNote(all, tag)),
    edit: () =>
      change('edit', (all) => ({
        ...all,
        notes: all.notes.map((note) => (note.id === chosen ? { ...note, text: tag } : note)),
      })),
    remove: () =>
      change('remove', (all) => ({
        notes: all.notes.filter(({ id }) => id !== chosen),
        activeId: all.activeId === chosen ? null : all.activeId,
      })),
    undo,
    redo,
  }
  steps[kind]()
}

export function addNote({ notes }: Notes, tag: string): Notes {
  const id = nextNumberedId(
    'note',
    notes.map((note) => note.id),
  )
  return { notes: [...notes, { id, name: tag, tag, text: tag }], activeId: id }
}
