import 'fake-indexeddb/auto'
import { describe, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { writeScenarioFile } from '@/contracts/scenario-file'
import { unchanged } from '@/domain/lab/lab-scenario'
import { correctionKind } from '@/state/corrections/correction-kind'
import { addAmendment } from '@/state/corrections/correction-workspace'
import { PANGWA_SHUT } from '@tests/record/amendments/amendments'
import { correctionState } from '@/state/corrections/correction-store'
import { deleteEverything, exportEverything, importEverything } from '@/state/backup'
import { deckKind } from '@/state/decks/deck-kind'
import { deckState } from '@/state/decks/deck-store'
import { addDeck } from '@/state/decks/deck-workspace'
import { labKind } from '@/state/lab/lab-kind'
import { labState } from '@/state/lab/lab-store'
import { addScenario } from '@/state/lab/lab-workspace'
import { listKind } from '@/state/lists/list-kind'
import { partsState } from '@/state/lists/parts-store'
import { addList, setThreshold } from '@/state/lists/parts-workspace'
import { keepStore } from './kept/keep-store'

const names = { next: 0 }
const newName = () => `backup-${(names.next += 1)}`

const list = {
  name: 'Magnets',
  isSample: false,
  origin: 'list.csv',
  importedAt: '2024-11-20T09:00:00Z',
  lines: [],
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

/** Open a tab with everything that the page keeps. */
function openTab(name = newName()) {
  const correctionStore = createStore(correctionState)
  const [listStore, labStore, deckStore] = [
    createStore(partsState),
    createStore(labState),
    createStore(deckState),
  ]
  const page = {
    lists: keepStore(listKind, listStore, `${name}-lists`),
    lab: keepStore(labKind, labStore, `${name}-lab`),
    decks: keepStore(deckKind, deckStore, `${name}-decks`),
    corrections: keepStore(correctionKind, correctionStore, `${name}-corrections`),
    listStore,
    deckStore,
    correctionStore,
  }
  const lists = () => listStore.getState()
  const titles = () => lists().history.present.lists.map(({ id, name: title }) => `${id} ${title}`)
  const deckNames = () => deckStore.getState().history.present.decks.map((deck) => deck.name)
  const amendments = () => correctionStore.getState().history.present.amendments
  const start = () => Promise.all([page.lists.start(), page.lab.start(), page.decks.start()])
  return {
    name,
    page,
    lists,
    labStore,
    deckStore,
    correctionStore,
    titles,
    deckNames,
    amendments,
    start,
  }
}

/** Open a tab with a list, a threshold, a scenario and a deck, none of them written yet. */
async function openFull() {
  const tab = openTab()
  await tab.start()
  tab.lists().change('Take over', (all) => addList(all, list))
  tab.lists().change('Watch', (all) => setThreshold(all, watched))
  const quiet = unchanged('quiet', '2024-11-20')
  tab.labStore.getState().change('New', (all) => addScenario(all, 'Quiet', quiet))
  tab.deckStore.getState().change('Add', (all) => addDeck(all, { name: 'Board', pins: [] }))
  tab.correctionStore.getState().change('add', (all) => addAmendment(all, PANGWA_SHUT))
  return tab
}

describe('all that is kept', () => {
  it('goes into one file and comes back beside what is there', async () => {
    const tab = await openFull()
    const { text, faults } = await exportEverything(tab.page)
    expect(faults).toEqual([])
    const other = openTab()
    other.lists().change('Take over', (all) => addList(all, { ...list, name: 'Own' }))
    const read = await importEverything(text, other.page)
    const lab = writeScenarioFile(tab.labStore.getState().history.present.documents)
    expect(read).toMatchObject({
      kind: 'read',
      kept: { lab },
      holdsScenarios: true,
      decks: { count: 1, faults: [] },
      amendments: { count: 1, faults: [] },
    })
    expect(other.titles()).toEqual(['list-1 Own', 'list-2 Magnets'])
    expect(other.lists().history.present.thresholds).toEqual([watched])
    expect(other.deckNames()).toEqual(['Board'])
    expect(other.amendments()).toEqual([PANGWA_SHUT])
    other.lists().undo()
    expect(other.titles()).toEqual(['list-1 Own'])
  })

  it.each([
    '{',
    '[]',
    '{"kind":"chokepoint-kept","schemaVersion":99,"lists":[],"settings":{},"lab":""}',
  ])('is refused with a reason when it is %s', async (text) => {
    const tab = openTab()
    const read = await importEverything(text, tab.page)
    expect(read.kind).toBe('faulty')
    expect(tab.titles()).toEqual([])
  })

  it('brings lists back and says why its decks and amendments cannot be read', async () => {
    const tab = await openFull()
    const { text } = await exportEverything(tab.page)
    const file: unknown = JSON.parse(text)
    const broken = JSON.stringify({ ...Object(file), decks: '{', amendments: '{}' })
    const other = openTab()
    const read = await importEverything(broken, other.page)
    expect(read).toMatchObject({ kind: 'read', decks: { count: 0 } })
    expect(read.kind === 'read' && read.decks.faults).toHaveLength(1)
    expect(read).toHaveProperty('amendments.faults.0', expect.stringContaining('kind'))
    expect(other.amendments()).toEqual([])
    expect(other.titles()).toEqual(['list-1 Magnets'])
  })

  it('is deleted in one go, the way back included', async () => {
    const tab = await openFull()
    await exportEverything(tab.page)
    expect(await deleteEverything(tab.page)).toEqual([])
    tab.lists().undo()
    await tab.page.lists.flush()
    expect(tab.titles()).toEqual([])
    expect(tab.deckNames()).toEqual([])
    expect(tab.amendments()).toEqual([])
    const later = openTab(tab.name)
    await later.start()
    expect([later.titles(), later.deckNames()]).toEqual([[], []])
    expect(later.labStore.getState().history.present.documents).toEqual([])
  })

  it('holds what another tab has kept since, and what was made here', async () => {
    const tab = openTab()
    await tab.start()
    const other = openTab(tab.name)
    await other.start()
    for (const title of ['Elsewhere', 'Also elsewhere']) {
      other.lists().change('Take over', (all) => addList(all, { ...list, name: title }))
    }
    await other.page.lists.flush()
    tab.lists().change('Take over', (all) => addList(all, list))
    const { text } = await exportEverything(tab.page)
    expect(text).toContain('"Elsewhere"')
    expect(text).toContain('"Also elsewhere"')
    expect(text).toContain('"Magnets (this tab)"')
  })

  it('holds what is on the page where the storage fails, and says so', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError')
    })
    const tab = await openFull()
    const { text, faults } = await exportEverything(tab.page)
    expect(text).toContain('"Magnets"')
    expect(faults.map(({ kind }) => kind)).toEqual([
      'unavailable',
      'unavailable',
      'unavailable',
      'unavailable',
    ])
    const failed = await deleteEverything(tab.page)
    expect(failed).toHaveLength(4)
    open.mockRestore()
  })
})
