import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { openDB } from 'idb'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createKeptAutosave } from '@/state/kept/kept-autosave'
import { type Loaded, type KeptStorage } from '@/state/kept/kept-storage'
import { type Written } from '@/state/kept/kept-write'
import { keepStore } from './keep-store'
import {
  addNote,
  createNotes,
  noteKind,
  takeStep,
  type Note,
  type Notes,
  type NoteStore,
  type Step,
} from './note-kind'

type NoteRest = Pick<Notes, 'activeId'>
type NoteStorage = KeptStorage<Note, NoteRest>

const names = { next: 0 }
const newName = () => `notes-${(names.next += 1)}`

const nothing: Loaded<Note, NoteRest> = {
  kind: 'loaded',
  items: [],
  rest: { activeId: null },
  revisions: new Map(),
  notices: [],
}

const add = ({ getState }: NoteStore, tag: string) =>
  getState().change('add', (all) => addNote(all, tag))
const textsOf = ({ getState }: NoteStore) =>
  getState().history.present.notes.map(({ text }) => text)
const kindsOf = ({ getState }: NoteStore) => getState().notices.map(({ kind }) => kind)

async function openTab(name: string) {
  const store = createNotes()
  const autosave = keepStore(noteKind, store, name)
  await autosave.start()
  return { store, autosave }
}

/** Let everything happen that needs no clock. */
const settle = () => new Promise((resolve) => setImmediate(resolve))

/** A tab whose storage answers when the test says so, and counts as silent when the test says so. */
function openSlowTab(storage: Partial<NoteStorage>) {
  const store = createNotes()
  const waiting = new Set<() => void>()
  const autosave = createKeptAutosave(
    noteKind,
    store,
    {
      load: () => Promise.resolve(nothing),
      write: () => Promise.resolve(toWritten(1)),
      clear: () => Promise.resolve(null),
      ...storage,
    },
    {
      schedule: () => undefined,
      whenSilent: (task) => {
        waiting.add(task)
        return () => void waiting.delete(task)
      },
    },
  )
  const passTime = () => waiting.forEach((task) => task())
  return { store, autosave, waiting, passTime }
}

function toWritten(revision: number, ids: readonly string[] = []): Written<Note, NoteRest> {
  const revisions = new Map(ids.map((id) => [id, revision]))
  return { kind: 'written', revisions, conflicts: [], theirs: null }
}

/** A promise that a test keeps. */
function defer<Value>() {
  const deferred: { resolve: (value: Value) => void } = { resolve: () => undefined }
  const promise = new Promise<Value>((resolve) => {
    deferred.resolve = resolve
  })
  return { promise, answer: (value: Value) => deferred.resolve(value) }
}

afterEach(() => {
  vi.restoreAllMocks()
})

it('writes a step that adds as many as it takes away', async () => {
  const { store, autosave } = await openTab('swap')
  add(store, 'first')
  await autosave.flush()
  store.getState().change('swap', () => ({
    notes: [{ id: 'note-2', name: 'second', tag: 'second', text: 'second' }],
    activeId: 'note-1',
  }))
  await autosave.flush()
  const fresh = await openTab('swap')
  expect(textsOf(fresh.store)).toEqual(['second'])
})

it('cuts the name of a copy, so that it can be copied again', async () => {
  const [a, name] = [await openTab('long names'), 'n'.repeat(300)]
  add(a.store, name)
  await a.autosave.flush()
  const b = await openTab('long names')
  takeStep(a.store, { kind: 'edit', at: 0 }, 'from a')
  takeStep(b.store, { kind: 'edit', at: 0 }, 'from b')
  await a.autosave.flush()
  await b.autosave.flush()
  const bothNames = b.store.getState().history.present.notes.map((note) => note.name)
  expect(bothNames.toSorted()).toEqual([name, `${'n'.repeat(180)} (this tab)`].toSorted())
})

