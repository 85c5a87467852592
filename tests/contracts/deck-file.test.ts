import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDeck, readDeckFile, writeDeckFile } from '@/contracts/deck-file'
import { decks } from './deck-arbitraries'

const pin = {
  id: 'slide-1',
  address: '/',
  exhibitId: 'map',
  title: 'Map',
  heading: '',
  note: '',
  theme: 'light',
}

describe(readDeckFile, () => {
  it('reads back what was written, to the last sign', () => {
    fc.assert(
      fc.property(fc.array(decks, { minLength: 1, maxLength: 4 }), (written) => {
        expect(readDeckFile(writeDeckFile(written))).toEqual({ kind: 'read', decks: written })
      }),
    )
  })

  it('says what is wrong with anything else, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readDeckFile(text).kind).toBe('faulty')
      }),
    )
  })

  it('names the place of a fault', () => {
    const deck = { id: 'deck-1', name: 'A', pins: [{ ...pin, theme: 'pink' }] }
    const text = JSON.stringify({ kind: 'chokepoint-decks', schemaVersion: 1, decks: [deck] })
    expect(readDeckFile(text)).toMatchObject({
      kind: 'faulty',
      faults: [expect.stringContaining('decks[0].pins.0.theme')],
    })
  })

  it.each(['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere', 'map', '/a b'])(
    'takes no slide that leads elsewhere: %s',
    (address) => {
      const deck = { id: 'deck-1', name: 'A', pins: [{ ...pin, address }] }
      expect(readDeck(deck, 1).kind).toBe('faulty')
    },
  )

  it('refuses a newer file and reads an older one', () => {
    const text = JSON.stringify({ kind: 'chokepoint-decks', schemaVersion: 3, decks: [{}] })
    expect(readDeckFile(text)).toMatchObject({ faults: [expect.stringContaining('newer')] })
    const { heading: _heading, theme: _theme, ...old } = pin
    expect(readDeck({ id: 'deck-1', name: 'A', pins: [old] }, 0)).toEqual({
      kind: 'read',
      decks: [{ id: 'deck-1', name: 'A', pins: [pin], sharesAxes: true }],
    })
    expect(readDeck({ id: 'deck-1', name: 'A', pins: [pin] }, 1)).toEqual({
      kind: 'read',
      decks: [{ id: 'deck-1', name: 'A', pins: [pin], sharesAxes: true }],
    })
  })
})
