import { NO_SETTINGS } from '@/contracts/parts-schema'
import { type LabNotice } from '@/state/lab/lab-notice'
import { createPartsConnection, type PartsDatabase } from './parts-database'
import {
  readListEntry,
  readSettingsEntry,
  revisionOf,
  SETTINGS_KEY,
  type LoadedParts,
  type PartsWriting,
  type PartsWritten,
} from './parts-entry'
import { toCorruptNotice, toPartsNotice } from './parts-notice'
import { writeParts } from './parts-write'

/** The place where a buyer’s lists last; it never rejects. */
export type PartsStorage = {
  readonly load: () => Promise<LoadedParts>
  readonly write: (writing: PartsWriting) => Promise<PartsWritten>
  /** Delete everything that is kept; the notice says when that failed. */
  readonly clear: () => Promise<LabNotice | null>
}

/** Return the storage of this browser under `name`. */
export function createPartsStorage(name = 'chokepoint-parts'): PartsStorage {
  const connect = createPartsConnection(name)
  return {
    load: async () => {
      try {
        return await load(await connect())
      } catch (error) {
        const notices = [toPartsNotice(error)]
        return { lists: [], settings: NO_SETTINGS, revisions: new Map(), notices }
      }
    },
    write: async (writing) => {
      try {
        return await writeParts(await connect(), writing)
      } catch (error) {
        return { kind: 'failed', notice: toPartsNotice(error) }
      }
    },
    clear: async () => {
      try {
        const database = await connect()
        await Promise.all([database.clear('lists'), database.delete('rest', SETTINGS_KEY)])
        return null
      } catch (error) {
        return toPartsNotice(error)
      }
    },
  }
}

async function load(database: PartsDatabase): Promise<LoadedParts> {
  const stores = database.transaction(['lists', 'rest'])
  const [ids, entries, kept] = await Promise.all([
    stores.objectStore('lists').getAllKeys(),
    stores.objectStore('lists').getAll(),
    stores.objectStore('rest').get(SETTINGS_KEY),
    stores.done,
  ])
  const read = ids.map((id, index) => ({
    id,
    list: readListEntry(id, entries[index]),
    revision: revisionOf(entries[index]),
  }))
  const settings = kept === undefined ? NO_SETTINGS : readSettingsEntry(kept)
  const broken = [
    ...read.filter(({ list }) => list === null).map(({ id }) => id),
    ...(settings === null ? [SETTINGS_KEY] : []),
  ]
  const readable = read.filter(({ list }) => list !== null)
  return {
    lists: read.flatMap(({ list }) => list ?? []),
    settings: settings ?? NO_SETTINGS,
    revisions: new Map([
      ...readable.map(({ id, revision }) => [id, revision] as const),
      [SETTINGS_KEY, revisionOf(kept)],
    ]),
    notices: broken.length === 0 ? [] : [toCorruptNotice(broken)],
  }
}
