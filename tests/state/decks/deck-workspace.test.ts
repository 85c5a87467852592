import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { deckState } from '@/state/decks/deck-store'
import {
  activeDeck,
  addDeck,
  addPin,
  type DeckWorkspace,
  movePin,
  NO_DECKS,
  removeDeck,
  removePin,
} from '@/state/decks/deck-workspace'
import { decks, loosePins } from '@tests/contracts/deck-arbitraries'

const workspaces: fc.Arbitrary<DeckWorkspace> = fc
  .array(decks, { minLength: 1, maxLength: 3 })
  .map((all) => all.reduce(addDeck, NO_DECKS))

describe(movePin, () => {
  it('changes the order and nothing else, and can be taken back by moving back', () => {
    fc.assert(
      fc.property(
        workspaces,
        fc.nat(20),
        fc.integer({ min: -3, max: 20 }),
        (workspace, from, to) => {
          const [deck] = workspace.decks
          const pin = deck?.pins[from % Math.max(1, deck.pins.length)]
          if (deck === undefined || pin === undefined) return
          const place = deck.pins.indexOf(pin)
          const moved = movePin(workspace, deck.id, pin.id, to)
          const [after] = moved.decks
          expect(after?.pins.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(
            deck.pins.toSorted((a, b) => a.id.localeCompare(b.id)),
          )
          expect(after?.pins.indexOf(pin)).toBe(Math.max(0, Math.min(deck.pins.length - 1, to)))
          expect(movePin(moved, deck.id, pin.id, place)).toEqual(workspace)
        },
      ),
    )
  })
})

describe(addPin, () => {
  it('gives every slide an id of its own, whatever was deleted before', () => {
    fc.assert(
      fc.property(
        workspaces,
        fc.array(loosePins, { maxLength: 5 }),
        fc.nat(9),
        (start, pins, gone) => {
          const { activeId } = start
          const deckId = activeId ?? ''
          const added = pins.reduce((workspace, pin, index) => {
            const next = addPin(workspace, deckId, pin)
            return index === gone % 5 ? removePin(next, deckId, 'slide-1') : next
          }, start)
          const ids = added.decks.find(({ id }) => id === deckId)?.pins.map(({ id }) => id) ?? []
          expect(new Set(ids).size).toBe(ids.length)
        },
      ),
    )
  })
})

describe('the store of decks', () => {
  it('takes every step back', () => {
    const store = createStore(deckState)
    const { change, undo, redo } = store.getState()
    change('make', (workspace) => addDeck(workspace, { name: 'A', pins: [] }))
    const made = store.getState().history.present
    undo()
    expect(store.getState().history.present).toEqual(NO_DECKS)
    redo()
    expect(store.getState().history.present).toEqual(made)
  })
})

describe(removeDeck, () => {
  const three = ['a', 'b', 'c'].reduce(
    (workspace, name) => addDeck(workspace, { name, pins: [] }),
    NO_DECKS,
  )
  const namesOf = ({ decks: all }: DeckWorkspace) => all.map(({ name }) => name)

  it('takes the deck out of the list, and works on another when it was the one', () => {
    const left = removeDeck(three, 'deck-3')
    expect(namesOf(left)).toEqual(['a', 'b'])
    expect(activeDeck(left)?.name).toBe('a')
  })

  it('leaves the one that is worked on when another goes, and works on none after the last', () => {
    expect(activeDeck(removeDeck(three, 'deck-1'))?.name).toBe('c')
    const none = ['deck-1', 'deck-2', 'deck-3'].reduce(removeDeck, three)
    expect(none).toEqual({ decks: [], activeId: null })
  })
})
