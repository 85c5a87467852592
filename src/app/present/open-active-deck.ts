import { deckSession, useDeckStore } from '@/state/decks/deck-store'
import { activeDeck } from '@/state/decks/deck-workspace'

/** Return the id of the deck that was worked on last, once what is kept is loaded; undefined where there is none. */
export async function openActiveDeck(): Promise<string | undefined> {
  await deckSession.start()
  return activeDeck(useDeckStore.getState().history.present)?.id
}
