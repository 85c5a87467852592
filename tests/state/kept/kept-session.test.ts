import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createKeptSession } from '@/state/kept/kept-session'
import { addNote, createNotes, noteKind } from './note-kind'

const names = { next: 0 }
const newKind = () => ({ ...noteKind, database: `session-${(names.next += 1)}` })

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

describe(createKeptSession, () => {
  it('keeps a change after the pause, and at once when the page goes away', async () => {
    const kind = newKind()
    const store = createNotes()
    const session = createKeptSession(kind, store, 300)
    await session.start()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    store.getState().change('add', (all) => addNote(all, 'first'))
    vi.advanceTimersByTime(299)
    expect(store.getState().status).toBe('pending')
    vi.advanceTimersByTime(1)
    await expect.poll(() => store.getState().status).toBe('kept')
    store.getState().change('add', (all) => addNote(all, 'second'))
    await session.flush()
    expect(store.getState().status).toBe('kept')
    const later = createNotes()
    await createKeptSession(kind, later, 300).start()
    expect(later.getState().history.present.notes.map(({ text }) => text)).toEqual([
      'first',
      'second',
    ])
  })

  it('loads once, however often it is started', async () => {
    const kind = newKind()
    const before = createNotes()
    before.getState().change('add', (all) => addNote(all, 'first'))
    const first = createKeptSession(kind, before, 0)
    await Promise.all([first.start(), first.start()])
    await first.flush()
    const store = createNotes()
    const session = createKeptSession(kind, store, 0)
    await Promise.all([session.start(), session.start()])
    expect(session.isReady()).toBe(true)
    expect(store.getState().history.present.notes).toHaveLength(1)
  })

  it('works in memory once the database has not answered for two seconds, and says so', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    vi.spyOn(indexedDB, 'open').mockImplementation(() => new IDBOpenDBRequest())
    const store = createNotes()
    const session = createKeptSession(newKind(), store, 0)
    const started = session.start()
    vi.advanceTimersByTime(1999)
    expect([session.isReady(), store.getState().notices]).toEqual([false, []])
    vi.advanceTimersByTime(1)
    await started
    expect(session.isReady()).toBe(true)
    expect(store.getState().notices).toMatchObject([{ kind: 'silent' }])
    store.getState().change('add', (all) => addNote(all, 'first'))
    expect(store.getState().history.present.notes).toHaveLength(1)
  })
})
