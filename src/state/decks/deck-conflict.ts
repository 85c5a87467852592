import { type Deck } from '@/domain/page/deck'
import { type DeckConflict, type LoadedDecks } from './deck-entry'
import { type DeckWorkspace, nextNumberedId } from './deck-workspace'
import { toCopyName } from '@/state/kept/write-kept'
import { type LabNotice } from '@/state/lab/lab-notice'

/**
 * Return a workspace with both sides of a conflict: this tab’s deck under its new id, and the other tab’s under the
 * old one; in every state that undo can return to, so that undo never writes over the other tab.
 */
export function withBothDecks(workspace: DeckWorkspace, conflict: DeckConflict): DeckWorkspace {
  const { id, theirs, copyId } = conflict
  const others =
    copyId === null
      ? { ...workspace, decks: workspace.decks.filter((deck) => deck.id !== id) }
      : withNewId(workspace, id, copyId, toCopyName)
  return theirs === null ? others : { ...others, decks: [...others.decks, theirs] }
}

/** Say what became of a conflict. */
export function toDeckConflictNotice({ id, theirs, copyId }: DeckConflict): LabNotice {
  if (theirs === null) {
    const message = `What this browser keeps as ${id} cannot be read and is left as it is; this tab’s deck is kept beside it.`
    return { kind: 'corrupt', message }
  }
  const message =
    copyId === null
      ? `“${theirs.name}” was changed in another tab, so it was not deleted.`
      : `“${theirs.name}” was changed in another tab. Both decks are kept: the other tab’s under its name, this tab’s as “(this tab)”.`
  return { kind: 'conflict', message }
}

/** Return a workspace with what the browser kept; what is here already stays, under another id where its own is taken. */
export function withLoadedDecks(
  workspace: DeckWorkspace,
  { decks, activeId }: Pick<LoadedDecks, 'decks' | 'activeId'>,
): DeckWorkspace {
  const kept = new Set(decks.map(({ id }) => id))
  const taken = new Set([...kept, ...workspace.decks.map(({ id }) => id)])
  const here = workspace.decks.reduce((renamed, { id }) => {
    if (!kept.has(id)) return renamed
    const newId = nextNumberedId('deck', taken)
    taken.add(newId)
    return withNewId(renamed, id, newId, (name) => name)
  }, workspace)
  const last = kept.has(activeId ?? '') ? activeId : (decks[0]?.id ?? null)
  return { decks: [...decks, ...here.decks], activeId: here.activeId ?? last }
}

function withNewId(
  workspace: DeckWorkspace,
  id: string,
  newId: string,
  toName: (name: string) => string,
): DeckWorkspace {
  const rename = (deck: Deck) =>
    deck.id === id ? { ...deck, id: newId, name: toName(deck.name) } : deck
  return {
    decks: workspace.decks.map(rename),
    activeId: workspace.activeId === id ? newId : workspace.activeId,
  }
}
