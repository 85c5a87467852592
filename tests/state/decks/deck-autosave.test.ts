import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { beforeEach, describe, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { type Deck } from '@/domain/page/deck'
import { createKeptAutosave } from '@/state/kept/kept-autosave'
import { createKeptStorage, type KeptStorage } from '@/state/kept/kept-storage'
import { deckKind } from '@/state/decks/deck-kind'
import { deckState } from '@/state/decks/deck-store'
import { addDeck, removeDeck, renameDeck, type DeckWorkspace } from '@/state/decks/deck-workspace'
import { keepStore } from '@tests/state/kept/keep-store'

let number = 0
let name = ''

beforeEach(() => {
  number += 1
  name = `decks-${number}`
})

type DeckStorage = KeptStorage<Deck, Pick<DeckWorkspace, 'activeId'>>

/** A tab of a browser: its decks, and what keeps them. */
async function openTab(storage: DeckStorage = createKeptStorage(deckKind, name)) {
  const store = createStore(deckState)
  const autosave = createKeptAutosave(deckKind, store, storage, {
    schedule: () => undefined,
    whenSilent: () => () => undefined,
  })
  await autosave.start()
  const names = () => store.getState().history.present.decks.map((deck) => deck.name)
  return { ...store.getState(), store, autosave, names }
}

describe('decks that a browser keeps', () => {
  it('keeps decks and the one that was worked on for the next visit', async () => {
    const tab = await openTab()
    tab.change('a', (workspace) => addDeck(workspace, { name: 'One', pins: [] }))
    tab.change('b', (workspace) => addDeck(workspace, { name: 'Two', pins: [] }))
    await tab.autosave.flush()
    const later = await openTab()
    expect(later.names()).toEqual(['One', 'Two'])
    expect(later.store.getState().history.present.activeId).toBe('deck-2')
  })

  it('keeps both sides when two tabs change one deck, and says so', async () => {
    const first = await openTab()
    first.change('a', (workspace) => addDeck(workspace, { name: 'Board', pins: [] }))
    await first.autosave.flush()
    const second = await openTab()
    first.change('b', (workspace) => renameDeck(workspace, 'deck-1', 'Board, first tab'))
    await first.autosave.flush()
    second.change('c', (workspace) => renameDeck(workspace, 'deck-1', 'Board, second tab'))
    await second.autosave.flush()
    expect(second.names().toSorted()).toEqual(['Board, first tab', 'Board, second tab (this tab)'])
    expect(second.store.getState().notices[0]?.message).toContain('changed in another tab')
    expect((await openTab()).names().toSorted()).toEqual(second.names().toSorted())
  })

  it('does not delete what another tab has changed', async () => {
    const first = await openTab()
    first.change('a', (workspace) => addDeck(workspace, { name: 'Board', pins: [] }))
    await first.autosave.flush()
    const second = await openTab()
    first.change('b', (workspace) => renameDeck(workspace, 'deck-1', 'Board, changed'))
    await first.autosave.flush()
    second.change('c', (workspace) => removeDeck(workspace, 'deck-1'))
    await second.autosave.flush()
    expect(second.names()).toEqual(['Board, changed'])
  })

  it('gives a deck one new id in every state that undo can return to', async () => {
    const kept = await openTab()
    kept.change('a', (workspace) => addDeck(workspace, { name: 'Kept', pins: [] }))
    await kept.autosave.flush()
    const store = createStore(deckState)
    for (const made of ['A', 'B']) {
      store.getState().change(made, (workspace) => addDeck(workspace, { name: made, pins: [] }))
    }
    await keepStore(deckKind, store, name).start()
    const idOf = (title: string) =>
      store.getState().history.present.decks.find((deck) => deck.name === title)?.id
    const before = idOf('A')
    expect(new Set(['deck-1', before, idOf('B')]).size).toBe(3)
    store.getState().undo()
    expect(idOf('A')).toBe(before)
  })

  it('leaves what it cannot read as it is, and shows the rest', async () => {
    const tab = await openTab()
    tab.change('a', (workspace) => addDeck(workspace, { name: 'Good', pins: [] }))
    await tab.autosave.flush()
    const database = await openDB(name)
    await database.put('decks', { schemaVersion: 99, deck: 'what?' }, 'deck-7')
    const later = await openTab()
    expect(later.names()).toEqual(['Good'])
    expect(later.store.getState().notices[0]).toMatchObject({ kind: 'corrupt' })
    expect(await database.get('decks', 'deck-7')).toMatchObject({ schemaVersion: 99 })
  })

  it('goes on and says so where nothing can be kept', async () => {
    const notice = { kind: 'full', message: 'The browser’s storage is full.' } as const
    const tab = await openTab({
      load: () =>
        Promise.resolve({
          kind: 'loaded',
          items: [],
          rest: { activeId: null },
          revisions: new Map(),
          notices: [],
        }),
      write: () => Promise.resolve({ kind: 'failed', notice }),
      clear: () => Promise.resolve(null),
    })
    tab.change('a', (workspace) => addDeck(workspace, { name: 'Board', pins: [] }))
    await tab.autosave.flush()
    expect(tab.names()).toEqual(['Board'])
    expect(tab.store.getState().notices).toEqual([notice])
  })
})
