import { z } from 'zod/mini'
import { readList, readSettings } from '@/contracts/parts-file'
import { PARTS_VERSION } from '@/contracts/parts-migrations'
import { NO_SETTINGS, type PartsSettings } from '@/contracts/parts-schema'
import { type BuyerList } from '@/domain/parts/buyer-list'
import { type KeptKind, type ReadItem } from '@/state/kept/kept-kind'
import { EMPTY_PARTS, type PartsWorkspace } from './parts-workspace'

/** What is remembered without steps of undo. */
export type PartsMemory = Pick<PartsSettings, 'mappings' | 'lastVisit' | 'lastDay'>

const { mappings, lastVisit } = NO_SETTINGS

const settingsEntry = z.object({ schemaVersion: z.int(), kept: z.unknown() })

/** How parts lists are kept in the browser, with what is watched and how lists are read. */
export const listKind: KeptKind<BuyerList, PartsSettings, PartsWorkspace, PartsMemory> = {
  database: 'chokepoint-parts',
  stores: { items: 'lists', rest: 'rest' },
  idPrefix: 'list',
  words: { one: 'list', many: 'lists', rescue: 'Export everything as a file before you leave.' },
  item: { version: PARTS_VERSION, field: 'kept', read: readItem },
  rest: {
    key: 'settings',
    none: NO_SETTINGS,
    toEntry: (kept, revision) => ({ schemaVersion: PARTS_VERSION, revision, kept }),
    read: (entry) => {
      const { data } = settingsEntry.safeParse(entry)
      return data === undefined ? null : readSettings(data.kept, data.schemaVersion)
    },
    join: (ours, theirs) => ({
      activeId: ours.activeId ?? theirs.activeId,
      thresholds: joinThresholds(ours, theirs),
      ...joinMemory(ours, theirs),
    }),
  },
  empty: EMPTY_PARTS,
  noMemory: { mappings, lastVisit },
  isSame: Object.is,
  itemsOf: ({ lists }) => lists,
  withItems: ({ activeId, thresholds }, lists, newIdOf) => ({
    lists,
    activeId: activeId === null ? null : newIdOf(activeId),
    thresholds,
  }),
  restOf: ({ activeId, thresholds }, memory) => ({ activeId, thresholds, ...memory }),
  withRest: (workspace, rest) => {
    const { lists, activeId } = workspace
    const last = lists.find(({ id }) => id === rest.activeId) ?? lists[0]
    return {
      lists,
      activeId: activeId ?? last?.id ?? null,
      thresholds: joinThresholds(workspace, rest),
    }
  },
  withMemory: joinMemory,
}

function readItem(kept: unknown, version: number): ReadItem<BuyerList> | null {
  const item = readList(kept, version)
  return item === null ? null : { item, notes: [] }
}

function joinThresholds(
  { thresholds }: Pick<PartsSettings, 'thresholds'>,
  theirs: Pick<PartsSettings, 'thresholds'>,
): PartsSettings['thresholds'] {
  const ids = new Set(thresholds.map(({ id }) => id))
  return [...thresholds, ...theirs.thresholds.filter(({ id }) => !ids.has(id))]
}

function joinMemory(ours: PartsMemory, theirs: PartsMemory): PartsMemory {
  return {
    mappings: { ...theirs.mappings, ...ours.mappings },
    lastVisit: ours.lastVisit ?? theirs.lastVisit,
    lastDay: ours.lastDay ?? theirs.lastDay,
  }
}