describe('two tabs', () => {
  const moves = fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.record({ tab: fc.nat(1), flush: fc.constant(true) }) },
      {
        weight: 7,
        arbitrary: fc.record({
          tab: fc.nat(1),
          kind: fc.constantFrom<Step['kind'][]>('add', 'edit', 'edit', 'remove', 'undo', 'redo'),
          at: fc.nat(9),
        }),
      },
    ),
    { minLength: 4, maxLength: 16 },
  )

  it('lose nothing that neither reader took away, and never hold an id twice', async () => {
    await fc.assert(
      fc.asyncProperty(moves, async (walk) => {
        const name = newName()
        const tabs = [await openTab(name), await openTab(name)]
        const [made, gone] = [new Set<string>(), new Set<string>()]
        for (const [index, move] of walk.entries()) {
          const tab = tabs[move.tab]
          if (tab === undefined) continue
          if ('flush' in move) {
            await tab.autosave.flush()
            continue
          }
          const before = textsOf(tab.store)
          takeStep(tab.store, move, `text ${index}`)
          const after = textsOf(tab.store)
          after.filter((text) => !before.includes(text)).forEach((text) => made.add(text))
          before.filter((text) => !after.includes(text)).forEach((text) => gone.add(text))
        }
        for (let round = 0; round < 2; round += 1) {
          await Promise.all(tabs.map(({ autosave }) => autosave.flush()))
        }
        for (const { store } of tabs) {
          const { past, present, future } = store.getState().history
          for (const { notes } of [present, ...[...past, ...future].map(({ state }) => state)]) {
            expect(new Set(notes.map(({ id }) => id)).size).toBe(notes.length)
          }
          expect(store.getState().status).toBe('kept')
        }
        const kept = textsOf((await openTab(name)).store)
        expect([...made].filter((text) => !gone.has(text) && !kept.includes(text))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('keep what this one deleted and undo brings back, beside what the other made of it', async () => {
    const name = newName()
    const here = await openTab(name)
    add(here.store, 'first')
    await here.autosave.flush()
    const there = await openTab(name)
    takeStep(there.store, { kind: 'edit', at: 0 }, 'theirs')
    await there.autosave.flush()
    takeStep(here.store, { kind: 'edit', at: 0 }, 'ours')
    takeStep(here.store, { kind: 'remove', at: 0 }, '')
    await here.autosave.flush()
    expect(textsOf(here.store)).toEqual(['theirs'])
    here.store.getState().undo()
    expect(textsOf(here.store).toSorted()).toEqual(['ours', 'theirs'])
    await here.autosave.flush()
    expect(textsOf((await openTab(name)).store).toSorted()).toEqual(['ours', 'theirs'])
  })
})

describe('a conflict', () => {
  it('leaves what was made during the writing its own, also where its id went to the copy', async () => {
    const written = defer<Written<Note, NoteRest>>()
    const saved: string[] = []
    const { store, autosave } = openSlowTab({
      write: (writing) => {
        saved.push(...writing.saved.map(({ id, text }) => `${id} ${text}`))
        return saved.length === 1 ? written.promise : Promise.resolve(toWritten(3))
      },
    })
    await autosave.start()
    add(store, 'ours')
    const flushed = autosave.flush()
    await settle()
    add(store, 'made meanwhile')
    const theirs = { id: 'note-1', name: 'theirs', tag: 'theirs', text: 'theirs' }
    written.answer({
      ...toWritten(2, ['note-1', 'note-2']),
      conflicts: [{ id: 'note-1', theirs, copyId: 'note-2', isRemoved: false }],
    })
    await flushed
    const idsAndTexts = () =>
      store.getState().history.present.notes.map(({ id, text }) => `${id} ${text}`)
    expect(idsAndTexts()).toEqual(['note-2 ours', 'note-3 made meanwhile', 'note-1 theirs'])
    await autosave.flush()
    expect(saved).toEqual(['note-1 ours', 'note-3 made meanwhile'])
    store.getState().undo()
    expect(idsAndTexts()).toEqual(['note-2 ours', 'note-1 theirs'])
  })
})

describe('an id that another tab has freed', () => {
  it('goes to the copy of a conflict, and what had it here is kept anew under another', async () => {
    const saved: string[] = []
    const note = (id: string, text: string) => ({ id, name: text, tag: text, text })
    const { store, autosave } = openSlowTab({
      load: () =>
        Promise.resolve({
          ...nothing,
          items: [note('note-1', 'one'), note('note-2', 'deleted elsewhere')],
          rest: { activeId: 'note-1' },
          revisions: new Map([
            ['note-1', 1],
            ['note-2', 1],
          ]),
        }),
      write: (writing) => {
        saved.push(...writing.saved.map(({ id, text }) => `${id} ${text}`))
        const theirs = note('note-1', 'theirs')
        const conflicts = [{ id: 'note-1', theirs, copyId: 'note-2', isRemoved: false }]
        const written = toWritten(2, ['note-1', 'note-2'])
        return Promise.resolve(saved.length === 1 ? { ...written, conflicts } : written)
      },
    })
    await autosave.start()
    takeStep(store, { kind: 'edit', at: 0 }, 'ours')
    await autosave.flush()
    await autosave.flush()
    expect(saved).toEqual(['note-1 ours', 'note-3 deleted elsewhere'])
    expect(textsOf(store)).toEqual(['ours', 'deleted elsewhere', 'theirs'])
  })
})

describe('the order of writing', () => {
  it('is one after the other, each knows the one before, and the last holds the present', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.constantFrom('add', 'flush'), { minLength: 1, maxLength: 12 }),
        async (scheduler, walk) => {
          const kept = new Map<string, string>()
          const progress = { open: 0, most: 0, revision: 0, isBehind: false }
          const answer = scheduler.scheduleFunction(() => Promise.resolve())
          const { store, autosave } = openSlowTab({
            write: async ({ saved, known }) => {
              progress.open += 1
              progress.most = Math.max(progress.most, progress.open)
              const last = progress.revision
              if (last > 0 && known.get('count') !== last) progress.isBehind = true
              await answer()
              progress.revision += 1
              saved.forEach(({ id, text }) => kept.set(id, text))
              progress.open -= 1
              return toWritten(progress.revision, [...saved.map(({ id }) => id), 'count'])
            },
          })
          await autosave.start()
          const flushes = walk.map((move, index) => {
            if (move === 'flush') return autosave.flush()
            add(store, `text ${index}`)
            return Promise.resolve()
          })
          flushes.push(autosave.flush())
          await scheduler.waitFor(Promise.all(flushes))
          expect(progress).toMatchObject({ open: 0, isBehind: false })
          expect(progress.most).toBeLessThanOrEqual(1)
          expect([...kept.values()]).toEqual(textsOf(store))
          expect(store.getState().status).toBe('kept')
        },
      ),
    )
  })
})

