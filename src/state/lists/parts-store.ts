import { create, type StateCreator } from 'zustand'
import { NO_SETTINGS, type PartsSettings } from '@/contracts/parts-schema'
import { type RememberedMapping } from '@/domain/parts/column-mapping'
import {
  doStep,
  mapHistory,
  redo,
  startHistory,
  undo,
  type History,
} from '@/domain/lab/lab-history'
import { type Visit } from '@/domain/parts/threshold'
import { withNotice, type LabNotice } from '@/state/lab/lab-notice'
import { EMPTY_PARTS, type PartsWorkspace } from './parts-workspace'

/** What is remembered without steps of undo. */
export type PartsMemory = Pick<PartsSettings, 'mappings' | 'lastVisit'>

/** The buyer's lists with the way back and forth, and what their owner should know. */
export type PartsState = {
  readonly history: History<PartsWorkspace>
  readonly memory: PartsMemory
  readonly notices: readonly LabNotice[]
  /** Change lists or thresholds in one step that undo names by `label`; taking a list over is such a step. */
  readonly change: (label: string, update: (workspace: PartsWorkspace) => PartsWorkspace) => void
  readonly undo: () => void
  readonly redo: () => void
  /** Remember how a list with such titles is read. */
  readonly remember: (headerKey: string, mapping: RememberedMapping) => void
  /** Keep what was on the screen, for the next visit to compare with. */
  readonly keepVisit: (visit: Visit) => void
  /** Change every state that undo and redo can lead to, as loading and resolved conflicts do. */
  readonly rebase: (update: (workspace: PartsWorkspace) => PartsWorkspace) => void
  /** Take over what another tab or an earlier visit remembers; what is remembered here goes first. */
  readonly recall: (memory: PartsMemory) => void
  /** Forget everything, the way back included. */
  readonly reset: () => void
  readonly notify: (notice: LabNotice) => void
  readonly dismiss: (notice: LabNotice) => void
}

const { mappings, lastVisit } = NO_SETTINGS
const EMPTY_MEMORY: PartsMemory = { mappings, lastVisit }

/** The state and what it does, for the application's one store and for tests of their own. */
export const partsState: StateCreator<PartsState> = (set) => ({
  history: startHistory(EMPTY_PARTS),
  memory: EMPTY_MEMORY,
  notices: [],
  change: (label, update) =>
    set(({ history }) => ({ history: doStep(history, label, update(history.present)) })),
  undo: () => set(({ history }) => ({ history: undo(history) })),
  redo: () => set(({ history }) => ({ history: redo(history) })),
  remember: (headerKey, mapping) =>
    set(({ memory }) => ({
      memory: { ...memory, mappings: { ...memory.mappings, [headerKey]: mapping } },
    })),
  keepVisit: (visit) => set(({ memory }) => ({ memory: { ...memory, lastVisit: visit } })),
  rebase: (update) => set(({ history }) => ({ history: mapHistory(history, update) })),
  recall: (other) => set(({ memory }) => ({ memory: withRecalled(memory, other) })),
  reset: () => set({ history: startHistory(EMPTY_PARTS), memory: EMPTY_MEMORY, notices: [] }),
  notify: (notice) => set(({ notices }) => ({ notices: withNotice(notices, notice) })),
  dismiss: (notice) =>
    set(({ notices }) => ({ notices: notices.filter((kept) => kept !== notice) })),
})

/** The buyer's lists of this page. */
export const usePartsStore = create<PartsState>()(partsState)

function withRecalled(memory: PartsMemory, other: PartsMemory): PartsMemory {
  return {
    mappings: { ...other.mappings, ...memory.mappings },
    lastVisit: memory.lastVisit ?? other.lastVisit,
  }
}
