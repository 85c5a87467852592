import { type Pin } from '@/domain/page/deck'
import { deckSession, useDeckStore } from '@/state/decks/deck-store'
import { activeDeck, addDeck, addPin } from '@/state/decks/deck-workspace'
import { currentTheme } from './current-theme'
import { type PinRequest } from './pinning'

/** Put an exhibit at the end of the deck that was worked on last, or of a new one; return which slide it became. */
export async function pinNow(request: PinRequest): Promise<string> {
  await deckSession.start()
  const pin = toPin(request)
  const { change } = useDeckStore.getState()
  change('pin a slide', (all) => {
    const deck = activeDeck(all)
    return deck === undefined
      ? addDeck(all, { name: `Deck ${all.decks.length + 1}`, pins: [pin] })
      : addPin(all, deck.id, pin)
  })
  const deck = activeDeck(useDeckStore.getState().history.present)
  return `Pinned to “${deck?.name ?? ''}” as slide ${deck?.pins.length ?? 1}. Notes and order: page “Decks”.`
}

/** Longest title that a deck keeps, in characters. */
const MAX_TITLE = 2000

/** Return the slide of an exhibit, in the colours of the page and without words of the presenter. */
export function toPin({ exhibitId, title, address }: PinRequest): Omit<Pin, 'id'> {
  const shown = title.slice(0, MAX_TITLE)
  return { address, exhibitId, title: shown, heading: '', note: '', theme: currentTheme() }
}
