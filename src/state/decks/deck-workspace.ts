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
  {
    name,
    pins,
    sharesAxes = true,
  }: Pick<Deck, 'name'> &
    Partial<Pick<Deck, 'sharesAxes'>> & { readonly pins: readonly Omit<Pin, 'id'>[] },
): DeckWorkspace {
  const id = nextNumberedId(
    'deck',
    workspace.decks.map((deck) => deck.id),
  )
  const numbered = pins.map((pin, index) => ({ ...pin, id: `slide-${index + 1}` }))
  const deck = { id, name, pins: numbered, sharesAxes }
  return { decks: [...workspace.decks, deck], activeId: id }
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

/** Let the slides of the same chart share an axis, or not. */
export function setSharesAxes(
  workspace: DeckWorkspace,
  id: string,
  sharesAxes: boolean,
): DeckWorkspace {
  return mapDeck(workspace, id, (deck) => ({ ...deck, sharesAxes }))
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

/** Change what is said about slides, or their colours. */
export function patchPins(
  workspace: DeckWorkspace,
  deckId: string,
  pinIds: readonly string[],
  patch: Partial<Pick<Pin, 'heading' | 'note' | 'theme'>>,
): DeckWorkspace {
  return mapPins(workspace, deckId, (pins) =>
    pins.map((pin) => (pinIds.includes(pin.id) ? { ...pin, ...patch } : pin)),
  )
}

/** Delete slides. */
export function removePins(
  workspace: DeckWorkspace,
  deckId: string,
  pinIds: readonly string[],
): DeckWorkspace {
  return mapPins(workspace, deckId, (pins) => pins.filter(({ id }) => !pinIds.includes(id)))
}

/** Put a copy of each of some slides behind it. */
export function duplicatePins(
  workspace: DeckWorkspace,
  deckId: string,
  pinIds: readonly string[],
): DeckWorkspace {
  return mapPins(workspace, deckId, (pins) => {
    const taken = pins.map(({ id }) => id)
    return pins.flatMap((pin) => {
      if (!pinIds.includes(pin.id)) return [pin]
      const id = nextNumberedId('slide', taken)
      taken.push(id)
      return [pin, { ...pin, id }]
    })
  })
}

/**
 * Move slides, in their order, so that the first of them stands at a place of its deck, from 0; a place beyond the
 * ends is the nearest end.
 */
export function movePins(
  workspace: DeckWorkspace,
  deckId: string,
  pinIds: readonly string[],
  place: number,
): DeckWorkspace {
  return mapPins(workspace, deckId, (pins) => {
    const moved = pins.filter(({ id }) => pinIds.includes(id))
    const rest = pins.filter(({ id }) => !pinIds.includes(id))
    const to = Math.max(0, Math.min(rest.length, Math.round(place)))
    const next = rest.toSpliced(to, 0, ...moved)
    return next.every((pin, index) => pin === pins[index]) ? pins : next
  })
}

function mapPins(
  workspace: DeckWorkspace,
  deckId: string,
  change: (pins: readonly Pin[]) => readonly Pin[],
): DeckWorkspace {
  const deck = workspace.decks.find(({ id }) => id === deckId)
  const pins = deck && change(deck.pins)
  if (pins === undefined || pins === deck?.pins) return workspace
  return mapDeck(workspace, deckId, (kept) => ({ ...kept, pins }))
}

function mapDeck(
  workspace: DeckWorkspace,
  id: string,
  change: (deck: Deck) => Deck,
): DeckWorkspace {
  const decks = workspace.decks.map((deck) => (deck.id === id ? change(deck) : deck))
  return { ...workspace, decks }
}
