import { type LabNotice } from '@/state/lab/lab-notice'
import { type LoadedParts, type PartsConflict } from './parts-entry'
import { toCopyName } from '@/state/kept/write-kept'
import { nextListId, type PartsWorkspace } from './parts-workspace'

/**
 * Return a workspace with both sides of a conflict: this tab’s list under its new id, and the other tab’s under the
 * old one; in every state that undo can return to, so that undo never writes over the other tab.
 */
export function withBothLists(workspace: PartsWorkspace, conflict: PartsConflict): PartsWorkspace {
  const { id, theirs, copyId } = conflict
  const others =
    copyId === null
      ? { ...workspace, lists: workspace.lists.filter((list) => list.id !== id) }
      : renameId(workspace, id, copyId, true)
  return theirs === null ? others : { ...others, lists: [...others.lists, theirs] }
}

/** Say what became of a conflict. */
export function toListConflictNotice({ id, theirs, copyId }: PartsConflict): LabNotice {
  if (theirs === null) {
    const message = `What this browser keeps as ${id} cannot be read and is left as it is; this tab’s list is kept beside it.`
    return { kind: 'corrupt', message }
  }
  const message =
    copyId === null
      ? `“${theirs.name}” was changed in another tab, so it was not deleted.`
      : `“${theirs.name}” was changed in another tab. Both lists are kept: the other tab’s under its name, this tab’s as “(this tab)”.`
  return { kind: 'conflict', message }
}

/** Return a workspace with what the browser kept; what is here already stays, under another id where its own is taken. */
export function withLoadedParts(
  workspace: PartsWorkspace,
  { lists, settings }: Pick<LoadedParts, 'lists' | 'settings'>,
): PartsWorkspace {
  const kept = new Set(lists.map(({ id }) => id))
  const taken = new Set([...kept, ...workspace.lists.map(({ id }) => id)])
  const here = workspace.lists.reduce((renamed, { id }) => {
    if (!kept.has(id)) return renamed
    const newId = nextListId(taken)
    taken.add(newId)
    return renameId(renamed, id, newId, false)
  }, workspace)
  const own = new Set(here.thresholds.map(({ id }) => id))
  const known = lists.some(({ id }) => id === settings.activeId)
  return {
    lists: [...lists, ...here.lists],
    activeId: here.activeId ?? (known ? settings.activeId : (lists[0]?.id ?? null)),
    thresholds: [...settings.thresholds.filter(({ id }) => !own.has(id)), ...here.thresholds],
  }
}

function renameId(
  workspace: PartsWorkspace,
  id: string,
  newId: string,
  isCopy: boolean,
): PartsWorkspace {
  return {
    ...workspace,
    lists: workspace.lists.map((list) =>
      list.id === id
        ? { ...list, id: newId, name: isCopy ? toCopyName(list.name) : list.name }
        : list,
    ),
    activeId: workspace.activeId === id ? newId : workspace.activeId,
  }
}
