import { z } from 'zod/mini'
import { readDocument } from '@/contracts/scenario-file'
import { DOCUMENT_VERSION } from '@/contracts/scenario-file-migrations'
import { EMPTY_WORKSPACE, type LabDocument, type LabWorkspace } from '@/domain/lab/lab-document'
import { type KeptKind } from '@/state/kept/kept-kind'
import { isSameWorkspace } from './lab-workspace'

/** Which scenarios were open. */
export type OpenScenarios = Pick<LabWorkspace, 'openIds' | 'activeId'>

const NONE_OPEN: OpenScenarios = { openIds: [], activeId: null }

const openScenarios = z.object({
  openIds: z.readonly(z.array(z.string())),
  activeId: z.nullable(z.string()),
})

/** How scenarios of the lab are kept in the browser. */
export const labKind: KeptKind<LabDocument, OpenScenarios, LabWorkspace, null> = {
  database: 'chokepoint-lab',
  stores: { items: 'documents', rest: 'session' },
  idPrefix: 'scenario',
  words: {
    one: 'scenario',
    many: 'scenarios',
    rescue: 'Export them as a file before you leave.',
  },
  item: {
    version: DOCUMENT_VERSION,
    field: 'document',
    read: (kept, version, id) => {
      const read = readDocument(kept, version, { id })
      if (read.kind === 'faulty') return null
      const notes = read.notes.map(({ path, message }) => `“${path}”: ${message}.`)
      const [item] = read.documents
      return item === undefined ? null : { item, notes }
    },
  },
  rest: {
    key: 'open',
    none: NONE_OPEN,
    toEntry: (open) => open,
    read: (entry) => openScenarios.safeParse(entry).data ?? NONE_OPEN,
    join: (ours) => ours,
  },
  empty: EMPTY_WORKSPACE,
  noMemory: null,
  isSame: isSameWorkspace,
  itemsOf: ({ documents }) => documents,
  withItems: ({ openIds, activeId }, documents, newIdOf) => ({
    documents,
    openIds: openIds.map(newIdOf),
    activeId: activeId === null ? null : newIdOf(activeId),
  }),
  restOf: ({ openIds, activeId }) => ({ openIds, activeId }),
  withRest: (workspace, rest) => {
    const ids = new Set(workspace.documents.map(({ id }) => id))
    const openIds = rest.openIds.filter((id) => ids.has(id))
    if (workspace.openIds.length > 0 || openIds.length === 0) return workspace
    const activeId = openIds.find((id) => id === rest.activeId) ?? openIds[0] ?? null
    return { ...workspace, openIds, activeId }
  },
  withMemory: (memory) => memory,
}
