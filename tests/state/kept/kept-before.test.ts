import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { z } from 'zod/mini'
import { deckKind } from '@/state/decks/deck-kind'
import { deckState } from '@/state/decks/deck-store'
import { renameDeck } from '@/state/decks/deck-workspace'
import { labKind } from '@/state/lab/lab-kind'
import { labState } from '@/state/lab/lab-store'
import { patchDocument } from '@/state/lab/lab-workspace'
import { listKind } from '@/state/lists/list-kind'
import { partsState } from '@/state/lists/parts-store'
import { renameList } from '@/state/lists/parts-workspace'
import { keepStore } from './keep-store'

/** Databases as the page left them before all kinds were kept in one way: its own code wrote them. */
const databases = z
  .array(
    z.object({
      database: z.string(),
      version: z.int(),
      stores: z.record(z.string(), z.record(z.string(), z.unknown())),
    }),
  )
  .parse(
    JSON.parse(
      readFileSync(new URL('./fixtures/kept-by-a68e914.json', import.meta.url).pathname, 'utf8'),
    ),
  )

/** Write the database of that name as it was; returns its entries as they are now. */
async function restore(name: string): Promise<() => Promise<Record<string, unknown>>> {
  const kept = databases.find(({ database }) => database === name)
  if (kept === undefined) throw new Error(`No ${name} among the fixtures`)
  const database = await openDB(name, kept.version, {
    upgrade: (opened) => {
      for (const store of Object.keys(kept.stores)) opened.createObjectStore(store)
    },
  })
  for (const [store, entries] of Object.entries(kept.stores)) {
    for (const [key, value] of Object.entries(entries)) await database.put(store, value, key)
  }
  return async () => {
    const stores = Object.keys(kept.stores).map(async (store) => {
      const keys = (await database.getAllKeys(store)).map(String)
      const values: unknown[] = await database.getAll(store)
      return [store, Object.fromEntries(keys.map((key, index) => [key, values[index]]))] as const
    })
    return Object.fromEntries(await Promise.all(stores))
  }
}

describe('what an earlier page kept', () => {
  it('is read as scenarios, with those that were open', async () => {
    const entries = await restore('chokepoint-lab')
    const store = createStore(labState)
    const autosave = keepStore(labKind, store, labKind.database)
    await autosave.start()
    const { documents, openIds, activeId } = store.getState().history.present
    expect(documents).toEqual([
      {
        id: 'scenario-1',
        name: 'Quiet',
        notes: '',
        scenario: { presetId: 'quiet', asOf: '2024-11-20', changes: {} },
        versions: [],
      },
      {
        id: 'scenario-2',
        name: 'Half of Pangwa',
        notes: 'Ask the plant',
        scenario: {
          presetId: 'kachin-as-reported',
          asOf: '2024-12-20',
          changes: { 'mine.pangwa.severity': 0.5 },
        },
        versions: [
          {
            name: 'For Monday',
            savedAt: '2024-12-21T08:00:00Z',
            scenario: {
              presetId: 'kachin-as-reported',
              asOf: '2024-12-20',
              changes: { 'mine.pangwa.severity': 0.5 },
            },
          },
        ],
      },
    ])
    expect([openIds, activeId]).toEqual([['scenario-1', 'scenario-2'], 'scenario-2'])
    expect(store.getState()).toMatchObject({ status: 'kept', notices: [] })
    store.getState().change('Note', (all) => patchDocument(all, 'scenario-1', { notes: 'New' }))
    await autosave.flush()
    expect(await entries()).toMatchObject({
      documents: {
        'scenario-1': { schemaVersion: 2, revision: 2, document: { notes: 'New' } },
        'scenario-2': { schemaVersion: 1, revision: 1 },
      },
      session: {
        open: { openIds: ['scenario-1', 'scenario-2'], activeId: 'scenario-2' },
        revision: 2,
      },
    })
  })

  it('is read as decks, with the one that was worked on', async () => {
    const entries = await restore('chokepoint-decks')
    const store = createStore(deckState)
    const autosave = keepStore(deckKind, store, deckKind.database)
    await autosave.start()
    const { decks, activeId } = store.getState().history.present
    expect(decks.map(({ id, name, pins }) => [id, name, pins.length])).toEqual([
      ['deck-1', 'Board', 1],
      ['deck-2', 'Plant', 0],
    ])
    expect(decks[0]?.pins[0]).toEqual({
      id: 'slide-1',
      address: '/?asof=2025-03-01',
      exhibitId: 'map',
      title: 'Who holds what',
      heading: 'Kachin',
      note: 'Slowly',
      theme: 'dark',
    })
    expect(activeId).toBe('deck-1')
    expect(store.getState()).toMatchObject({ status: 'kept', notices: [] })
    store.getState().change('Name', (all) => renameDeck(all, 'deck-2', 'Works'))
    await autosave.flush()
    expect(await entries()).toMatchObject({
      decks: {
        'deck-1': { schemaVersion: 1, revision: 1 },
        'deck-2': { schemaVersion: 2, revision: 2, deck: { name: 'Works' } },
      },
      rest: { active: 'deck-1', revision: 2 },
    })
  })

  it('is read as parts lists, with what is watched and how lists are read', async () => {
    const entries = await restore('chokepoint-parts')
    const store = createStore(partsState)
    const autosave = keepStore(listKind, store, listKind.database)
    await autosave.start()
    const { lists, activeId, thresholds } = store.getState().history.present
    expect(lists).toMatchObject([
      { id: 'list-1', name: 'Magnets', rates: { EUR: 1.1 }, assumptions: ['1 EUR = 1.10 USD'] },
    ])
    expect(lists[0]?.lines).toEqual([
      {
        id: 'A',
        materialId: 'smco',
        usageKgPerYear: 10,
        spendPerYear: 500,
        currency: 'EUR',
        withheld: ['site'],
      },
    ])
    expect(activeId).toBe('list-1')
    expect(thresholds).toEqual([
      {
        id: 'watch-1',
        watched: { kind: 'part', id: 'A' },
        measure: 'score',
        side: 'above',
        value: 70,
      },
    ])
    expect(store.getState().memory).toEqual({
      mappings: { '["part"]': { mapping: { part: 'Part' }, answers: { marks: 'comma' } } },
      lastVisit: null,
    })
    expect(store.getState()).toMatchObject({ status: 'kept', notices: [] })
    store.getState().change('Rename', (all) => renameList(all, 'list-1', 'Motors'))
    await autosave.flush()
    expect(await entries()).toMatchObject({
      lists: { 'list-1': { schemaVersion: 2, revision: 2, kept: { name: 'Motors' } } },
      rest: { revision: 2, settings: { schemaVersion: 2, revision: 2 } },
    })
  })
})
