import { type PartsSettings } from '@/contracts/parts-schema'
import { type BuyerList } from '@/domain/buyer-list'
import { type PartsDatabase } from './parts-database'
import {
  COUNTER_KEY,
  readListEntry,
  readSettingsEntry,
  revisionOf,
  SETTINGS_KEY,
  toEntry,
  type PartsConflict,
  type PartsWriting,
  type PartsWritten,
} from './parts-entry'
import { nextListId } from './parts-workspace'

/**
 * Keep everything in one go: all of it or, when anything fails, none; then it throws.
 *
 * A list that another tab has written since stays as it is, and this tab’s own state is kept beside it; settings of
 * both tabs are joined.
 */
export async function writeParts(
  database: PartsDatabase,
  { saved, removedIds, settings, known }: PartsWriting,
): Promise<PartsWritten> {
  const transaction = database.transaction(['lists', 'rest'], 'readwrite')
  const lists = transaction.objectStore('lists')
  const rest = transaction.objectStore('rest')
  const revisions = new Map<string, number>()
  const conflicts: PartsConflict[] = []
  const merged: { theirs: PartsSettings | null } = { theirs: null }

  async function writeAll(): Promise<void> {
    const counted = await rest.get(COUNTER_KEY)
    const revision = (typeof counted === 'number' ? counted : 0) + 1
    const taken = new Set([...(await lists.getAllKeys()), ...saved.map(({ id }) => id)])

    async function put(list: BuyerList): Promise<void> {
      await lists.put(toEntry(list, revision), list.id)
      revisions.set(list.id, revision)
    }

    async function save(list: BuyerList): Promise<void> {
      const kept = await lists.get(list.id)
      if (isOurs(list.id, kept)) {
        await put(list)
        return
      }
      const copyId = nextListId(taken)
      taken.add(copyId)
      await put({ ...list, id: copyId, name: toCopyName(list.name) })
      addConflict(list.id, kept, copyId)
    }

    async function remove(id: string): Promise<void> {
      const kept = await lists.get(id)
      if (isOurs(id, kept)) await lists.delete(id)
      else addConflict(id, kept, null)
    }

    async function saveSettings(): Promise<void> {
      const kept = await rest.get(SETTINGS_KEY)
      merged.theirs = isOurs(SETTINGS_KEY, kept) ? null : readSettingsEntry(kept)
      await rest.put(toEntry(joinSettings(settings, merged.theirs), revision), SETTINGS_KEY)
      revisions.set(SETTINGS_KEY, revision)
    }

    await Promise.all([...saved.map(save), ...removedIds.map(remove), saveSettings()])
    await rest.put(revision, COUNTER_KEY)
  }

  /** What nobody keeps any more may be kept again. */
  function isOurs(id: string, kept: unknown): boolean {
    return kept === undefined || revisionOf(kept) === known.get(id)
  }

  function addConflict(id: string, kept: unknown, copyId: string | null): void {
    revisions.set(id, revisionOf(kept))
    conflicts.push({ id, theirs: readListEntry(id, kept), copyId })
  }

  function abort(error: unknown): never {
    try {
      transaction.abort()
    } catch {
      // It has ended already, for the reason that is thrown below.
    }
    throw error
  }

  try {
    await Promise.all([writeAll().catch(abort), transaction.done])
  } catch (error) {
    throw transaction.error ?? error
  }
  return { kind: 'written', revisions, conflicts, theirs: merged.theirs }
}

/** Return settings of two tabs in one: what this tab has set goes first, nothing of the other is lost. */
export function joinSettings(ours: PartsSettings, theirs: PartsSettings | null): PartsSettings {
  if (theirs === null) return ours
  const ids = new Set(ours.thresholds.map(({ id }) => id))
  return {
    activeId: ours.activeId ?? theirs.activeId,
    thresholds: [...ours.thresholds, ...theirs.thresholds.filter(({ id }) => !ids.has(id))],
    mappings: { ...theirs.mappings, ...ours.mappings },
    lastVisit: ours.lastVisit ?? theirs.lastVisit,
  }
}

/** Return the name of what this tab keeps beside what another tab wrote. */
export function toCopyName(name: string): string {
  return `${name.slice(0, 180)} (this tab)`
}
