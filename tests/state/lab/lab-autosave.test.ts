import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { unchanged, withChartNotes } from '@/domain/lab/lab-scenario'
import { labKind } from '@/state/lab/lab-kind'
import { labState } from '@/state/lab/lab-store'
import {
  addScenario,
  duplicateDocument,
  keepVersion,
  patchDocument,
  removeDocument,
} from '@/state/lab/lab-workspace'
import { keepStore } from '@tests/state/kept/keep-store'

const quiet = unchanged('quiet', '2024-11-20')
const names = { next: 0 }
const newName = () => `lab-${(names.next += 1)}`

/** Open the lab as a tab does; what is scheduled waits for `flush`. */
async function openTab(name: string) {
  const store = createStore(labState)
  const asked = { times: 0 }
  const autosave = keepStore(labKind, store, name, () => {
    asked.times += 1
  })
  await autosave.start()
  const { getState } = store
  return {
    asked,
    autosave,
    flush: autosave.flush,
    lab: getState,
    add: (title: string) => getState().change('New', (all) => addScenario(all, title, quiet)),
    note: (id: string, notes: string) =>
      getState().change('Note', (all) => patchDocument(all, id, { notes })),
    remove: (id: string) => getState().change('Delete', (all) => removeDocument(all, id)),
    titles: () =>
      getState().history.present.documents.map(({ id, name: title }) => `${id} ${title}`),
    notes: () => getState().history.present.documents.map(({ notes }) => notes),
    kinds: () => getState().notices.map(({ kind }) => kind),
  }
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('scenarios that a browser keeps', () => {
  it('brings back after a reload what was kept, and what was open', async () => {
    const name = newName()
    const first = await openTab(name)
    first.add('One')
    first.add('Two')
    first.note('scenario-1', 'For Monday')
    expect(first.asked.times).toBeGreaterThan(0)
    await first.flush()
    const again = await openTab(name)
    expect(again.lab().history.present).toEqual(first.lab().history.present)
    expect(again.lab().history.past).toEqual([])
    expect(again.kinds()).toEqual([])
  })

  it('keeps the notes on the curves of a scenario, its copy and its versions; undo takes one back', async () => {
    const name = newName()
    const first = await openTab(name)
    first.add('One')
    const note = { day: '2024-12-02', text: 'Gate shut <b>again</b>' }
    first.lab().edit('add a note', (scenario) => withChartNotes(scenario, [note]))
    first
      .lab()
      .change('Version', (all) =>
        keepVersion(all, 'scenario-1', { name: 'noted', savedAt: '2025-01-01T00:00:00Z' }),
      )
    first.lab().change('Copy', (all) => duplicateDocument(all, 'scenario-1', 'Two'))
    first.lab().edit('remove a note', (scenario) => withChartNotes(scenario, []))
    await first.flush()
    const notesOf = ({ lab }: typeof first) =>
      lab().history.present.documents.map(({ scenario }) => scenario.chartNotes)
    const again = await openTab(name)
    expect(notesOf(again)).toEqual([[note], undefined])
    expect(again.lab().history.present.documents[0]?.versions[0]?.scenario.chartNotes).toEqual([
      note,
    ])
    first.lab().undo()
    expect(notesOf(first)).toEqual([[note], [note]])
  })

  it('keeps both where two tabs wrote a note on one scenario', async () => {
    const name = newName()
    const one = await openTab(name)
    one.add('One')
    await one.flush()
    const two = await openTab(name)
    const write = (tab: typeof one, text: string) =>
      tab
        .lab()
        .edit('add a note', (scenario) => withChartNotes(scenario, [{ day: '2024-12-02', text }]))
    write(one, 'From here')
    await one.flush()
    write(two, 'From there')
    await two.flush()
    const kept = (await openTab(name)).lab().history.present.documents
    expect(kept.flatMap(({ scenario }) => scenario.chartNotes?.map(({ text }) => text))).toEqual([
      'From here',
      'From there',
    ])
  })

  it('keeps nothing of a drag until it is let go', async () => {
    const name = newName()
    const tab = await openTab(name)
    tab.add('One')
    await tab.flush()
    tab.lab().drag('Day', (scenario) => ({ ...scenario, asOf: '2025-01-01' }))
    await tab.flush()
    expect((await openTab(name)).lab().history.present.documents[0]?.scenario.asOf).toBe(
      '2024-11-20',
    )
    tab.lab().settle()
    await tab.flush()
    expect((await openTab(name)).lab().history.present.documents[0]?.scenario.asOf).toBe(
      '2025-01-01',
    )
  })

  it('deletes what was deleted, and keeps again what undo brought back', async () => {
    const name = newName()
    const tab = await openTab(name)
    tab.add('One')
    await tab.flush()
    tab.remove('scenario-1')
    await tab.flush()
    expect((await openTab(name)).titles()).toEqual([])
    tab.lab().undo()
    await tab.flush()
    expect((await openTab(name)).titles()).toEqual(['scenario-1 One'])
  })

  it('keeps both sides when two tabs change the same scenario, and says so', async () => {
    const name = newName()
    const a = await openTab(name)
    a.add('One')
    await a.flush()
    const b = await openTab(name)
    a.note('scenario-1', 'from a')
    await a.flush()
    b.note('scenario-1', 'from b')
    await b.flush()
    expect(b.kinds()).toEqual(['conflict'])
    expect(b.titles().toSorted()).toEqual(['scenario-1 One', 'scenario-2 One (this tab)'])
    const fresh = await openTab(name)
    expect(fresh.titles()).toEqual(['scenario-1 One', 'scenario-2 One (this tab)'])
    expect(fresh.notes()).toEqual(['from a', 'from b'])
  })

  it('never writes over the other tab by undo after a conflict', async () => {
    const name = newName()
    const a = await openTab(name)
    a.add('One')
    await a.flush()
    const b = await openTab(name)
    b.note('scenario-1', 'from b')
    a.note('scenario-1', 'from a')
    await a.flush()
    await b.flush()
    b.lab().undo()
    await b.flush()
    const fresh = await openTab(name)
    expect(fresh.notes()).toEqual(['from a', ''])
    a.note('scenario-1', 'again from a')
    await a.flush()
    expect(a.kinds()).toEqual([])
  })

  it('lets two tabs make scenarios at the same time', async () => {
    const name = newName()
    const [a, b] = [await openTab(name), await openTab(name)]
    a.add('From a')
    b.add('From b')
    await Promise.all([a.flush(), b.flush()])
    expect((await openTab(name)).titles()).toEqual([
      'scenario-1 From a',
      'scenario-2 From b (this tab)',
    ])
  })

  it('does not delete what another tab has changed', async () => {
    const name = newName()
    const a = await openTab(name)
    a.add('One')
    await a.flush()
    const b = await openTab(name)
    a.note('scenario-1', 'from a')
    await a.flush()
    b.remove('scenario-1')
    await b.flush()
    expect(b.kinds()).toEqual(['conflict'])
    expect(b.notes()).toEqual(['from a'])
    expect((await openTab(name)).notes()).toEqual(['from a'])
  })

  it('sees a scenario that was deleted and made anew elsewhere as another one', async () => {
    const name = newName()
    const a = await openTab(name)
    a.add('One')
    await a.flush()
    const b = await openTab(name)
    b.remove('scenario-1')
    await b.flush()
    b.add('Another')
    await b.flush()
    a.note('scenario-1', 'from a')
    await a.flush()
    expect((await openTab(name)).titles()).toEqual([
      'scenario-1 Another',
      'scenario-2 One (this tab)',
    ])
  })

  it('adds what is kept to what was made before it had loaded', async () => {
    const name = newName()
    const first = await openTab(name)
    first.add('Kept')
    await first.flush()
    const store = createStore(labState)
    store.getState().change('New', (all) => addScenario(all, 'From a link', quiet))
    const autosave = keepStore(labKind, store, name)
    await autosave.start()
    const { documents, activeId } = store.getState().history.present
    expect(documents.map(({ id, name: title }) => `${id} ${title}`)).toEqual([
      'scenario-1 Kept',
      'scenario-2 From a link',
    ])
    expect(activeId).toBe('scenario-2')
    await autosave.flush()
    expect((await openTab(name)).titles()).toHaveLength(2)
  })

  it('runs on with a notice when the storage is full, and keeps all or nothing', async () => {
    const name = newName()
    const tab = await openTab(name)
    tab.add('One')
    await tab.flush()
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('No room', 'QuotaExceededError')
    })
    tab.add('Two')
    tab.note('scenario-1', 'lost?')
    await tab.flush()
    expect(tab.kinds()).toEqual(['full'])
    expect(tab.titles()).toHaveLength(2)
    put.mockRestore()
    expect((await openTab(name)).titles()).toEqual(['scenario-1 One'])
    await tab.flush()
    expect((await openTab(name)).notes()).toEqual(['lost?', ''])
  })

  it('runs on with a notice where the browser refuses or lacks a database', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Not here', 'SecurityError')
    })
    const tab = await openTab(newName())
    tab.add('One')
    await tab.flush()
    expect(tab.kinds()).toEqual(['unavailable'])
    expect(tab.titles()).toEqual(['scenario-1 One'])
    await tab.autosave.deleteAll()
    expect(tab.titles()).toEqual([])
  })

  it('runs on with a notice when a newer page has the database', async () => {
    const name = newName()
    const newer = await openDB(name, 9)
    const tab = await openTab(name)
    expect(tab.kinds()).toEqual(['blocked'])
    newer.close()
  })

  it('lets go of the database for a newer page', async () => {
    const name = newName()
    const tab = await openTab(name)
    tab.add('One')
    await tab.flush()
    const newer = await openDB(name, 9)
    tab.note('scenario-1', 'too late')
    await tab.flush()
    expect(tab.kinds()).toEqual(['blocked'])
    newer.close()
  })

  it('shows what can be read beside what cannot, and leaves that as it is', async () => {
    const name = newName()
    const tab = await openTab(name)
    tab.add('One')
    await tab.flush()
    const database = await openDB(name, 1)
    const broken = { schemaVersion: 1, revision: 4, document: { name: 7 } }
    await database.put('documents', broken, 'scenario-7')
    await database.put('documents', { schemaVersion: 99, revision: 1, document: {} }, 'scenario-8')
    await database.put('session', 'nonsense', 'open')
    const again = await openTab(name)
    expect(again.titles()).toEqual(['scenario-1 One'])
    expect(again.kinds()).toEqual(['corrupt'])
    again.note('scenario-1', 'changed')
    await again.flush()
    expect(await database.get('documents', 'scenario-7')).toEqual(broken)
    database.close()
  })

  it('reads an entry of version 0', async () => {
    const name = newName()
    await openTab(name)
    const database = await openDB(name, 1)
    const document = {
      title: 'Old one',
      preset: 'quiet',
      asof: '2024-12-13',
      set: { 'halt.pangwa.loss': 50 },
    }
    await database.put('documents', { schemaVersion: 0, revision: 3, document }, 'scenario-3')
    database.close()
    const tab = await openTab(name)
    expect(tab.lab().history.present.documents).toEqual([
      {
        id: 'scenario-3',
        name: 'Old one',
        notes: '',
        scenario: {
          presetId: 'quiet',
          asOf: '2024-12-13',
          changes: { 'mine.pangwa.severity': 0.5 },
        },
        versions: [],
      },
    ])
  })

  it('deletes everything, the way back included', async () => {
    const name = newName()
    const tab = await openTab(name)
    tab.add('One')
    await tab.flush()
    await tab.autosave.deleteAll()
    tab.lab().undo()
    await tab.flush()
    expect(tab.titles()).toEqual([])
    expect((await openTab(name)).titles()).toEqual([])
  })
})
