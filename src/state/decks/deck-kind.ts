import { readDeck } from '@/contracts/deck-file'
import { DECK_VERSION } from '@/contracts/deck-migrations'
import { type Deck } from '@/domain/page/deck'
import { type KeptKind } from '@/state/kept/kept-kind'
import { type DeckWorkspace, NO_DECKS } from './deck-workspace'

/** How decks are kept in the browser, with the one that was worked on. */
export const deckKind: KeptKind<Deck, Pick<DeckWorkspace, 'activeId'>, DeckWorkspace, null> = {
  database: 'chokepoint-decks',
  stores: { items: 'decks', rest: 'rest' },
  idPrefix: 'deck',
  words: { one: 'deck', many: 'decks', rescue: 'Export them as a file before you leave.' },
  item: {
    version: DECK_VERSION,
    field: 'deck',
    read: (kept, version) => {
      const read = readDeck(kept, version)
      const [item] = read.kind === 'read' ? read.decks : []
      return item === undefined ? null : { item, notes: [] }
    },
  },
  rest: {
    key: 'active',
    none: { activeId: null },
    toEntry: ({ activeId }) => activeId,
    read: (entry) => ({ activeId: typeof entry === 'string' ? entry : null }),
    join: (ours) => ours,
  },
  empty: NO_DECKS,
  noMemory: null,
  isSame: Object.is,
  itemsOf: ({ decks }) => decks,
  withItems: ({ activeId }, decks, newIdOf) => ({
    decks,
    activeId: activeId === null ? null : newIdOf(activeId),
  }),
  restOf: ({ activeId }) => ({ activeId }),
  withRest: ({ decks, activeId }, rest) => {
    const last = decks.find(({ id }) => id === rest.activeId) ?? decks[0]
    return { decks, activeId: activeId ?? last?.id ?? null }
  },
  withMemory: (memory) => memory,
}
