import { type LabDocument, type LabWorkspace } from '@/domain/lab/lab-document'
import { type LabNotice } from './lab-notice'
import { type Conflict, type Loaded } from './lab-storage-entry'
import { toCopyName } from '@/state/kept/write-kept'
import { nextId } from './lab-workspace'

/**
 * Return the lab with both sides of a conflict: this tab’s state under its new id, and the other tab’s under the old
 * one; both in every state that undo can return to, so that undo never writes over the other tab.
 */
export function withBothSides(workspace: LabWorkspace, conflict: Conflict): LabWorkspace {
  const { id, theirs, copyId } = conflict
  const isHere = workspace.documents.some((document) => document.id === id)
  const renamed =
    copyId === null || !isHere
      ? { ...workspace, documents: workspace.documents.filter((kept) => kept.id !== id) }
      : renameDocument(workspace, id, copyId, toCopyName)
  return theirs === null ? renamed : { ...renamed, documents: [...renamed.documents, theirs] }
}

/** Say what became of a conflict. */
export function toConflictNotice({ id, theirs, copyId }: Conflict): LabNotice {
  if (theirs === null) {
    const message = `What this browser keeps as ${id} cannot be read and is left as it is; this tab’s state is kept beside it.`
    return { kind: 'corrupt', message }
  }
  const message =
    copyId === null
      ? `“${theirs.name}” was changed in another tab, so it was not deleted.`
      : `“${theirs.name}” was changed in another tab. Both states are kept: the other tab’s under its name, this tab’s as “(this tab)”.`
  return { kind: 'conflict', message }
}

/** Return new ids for what is here under ids that the browser has kept for something else. */
export function toFreeIds(
  here: readonly LabDocument[],
  loaded: readonly LabDocument[],
): ReadonlyMap<string, string> {
  const kept = new Set(loaded.map(({ id }) => id))
  const taken = new Set([...kept, ...here.map(({ id }) => id)])
  const free = new Map<string, string>()
  for (const { id } of here) {
    if (!kept.has(id) || free.has(id)) continue
    const newId = nextId(taken)
    taken.add(newId)
    free.set(id, newId)
  }
  return free
}

/** Return the lab with what the browser kept; what is here already stays, under another id where its own is taken. */
export function withLoaded(
  workspace: LabWorkspace,
  { documents, session }: Pick<Loaded, 'documents' | 'session'>,
  freeIds: ReadonlyMap<string, string>,
): LabWorkspace {
  const here = [...freeIds].reduce(
    (renamed, [id, newId]) => renameDocument(renamed, id, newId, (name) => name),
    workspace,
  )
  const all = [...documents, ...here.documents]
  const openIds = session?.openIds.filter((id) => documents.some((kept) => kept.id === id)) ?? []
  if (here.openIds.length > 0 || openIds.length === 0) return { ...here, documents: all }
  const activeId = openIds.find((id) => id === session?.activeId) ?? openIds[0] ?? null
  return { documents: all, openIds, activeId }
}

function renameDocument(
  workspace: LabWorkspace,
  id: string,
  newId: string,
  toName: (name: string) => string,
): LabWorkspace {
  const swap = (old: string) => (old === id ? newId : old)
  return {
    documents: workspace.documents.map((document) =>
      document.id === id ? { ...document, id: newId, name: toName(document.name) } : document,
    ),
    openIds: workspace.openIds.map(swap),
    activeId: workspace.activeId === null ? null : swap(workspace.activeId),
  }
}
