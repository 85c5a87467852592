import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { type BuyerLine } from '@/domain/parts/buyer-list'
import { listKind } from '@/state/lists/list-kind'
import { partsState } from '@/state/lists/parts-store'
import {
  addList,
  appendLines,
  editLine,
  removeLine,
  removeList,
  renameList,
  setRate,
  setThreshold,
} from '@/state/lists/parts-workspace'
import { keepStore } from '@tests/state/kept/keep-store'

const names = { next: 0 }
const newName = () => `parts-${(names.next += 1)}`

const line: BuyerLine = {
  id: 'A',
  materialId: 'smco',
  usageKgPerYear: 10,
  spendPerYear: 500,
  currency: 'EUR',
  withheld: ['site'],
}

const list = {
  name: 'Magnets',
  isSample: false,
  origin: 'list.csv',
  importedAt: '2024-11-20T09:00:00Z',
  lines: [line],
  rates: {},
  assumptions: [],
}

const watched = {
  id: 'watch-1',
  watched: { kind: 'part', id: 'A' },
  measure: 'score',
  side: 'above',
  value: 70,
} as const

/** Open the lists as a tab does; what is scheduled waits for `flush`. */
async function openTab(name: string) {
  const store = createStore(partsState)
  const autosave = keepStore(listKind, store, name)
  await autosave.start()
  const { getState } = store
  return {
    autosave,
    flush: autosave.flush,
    state: getState,
    change: getState().change,
    present: () => getState().history.present,
    titles: () => getState().history.present.lists.map(({ id, name: title }) => `${id} ${title}`),
    kinds: () => getState().notices.map(({ kind }) => kind),
  }
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('parts lists that a browser keeps', () => {
  it('brings back after a reload what was kept', async () => {
    const name = newName()
    const tab = await openTab(name)
    tab.change('Take over', (all) => addList(all, list))
    tab.change('Rate', (all) => setRate(all, 'list-1', 'EUR', 1.1))
    tab.change('Watch', (all) => setThreshold(all, watched))
    tab.state().remember('["part"]', { mapping: { part: 'Part' }, answers: { marks: 'comma' } })
    await tab.flush()
    const again = await openTab(name)
    expect(again.present()).toEqual(tab.present())
    expect(again.state().memory).toEqual(tab.state().memory)
    expect(again.state().history.past).toEqual([])
  })

  it('writes the list that changed, and no other', async () => {
    const tab = await openTab(newName())
    tab.change('Take over', (all) => addList(addList(all, list), { ...list, name: 'Motors' }))
    await tab.flush()
    const put = vi.spyOn(IDBObjectStore.prototype, 'put')
    tab.change('Rename', (all) => renameList(all, 'list-2', 'Drives'))
    await tab.flush()
    expect(put.mock.calls.map(([, key]) => key)).toEqual(['list-2', 'settings', 'revision'])
  })

  it('takes a list over in one step of undo', async () => {
    const name = newName()
    const tab = await openTab(name)
    tab.change('Take over', (all) => addList(all, list))
    await tab.flush()
    tab.state().undo()
    expect(tab.present().lists).toEqual([])
    await tab.flush()
    expect((await openTab(name)).titles()).toEqual([])
    tab.state().redo()
    await tab.flush()
    expect((await openTab(name)).titles()).toEqual(['list-1 Magnets'])
  })

  it('keeps both sides when two tabs change one list, and joins what they watch', async () => {
    const name = newName()
    const first = await openTab(name)
    first.change('Take over', (all) => addList(all, list))
    await first.flush()
    const second = await openTab(name)
    second.change('Rename', (all) => renameList(all, 'list-1', 'Theirs'))
    second.change('Watch', (all) => setThreshold(all, { ...watched, id: 'theirs' }))
    await second.flush()
    first.change('Edit', (all) => editLine(all, 'list-1', 0, { site: 'Graz' }))
    first.change('Watch', (all) => setThreshold(all, watched))
    await first.flush()
    expect(first.titles()).toEqual(['list-2 Magnets (this tab)', 'list-1 Theirs'])
    expect(first.kinds()).toEqual(['conflict'])
    expect(first.present().thresholds.map(({ id }) => id)).toEqual(['watch-1', 'theirs'])
    await first.flush()
    const third = await openTab(name)
    expect(third.titles()).toEqual(['list-1 Theirs', 'list-2 Magnets (this tab)'])
    expect(third.present().thresholds.map(({ id }) => id)).toEqual(['watch-1', 'theirs'])
    expect(third.present().lists[1]?.lines[0]).toMatchObject({ site: 'Graz', withheld: [] })
  })

  it('does not delete what another tab has changed', async () => {
    const name = newName()
    const first = await openTab(name)
    first.change('Take over', (all) => addList(all, list))
    await first.flush()
    const second = await openTab(name)
    second.change('Rename', (all) => renameList(all, 'list-1', 'Theirs'))
    await second.flush()
    first.change('Delete', (all) => removeList(all, 'list-1'))
    await first.flush()
    expect(first.titles()).toEqual(['list-1 Theirs'])
    expect(first.kinds()).toEqual(['conflict'])
  })

  it('gives a list one new id in every state that undo can return to', async () => {
    const name = newName()
    const kept = await openTab(name)
    kept.change('Take over', (all) => addList(all, { ...list, name: 'Kept' }))
    await kept.flush()
    const store = createStore(partsState)
    for (const made of ['A', 'B']) {
      store.getState().change(made, (all) => addList(all, { ...list, name: made }))
    }
    await keepStore(listKind, store, name).start()
    const idOf = (title: string) =>
      store.getState().history.present.lists.find((each) => each.name === title)?.id
    const before = idOf('A')
    expect(new Set(['list-1', before, idOf('B')]).size).toBe(3)
    store.getState().undo()
    expect(idOf('A')).toBe(before)
  })

  it('leaves what it cannot read as it is, and shows the rest', async () => {
    const name = newName()
    const tab = await openTab(name)
    tab.change('Take over', (all) => addList(all, list))
    await tab.flush()
    const database = await openDB(name)
    await database.put('lists', { schemaVersion: 99, revision: 1, kept: {} }, 'list-9')
    await database.put(
      'lists',
      { schemaVersion: 1, revision: 1, kept: { lines: 'none' } },
      'list-8',
    )
    database.close()
    const again = await openTab(name)
    expect(again.titles()).toEqual(['list-1 Magnets'])
    expect(again.state().notices).toMatchObject([{ kind: 'corrupt' }])
    again.change('Append', (all) => appendLines(all, 'list-1', list))
    await again.flush()
    const raw = await openDB(name)
    expect(await raw.getAllKeys('lists')).toEqual(['list-1', 'list-8', 'list-9'])
    raw.close()
  })

  it('reads what version 0 kept', async () => {
    const name = newName()
    await openTab(name)
    const database = await openDB(name)
    const { name: title, importedAt } = list
    const old = { id: 'A', materialId: 'smco', usageKgPerYear: 10, spendUsdPerYear: 500 }
    const kept = { id: 'list-1', name: title, importedAt, lines: [old] }
    await database.put('lists', { schemaVersion: 0, revision: 1, kept }, 'list-1')
    database.close()
    expect((await openTab(name)).present().lists[0]?.lines).toEqual([
      {
        id: 'A',
        materialId: 'smco',
        usageKgPerYear: 10,
        spendPerYear: 500,
        currency: 'USD',
        withheld: [],
      },
    ])
  })

  it('runs on when the storage is full, and keeps everything once there is room', async () => {
    const name = newName()
    const tab = await openTab(name)
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    tab.change('Take over', (all) => addList(all, list))
    await tab.flush()
    expect(tab.kinds()).toEqual(['full'])
    expect(tab.titles()).toEqual(['list-1 Magnets'])
    put.mockRestore()
    tab.change('Edit', (all) => removeLine(all, 'list-1', 0))
    await tab.flush()
    expect((await openTab(name)).titles()).toEqual(['list-1 Magnets'])
  })

  it.each([
    ['unavailable', 'SecurityError'],
    ['blocked', 'VersionError'],
  ])('runs on when the storage is %s', async (kind, errorName) => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', errorName)
    })
    const tab = await openTab(newName())
    expect(tab.kinds()).toEqual([kind])
    tab.change('Take over', (all) => addList(all, list))
    await tab.flush()
    expect(tab.titles()).toEqual(['list-1 Magnets'])
  })
})
