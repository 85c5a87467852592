import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { deckState } from '@/state/decks/deck-store'
import {
  activeDeck,
  addDeck,
  addPin,
  type DeckWorkspace,
  movePins,
  duplicatePins,
  NO_DECKS,
  removeDeck,
  removePins,
  renameDeck,
} from '@/state/decks/deck-workspace'
import { decks, loosePins } from '@tests/contracts/deck-arbitraries'

const workspaces: fc.Arbitrary<DeckWorkspace> = fc
  .array(decks, { minLength: 1, maxLength: 3 })
  .map((all) => all.reduce(addDeck, NO_DECKS))

describe(movePins, () => {
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
          const moved = movePins(workspace, deck.id, [pin.id], to)
          const [after] = moved.decks
          expect(after?.pins.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(
            deck.pins.toSorted((a, b) => a.id.localeCompare(b.id)),
          )
          expect(after?.pins.indexOf(pin)).toBe(Math.max(0, Math.min(deck.pins.length - 1, to)))
          expect(movePins(moved, deck.id, [pin.id], place)).toEqual(workspace)
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
            return index === gone % 5 ? removePins(next, deckId, ['slide-1']) : next
          }, start)
          const ids = added.decks.find(({ id }) => id === deckId)?.pins.map(({ id }) => id) ?? []
          expect(new Set(ids).size).toBe(ids.length)
        },
      ),
    )
  })
})

/** Five slides named by their letters. */
const five = addDeck(NO_DECKS, {
  name: 'Five',
  pins: ['a', 'b', 'c', 'd', 'e'].map((title) => ({
    address: '/',
    exhibitId: 'map',
    title,
    heading: '',
    note: '',
    theme: 'light' as const,
  })),
})
const lettersOf = ({ decks: [deck] }: DeckWorkspace) =>
  deck?.pins.map(({ title }) => title).join('') ?? ''

describe('several slides at once', () => {
  it.each([
    { place: 0, order: 'bdace' },
    { place: 2, order: 'acbde' },
    { place: Infinity, order: 'acebd' },
  ])('stand together and in their order from place $place', ({ place, order }) => {
    expect(lettersOf(movePins(five, 'deck-1', ['slide-4', 'slide-2'], place))).toBe(order)
  })

  it('are the same deck when they stand there already', () => {
    expect(movePins(five, 'deck-1', ['slide-1', 'slide-2'], 0)).toBe(five)
  })

  it('are copied behind themselves, each copy with an id of its own', () => {
    const copied = duplicatePins(five, 'deck-1', ['slide-2', 'slide-5'])
    expect(lettersOf(copied)).toBe('abbcdee')
    expect(copied.decks[0]?.pins.map(({ id }) => id)).toEqual([
      'slide-1',
      'slide-2',
      'slide-6',
      'slide-3',
      'slide-4',
      'slide-5',
      'slide-7',
    ])
  })

  it('leave a deck that is not there alone', () => {
    expect(removePins(five, 'deck-9', ['slide-1'])).toBe(five)
  })
})

describe('the store of decks', () => {
  it('takes what was typed letter by letter back in one step', () => {
    const store = createStore(deckState)
    const { change, amend, undo } = store.getState()
    change('make', () => five)
    change('name a deck', (all) => renameDeck(all, 'deck-1', 'F'))
    amend((all) => renameDeck(all, 'deck-1', 'Fi'))
    expect(store.getState().history.present.decks[0]?.name).toBe('Fi')
    undo()
    expect(store.getState().history.present).toBe(five)
  })

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
