import { type PartsSettings } from '@/contracts/parts-schema'
import { type PartsDatabase } from './parts-database'
import {
  COUNTER_KEY,
  readListEntry,
  readSettingsEntry,
  revisionOf,
  SETTINGS_KEY,
  toEntry,
  type PartsWriting,
  type PartsWritten,
} from './parts-entry'
import { nextListId } from './parts-workspace'
import { isOurs, writeKept } from '@/state/kept/write-kept'

/** Keep lists; see `writeKept`. Settings of two tabs are joined. */
export async function writeParts(
  database: PartsDatabase,
  writing: PartsWriting,
): Promise<PartsWritten> {
  const { settings, known } = writing
  const transaction = database.transaction(['lists', 'rest'], 'readwrite')
  const rest = transaction.objectStore('rest')
  const merged: { theirs: PartsSettings | null; revision: number } = { theirs: null, revision: 0 }

  async function writeSettings(revision: number): Promise<void> {
    const kept: unknown = await rest.get(SETTINGS_KEY)
    const isKnown = isOurs(kept, { known: known.get(SETTINGS_KEY), revisionOf })
    merged.theirs = isKnown ? null : readSettingsEntry(kept)
    merged.revision = revision
    await rest.put(toEntry(joinSettings(settings, merged.theirs), revision), SETTINGS_KEY)
  }

  const { revisions, ...written } = await writeKept(
    {
      transaction,
      items: transaction.objectStore('lists'),
      rest,
      counterKey: COUNTER_KEY,
      toEntry,
      revisionOf,
      read: readListEntry,
      nextId: nextListId,
      writeRest: writeSettings,
    },
    writing,
  )
  return {
    ...written,
    revisions: new Map([...revisions, [SETTINGS_KEY, merged.revision]]),
    theirs: merged.theirs,
  }
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
