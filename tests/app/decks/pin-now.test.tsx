import { beforeEach, describe, expect, it } from 'vitest'
import { pinNow } from '@/app/decks/pin-now'
import { useDeckStore } from '@/state/decks/deck-store'
import { addDeck, showDeck } from '@/state/decks/deck-workspace'

const request = { exhibitId: 'map', title: 'Who controls the mines', address: '/?asof=2025-03-01' }
const decks = () => useDeckStore.getState().history.present.decks

describe(pinNow, () => {
  beforeEach(() => useDeckStore.getState().reset())

  it('begins a deck where there is none', async () => {
    await expect(pinNow(request)).resolves.toMatch(/^Pinned to “Deck 1” as slide 1\./)
    expect(decks()).toMatchObject([{ name: 'Deck 1', pins: [{ ...request, note: '' }] }])
  })

  it('pins to the deck that was worked on last, in a step that undo takes back', async () => {
    const { change } = useDeckStore.getState()
    change('make', (all) => addDeck(all, { name: 'Board', pins: [] }))
    change('make', (all) => addDeck(all, { name: 'Team', pins: [] }))
    change('open', (all) => showDeck(all, 'deck-1'))
    await pinNow(request)
    await expect(pinNow(request)).resolves.toMatch(/^Pinned to “Board” as slide 2\./)
    expect(decks().map(({ name, pins }) => [name, pins.length])).toEqual([
      ['Board', 2],
      ['Team', 0],
    ])
    useDeckStore.getState().undo()
    expect(decks()[0]?.pins).toHaveLength(1)
  })
})
