import { readKeptFile, writeKeptFile, type ReadKept } from '@/contracts/parts-file'
import { type LabNotice } from '@/state/lab/lab-notice'
import { toSettings, type PartsAutosave } from './parts-autosave'
import { type PartsState } from './parts-store'
import { type PartsWorkspace } from './parts-workspace'
import { withLoadedParts } from './parts-conflict'

/** What else the page keeps, and how it is read and deleted. */
export type OtherKeeping = {
  /** Return what the scenario lab keeps, as its own file. */
  readonly readLab: () => Promise<string>
  /** Return the reader’s decks, as their own file. */
  readonly readDecks: () => Promise<string>
  /** Delete what the scenario lab, the decks and the page’s looks keep; returns what failed, for the reader. */
  readonly deleteOthers: () => Promise<readonly LabNotice[]>
}

/** Name of the file with all that the page keeps. */
export const KEPT_FILE_NAME = 'chokepoint-everything.json'

/** Return all that the page keeps as one file: lists, mappings, thresholds, the last visit, the lab and the decks. */
export async function exportEverything(
  state: Pick<PartsState, 'history' | 'memory'>,
  { readLab, readDecks }: Pick<OtherKeeping, 'readLab' | 'readDecks'>,
): Promise<string> {
  const { lists } = state.history.present
  const [lab, decks] = await Promise.all([readLab(), readDecks()])
  return writeKeptFile({ lists, settings: toSettings(state), lab, decks })
}

/**
 * Take over what such a file holds of lists, thresholds and mappings, in one step that can be undone; what is here
 * stays. The lab’s part is handed back for the lab to read.
 */
export function importEverything(
  text: string,
  state: Pick<PartsState, 'change' | 'recall'>,
): ReadKept {
  const read = readKeptFile(text)
  if (read.kind === 'faulty') return read
  const { lists, settings } = read.kept
  state.change('Bring back a file', (workspace: PartsWorkspace) => {
    const here = { ...workspace, lists: [] }
    const added = withLoadedParts({ ...here, activeId: null }, { lists: [], settings })
    const merged = withLoadedParts({ ...added, lists }, { lists: workspace.lists, settings })
    return { ...merged, activeId: workspace.activeId ?? merged.activeId }
  })
  state.recall(settings)
  return read
}

/** Delete everything that the page keeps, here and in the browser; returns what failed. */
export async function deleteEverything(
  autosave: Pick<PartsAutosave, 'deleteAll'>,
  { deleteOthers }: Pick<OtherKeeping, 'deleteOthers'>,
): Promise<readonly LabNotice[]> {
  await autosave.deleteAll()
  return deleteOthers()
}