describe('whether the last change is kept', () => {
  it('is said from the change on until it is written', async () => {
    const { store, autosave } = await openTab(newName())
    expect(store.getState().status).toBe('kept')
    add(store, 'first')
    expect(store.getState().status).toBe('pending')
    await autosave.flush()
    expect(store.getState().status).toBe('kept')
  })

  it('is still open when something changes during the writing', async () => {
    const written = defer<Written<Note, NoteRest>>()
    const { store, autosave } = openSlowTab({ write: () => written.promise })
    await autosave.start()
    add(store, 'first')
    const flushed = autosave.flush()
    await settle()
    add(store, 'second')
    written.answer(toWritten(1, ['note-1']))
    await flushed
    expect(store.getState().status).toBe('pending')
  })

  it('is denied while the storage refuses, and no notice says so once it is kept', async () => {
    const { store, autosave } = await openTab(newName())
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    add(store, 'first')
    await autosave.flush()
    expect([store.getState().status, kindsOf(store)]).toEqual(['failed', ['full']])
    put.mockRestore()
    await autosave.flush()
    expect([store.getState().status, kindsOf(store)]).toEqual(['kept', []])
  })

  it('is denied from the beginning where nothing can be read, until it can', async () => {
    const name = newName()
    const before = await openTab(name)
    add(before.store, 'before')
    await before.autosave.flush()
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError')
    })
    const { store, autosave } = await openTab(name)
    expect([store.getState().status, kindsOf(store)]).toEqual(['failed', ['unavailable']])
    open.mockRestore()
    add(store, 'here')
    await autosave.flush()
    expect([store.getState().status, kindsOf(store)]).toEqual(['kept', []])
    expect(textsOf(store)).toEqual(['before', 'here'])
  })
})

describe('a storage that cannot be read', () => {
  it('is not written to before it can be: what it holds must be known', async () => {
    const notice = { kind: 'blocked', message: 'Close the other tab.' } as const
    const answers: (Loaded<Note, NoteRest> | { kind: 'failed'; notice: typeof notice })[] = [
      { kind: 'failed', notice },
      { kind: 'failed', notice },
    ]
    const written: number[] = []
    const { store, autosave } = openSlowTab({
      load: () => Promise.resolve(answers.shift() ?? nothing),
      write: ({ saved }) => {
        written.push(saved.length)
        return Promise.resolve(toWritten(1, ['note-1']))
      },
    })
    await autosave.start()
    add(store, 'first')
    await autosave.flush()
    expect([written, kindsOf(store), store.getState().status]).toEqual([[], ['blocked'], 'failed'])
    await autosave.flush()
    expect([written, kindsOf(store), store.getState().status]).toEqual([[1], [], 'kept'])
  })
})

