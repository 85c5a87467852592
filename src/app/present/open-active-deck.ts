import { useDeckStore } from '@/state/deck-store'
import { activeDeck } from '@/state/deck-workspace'
import { startDeckSession } from '@/state/use-deck-session'

/** Return the id of the deck that was worked on last, once what is kept is loaded; undefined where there is none. */
export async function openActiveDeck(): Promise<string | undefined> {
  await startDeckSession()
  return activeDeck(useDeckStore.getState().history.present)?.id
}
