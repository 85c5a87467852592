import { readDeckFile, writeDeckFile, type ReadDecks } from '@/contracts/deck-file'
import { type Deck } from '@/domain/page/deck'
import { addDeck, type DeckWorkspace } from './deck-workspace'

/** A deck as a file to be saved. */
export type DeckFile = { readonly name: string; readonly text: string }

/** Return a deck as a file that can be opened in another browser. */
export function exportDeck(deck: Deck): DeckFile {
  const name = deck.name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)
  return { name: `${name === '' ? 'deck' : name}.deck.json`, text: writeDeckFile([deck]) }
}

/** Read decks from a file, all of it or nothing. */
export function importDecks(text: string): ReadDecks {
  return readDeckFile(text)
}

/** Add decks of a file beside those that are here, and work on the last of them. */
export function addDecks(workspace: DeckWorkspace, decks: readonly Deck[]): DeckWorkspace {
  return decks.reduce(addDeck, workspace)
}