describe('a storage that does not answer', () => {
  it('holds nobody up: the page goes on, says so, and keeps all once it answers', async () => {
    const loaded = defer<Loaded<Note, NoteRest>>()
    const saved: string[] = []
    const { store, autosave, passTime } = openSlowTab({
      load: () => loaded.promise,
      write: (writing) => {
        saved.push(...writing.saved.map(({ text }) => text))
        return Promise.resolve(
          toWritten(
            2,
            writing.saved.map(({ id }) => id),
          ),
        )
      },
    })
    const started = autosave.start()
    passTime()
    await started
    expect([store.getState().status, kindsOf(store)]).toEqual(['failed', ['silent']])
    add(store, 'made meanwhile')
    const flushed = autosave.flush()
    passTime()
    await flushed
    expect([textsOf(store), saved]).toEqual([['made meanwhile'], []])
    const kept = { id: 'note-1', name: 'kept', tag: 'kept', text: 'kept' }
    loaded.answer({ ...nothing, items: [kept], revisions: new Map([['note-1', 1]]) })
    await settle()
    expect(textsOf(store)).toEqual(['kept', 'made meanwhile'])
    expect(saved).toEqual(['made meanwhile'])
    expect([store.getState().status, kindsOf(store)]).toEqual(['kept', []])
    store.getState().undo()
    expect(textsOf(store)).toEqual(['kept'])
  })

  it('is not named when it answers in time', async () => {
    const { store, autosave, waiting } = openSlowTab({})
    await autosave.start()
    add(store, 'first')
    await autosave.flush()
    expect(waiting.size).toBe(0)
    expect(kindsOf(store)).toEqual([])
  })

  it('has its writing waited for, so that it is never taken for that of another tab', async () => {
    const written = defer<Written<Note, NoteRest>>()
    const known: unknown[] = []
    const { store, autosave, passTime } = openSlowTab({
      write: (writing) => {
        known.push(writing.known.get('note-1'))
        return known.length === 1
          ? written.promise
          : Promise.resolve(toWritten(2, ['note-1', 'note-2']))
      },
    })
    await autosave.start()
    add(store, 'first')
    const flushed = autosave.flush()
    await settle()
    passTime()
    await flushed
    expect([store.getState().status, kindsOf(store)]).toEqual(['failed', ['silent']])
    takeStep(store, { kind: 'edit', at: 0 }, 'second')
    const again = autosave.flush()
    written.answer(toWritten(1, ['note-1']))
    await again
    expect(known).toEqual([undefined, 1])
    expect([store.getState().status, kindsOf(store)]).toEqual(['kept', []])
  })

  it('deletes once it answers, and says so', async () => {
    const cleared = defer<null>()
    const { store, autosave, passTime } = openSlowTab({ clear: () => cleared.promise })
    await autosave.start()
    add(store, 'first')
    await autosave.flush()
    const deleted = autosave.deleteAll()
    await settle()
    passTime()
    expect(await deleted).toMatchObject({ kind: 'silent' })
    expect(textsOf(store)).toEqual([])
    cleared.answer(null)
    await settle()
    expect([store.getState().status, kindsOf(store)]).toEqual(['kept', []])
  })

  it('gives what the page holds to whoever asks for everything', async () => {
    const { store, autosave, passTime } = openSlowTab({ load: () => defer<never>().promise })
    add(store, 'here')
    const read = autosave.readAll()
    passTime()
    const { items, fault } = await read
    expect(items.map(({ text }) => text)).toEqual(['here'])
    expect(fault).toMatchObject({ kind: 'silent' })
  })
})

describe('what cannot be read', () => {
  it('is put aside where it belongs to all items, for a later version of the page', async () => {
    const name = newName()
    await openTab(name)
    const database = await openDB(name, 1)
    await database.put('rest', { from: 'later' }, 'active')
    const { store, autosave } = await openTab(name)
    expect(kindsOf(store)).toEqual(['corrupt'])
    add(store, 'first')
    await autosave.flush()
    expect(await database.get('rest', 'active')).toBe('note-1')
    expect(await database.get('rest', 'active-unreadable')).toEqual({ from: 'later' })
    database.close()
  })
})
