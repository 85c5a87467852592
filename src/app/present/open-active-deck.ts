import { useDeckStore } from '@/state/decks/deck-store'
import { activeDeck } from '@/state/decks/deck-workspace'
import { startDeckSession } from '@/state/decks/use-deck-session'

/** Return the id of the deck that was worked on last, once what is kept is loaded; undefined where there is none. */
export async function openActiveDeck(): Promise<string | undefined> {
  await startDeckSession()
  return activeDeck(useDeckStore.getState().history.present)?.id
}
