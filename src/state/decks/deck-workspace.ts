import { type Deck, type Pin } from '@/domain/page/deck'
import { nextNumberedId } from '@/state/kept/kept-kind'

/** What undo goes back and forth in: the decks, and the one that is worked on. */
export type DeckWorkspace = {
  readonly decks: readonly Deck[]
  readonly activeId: string | null
}

/** A workspace without a deck. */
export const NO_DECKS: DeckWorkspace = { decks: [], activeId: null }

/** Return the deck that is worked on; undefined when there is none. */
export function activeDeck({ decks, activeId }: DeckWorkspace): Deck | undefined {
  return decks.find(({ id }) => id === activeId)
}

/** Add a deck and work on it. */
export function addDeck(
  workspace: DeckWorkspace,
  { name, pins }: { readonly name: string; readonly pins: readonly Omit<Pin, 'id'>[] },
): DeckWorkspace {
  const id = nextNumberedId(
    'deck',
    workspace.decks.map((deck) => deck.id),
  )
  const numbered = pins.map((pin, index) => ({ ...pin, id: `slide-${index + 1}` }))
  return { decks: [...workspace.decks, { id, name, pins: numbered }], activeId: id }
}

/** Delete a deck; another one is worked on in its place. */
export function removeDeck(workspace: DeckWorkspace, id: string): DeckWorkspace {
  const decks = workspace.decks.filter((deck) => deck.id !== id)
  return {
    decks,
    activeId: workspace.activeId === id ? (decks[0]?.id ?? null) : workspace.activeId,
  }
}

/** Work on a deck. */
export function showDeck(workspace: DeckWorkspace, id: string): DeckWorkspace {
  const isKnown = workspace.decks.some((deck) => deck.id === id)
  return isKnown ? { ...workspace, activeId: id } : workspace
}

/** Give a deck another name. */
export function renameDeck(workspace: DeckWorkspace, id: string, name: string): DeckWorkspace {
  return mapDeck(workspace, id, (deck) => ({ ...deck, name }))
}

/** Add a slide at the end of a deck. */
export function addPin(
  workspace: DeckWorkspace,
  deckId: string,
  pin: Omit<Pin, 'id'>,
): DeckWorkspace {
  return mapDeck(workspace, deckId, (deck) => {
    const id = nextNumberedId(
      'slide',
      deck.pins.map((kept) => kept.id),
    )
    return { ...deck, pins: [...deck.pins, { ...pin, id }] }
  })
}

/** Change what is said about a slide, or its colours. */
export function patchPin(
  workspace: DeckWorkspace,
  deckId: string,
  pinId: string,
  patch: Partial<Pick<Pin, 'heading' | 'note' | 'theme'>>,
): DeckWorkspace {
  return mapDeck(workspace, deckId, (deck) => ({
    ...deck,
    pins: deck.pins.map((pin) => (pin.id === pinId ? { ...pin, ...patch } : pin)),
  }))
}

/** Delete a slide. */
export function removePin(workspace: DeckWorkspace, deckId: string, pinId: string): DeckWorkspace {
  return mapDeck(workspace, deckId, (deck) => ({
    ...deck,
    pins: deck.pins.filter(({ id }) => id !== pinId),
  }))
}

/** Move a slide to another place of its deck, from 0; a place beyond the ends is the nearest end. */
export function movePin(
  workspace: DeckWorkspace,
  deckId: string,
  pinId: string,
  place: number,
): DeckWorkspace {
  const deck = workspace.decks.find(({ id }) => id === deckId)
  const from = deck?.pins.findIndex(({ id }) => id === pinId) ?? -1
  const pin = deck?.pins[from]
  if (deck === undefined || pin === undefined) return workspace
  const to = Math.max(0, Math.min(deck.pins.length - 1, Math.round(place)))
  if (to === from) return workspace
  return mapDeck(workspace, deckId, (kept) => ({
    ...kept,
    pins: kept.pins.toSpliced(from, 1).toSpliced(to, 0, pin),
  }))
}

function mapDeck(
  workspace: DeckWorkspace,
  id: string,
  change: (deck: Deck) => Deck,
): DeckWorkspace {
  const decks = workspace.decks.map((deck) => (deck.id === id ? change(deck) : deck))
  return { ...workspace, decks }
}
