import {
  MAX_OPEN,
  type LabDocument,
  type LabVersion,
  type LabWorkspace,
} from '@/domain/lab/lab-document'
import { type ChartNote, type LabScenario } from '@/domain/lab/lab-scenario'
import { isSameValue } from '@/domain/lab/lab-value'
import { nextNumberedId } from '@/state/kept/kept-kind'

/** Return the scenario that edits go to, or undefined when none is open. */
export function activeDocument({ documents, activeId }: LabWorkspace): LabDocument | undefined {
  return documents.find(({ id }) => id === activeId)
}

/** Return the scenarios that are compared, in their order. */
export function openDocuments({ documents, openIds }: LabWorkspace): readonly LabDocument[] {
  return openIds.flatMap((id) => documents.find((document) => document.id === id) ?? [])
}

/** Add a scenario, open it and make it the active one. */
export function addScenario(
  workspace: LabWorkspace,
  name: string,
  scenario: LabScenario,
): LabWorkspace {
  const id = nextNumberedId(
    'scenario',
    workspace.documents.map((document) => document.id),
  )
  const added = { id, name, notes: '', scenario, versions: [] }
  return openDocument({ ...workspace, documents: [...workspace.documents, added] }, id)
}

/** Copy a scenario with its notes, but not its versions, and open the copy. */
export function duplicateDocument(workspace: LabWorkspace, id: string, name: string): LabWorkspace {
  const original = workspace.documents.find((document) => document.id === id)
  if (original === undefined) return workspace
  const copied = addScenario(workspace, name, original.scenario)
  return patchDocument(copied, copied.activeId ?? '', { notes: original.notes })
}

/** Change a scenario's name or notes. */
export function patchDocument(
  workspace: LabWorkspace,
  id: string,
  patch: Partial<Pick<LabDocument, 'name' | 'notes'>>,
): LabWorkspace {
  return mapDocument(workspace, id, (document) => ({ ...document, ...patch }))
}

/** Change what a scenario sets. */
export function editDocument(
  workspace: LabWorkspace,
  id: string,
  update: (scenario: LabScenario) => LabScenario,
): LabWorkspace {
  return mapDocument(workspace, id, (document) => ({
    ...document,
    scenario: update(document.scenario),
  }))
}

/** Keep the present state of a scenario under a name; `savedAt` is ISO 8601. */
export function keepVersion(
  workspace: LabWorkspace,
  id: string,
  { name, savedAt }: Pick<LabVersion, 'name' | 'savedAt'>,
): LabWorkspace {
  return mapDocument(workspace, id, (document) => ({
    ...document,
    versions: [...document.versions, { name, savedAt, scenario: document.scenario }],
  }))
}

/** Return a scenario to one of its versions. */
export function restoreVersion(workspace: LabWorkspace, id: string, index: number): LabWorkspace {
  return mapDocument(workspace, id, (document) => {
    const version = document.versions[index]
    return version === undefined ? document : { ...document, scenario: version.scenario }
  })
}

/** Forget one version of a scenario. */
export function dropVersion(workspace: LabWorkspace, id: string, index: number): LabWorkspace {
  return mapDocument(workspace, id, (document) => ({
    ...document,
    versions: document.versions.filter((_, at) => at !== index),
  }))
}

/** Delete a scenario. */
export function removeDocument(workspace: LabWorkspace, id: string): LabWorkspace {
  const documents = workspace.documents.filter((document) => document.id !== id)
  return closeDocument({ ...workspace, documents }, id)
}

/** Put a scenario among the compared and make it the active one; a fifth takes the first inactive one's place. */
export function openDocument(workspace: LabWorkspace, id: string): LabWorkspace {
  const { documents, openIds, activeId } = workspace
  if (!documents.some((document) => document.id === id)) return workspace
  if (openIds.includes(id)) return { ...workspace, activeId: id }
  const leaving =
    openIds.length < MAX_OPEN ? undefined : openIds.find((openId) => openId !== activeId)
  return {
    ...workspace,
    openIds: [...openIds.filter((openId) => openId !== leaving), id],
    activeId: id,
  }
}

/**
 * Put scenarios side by side, and no others: those that are kept already as they are, the rest under the names given.
 * The one at `active` is worked on.
 */
export function openBench(
  workspace: LabWorkspace,
  rows: readonly { readonly name: string; readonly scenario: LabScenario }[],
  active: number,
): LabWorkspace {
  const opened = rows.reduce<{ readonly all: LabWorkspace; readonly ids: readonly string[] }>(
    ({ all, ids }, { name, scenario }) => {
      const existing = all.documents.find(
        (document) => !ids.includes(document.id) && isSameScenario(document.scenario, scenario),
      )
      if (existing !== undefined) return { all, ids: [...ids, existing.id] }
      const added = addScenario(all, name, scenario)
      return { all: added, ids: [...ids, added.activeId ?? ''] }
    },
    { all: workspace, ids: [] },
  )
  return { ...opened.all, openIds: opened.ids, activeId: opened.ids[active] ?? null }
}

/** Take a scenario from the compared; it stays saved. */
export function closeDocument(workspace: LabWorkspace, id: string): LabWorkspace {
  const openIds = workspace.openIds.filter((openId) => openId !== id)
  const activeId = workspace.activeId === id ? (openIds[0] ?? null) : workspace.activeId
  return { ...workspace, openIds, activeId }
}

/** Add scenarios of a file: one that is kept already is left out, one whose id is taken gets another. */
export function importDocuments(
  workspace: LabWorkspace,
  imported: readonly LabDocument[],
): LabWorkspace {
  const documents = [...workspace.documents]
  for (const document of imported) {
    const existing = documents.find(({ id }) => id === document.id)
    const isKept = existing !== undefined && JSON.stringify(existing) === JSON.stringify(document)
    const id =
      existing === undefined
        ? document.id
        : nextNumberedId(
            'scenario',
            documents.map((kept) => kept.id),
          )
    if (!isKept) documents.push({ ...document, id })
  }
  return { ...workspace, documents }
}

/** Report whether two states of the lab are the same, whatever objects they are made of. */
export function isSameWorkspace(a: LabWorkspace, b: LabWorkspace): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

function mapDocument(
  workspace: LabWorkspace,
  id: string,
  change: (document: LabDocument) => LabDocument,
): LabWorkspace {
  const documents = workspace.documents.map((document) =>
    document.id === id ? change(document) : document,
  )
  return { ...workspace, documents }
}

/** Report whether two scenarios set the same and have the same notes on their curves. */
export function isSameScenario(a: LabScenario, b: LabScenario): boolean {
  const changed = Object.entries(a.changes)
  return (
    isSameNotes(a.chartNotes ?? [], b.chartNotes ?? []) &&
    a.presetId === b.presetId &&
    a.asOf === b.asOf &&
    changed.length === Object.keys(b.changes).length &&
    changed.every(([id, value]) => {
      const other = Object.hasOwn(b.changes, id) ? b.changes[id] : undefined
      return other !== undefined && isSameValue(value, other)
    })
  )
}

function isSameNotes(a: readonly ChartNote[], b: readonly ChartNote[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ day, text }, index) => b[index]?.day === day && b[index].text === text)
  )
}
