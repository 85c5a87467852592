import fc from 'fast-check'
import { type Deck, type Pin, SLIDE_THEMES } from '@/domain/page/deck'

/** Words as a reader may type or paste them, whatever the script. */
const words = fc.string({ unit: 'grapheme', maxLength: 60 })

/** A slide without its id. */
export const loosePins: fc.Arbitrary<Omit<Pin, 'id'>> = fc.record({
  address: fc.constantFrom('/', '/?asof=2025-03-01&v=1', '/elements/Tb', '/scenarios?lab=1.abc'),
  exhibitId: fc.constantFrom('map', 'figures', 'risk-table', 'price-China-Tb'),
  title: words,
  heading: words,
  note: words,
  theme: fc.constantFrom(...SLIDE_THEMES),
})

/** A deck whose slides have an id each. */
export const decks: fc.Arbitrary<Deck> = fc
  .record({
    id: fc.integer({ min: 1, max: 99 }).map((number) => `deck-${number}`),
    sharesAxes: fc.boolean(),
    name: words,
    pins: fc.array(loosePins, { maxLength: 8 }),
  })
  .map((deck) => ({
    ...deck,
    pins: deck.pins.map((pin, index) => ({ ...pin, id: `slide-${index + 1}` })),
  }))
