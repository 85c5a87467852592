import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { createDeckStorage } from '@/state/decks/deck-storage'
import { useDeckStore } from '@/state/decks/deck-store'
import { addDeck } from '@/state/decks/deck-workspace'
import { bringDecksBack, otherKeeping } from '@/state/kept/kept-everything'
import { startDeckSession } from '@/state/decks/use-deck-session'

const names = () => useDeckStore.getState().history.present.decks.map(({ name }) => name)

describe('decks among everything that is kept', () => {
  it('go out, are deleted, and come back', async () => {
    await startDeckSession()
    useDeckStore.getState().change('Add a deck', (all) => addDeck(all, { name: 'Board', pins: [] }))
    await expect.poll(async () => (await createDeckStorage().load()).decks.length).toBe(1)
    const text = await otherKeeping.readDecks()
    expect(await otherKeeping.deleteOthers()).toEqual([])
    expect(names()).toEqual([])
    expect((await createDeckStorage().load()).decks).toEqual([])
    expect(await bringDecksBack(text)).toEqual({ count: 1, faults: [] })
    expect(names()).toEqual(['Board'])
  })

  it('are refused with a reason where they cannot be read', async () => {
    const { count, faults } = await bringDecksBack('{')
    expect(count).toBe(0)
    expect(faults).toHaveLength(1)
  })
})
