import { z } from 'zod/mini'
import { type LabFault } from '@/domain/lab/lab-check'
import { createConnection, type LabDatabase } from './lab-database'
import { type LabNotice } from './lab-notice'
import {
  readEntry,
  SESSION_KEY,
  type Loaded,
  type Writing,
  type Written,
} from './lab-storage-entry'
import { toStorageNotice } from './lab-storage-fault'
import { writeDocuments } from './lab-storage-write'

/** The place where a reader’s scenarios last; it never rejects. */
export type LabStorage = {
  readonly load: () => Promise<Loaded>
  readonly write: (writing: Writing) => Promise<Written>
  /** Delete everything that is kept; the notice says when that failed. */
  readonly clear: () => Promise<LabNotice | null>
}

const sessionSchema = z.object({
  openIds: z.readonly(z.array(z.string())),
  activeId: z.nullable(z.string()),
})

/** Return the storage of this browser under `name`. */
export function createLabStorage(name = 'chokepoint-lab'): LabStorage {
  const connect = createConnection(name)
  return {
    load: async () => {
      try {
        return await load(await connect())
      } catch (error) {
        const notices = [toStorageNotice(error)]
        return { documents: [], session: null, revisions: new Map(), notices }
      }
    },
    write: async (writing) => {
      try {
        return await writeDocuments(await connect(), writing)
      } catch (error) {
        return { kind: 'failed', notice: toStorageNotice(error) }
      }
    },
    clear: async () => {
      try {
        const database = await connect()
        await Promise.all([database.clear('documents'), database.delete('session', SESSION_KEY)])
        return null
      } catch (error) {
        return toStorageNotice(error)
      }
    },
  }
}

async function load(database: LabDatabase): Promise<Loaded> {
  const stores = database.transaction(['documents', 'session'])
  const [ids, entries, session] = await Promise.all([
    stores.objectStore('documents').getAllKeys(),
    stores.objectStore('documents').getAll(),
    stores.objectStore('session').get(SESSION_KEY),
    stores.done,
  ])
  const read = ids.map((id, index) => ({ id, entry: readEntry(id, entries[index]) }))
  const broken = read.filter(({ entry }) => entry === null).map(({ id }) => id)
  const readable = read.flatMap(({ entry }) => entry ?? [])
  const open = sessionSchema.safeParse(session)
  return {
    documents: readable.map(({ document }) => document),
    session: open.success ? open.data : null,
    revisions: new Map(readable.map(({ document, revision }) => [document.id, revision])),
    notices: [
      ...(broken.length === 0 ? [] : [toCorruptNotice(broken)]),
      ...readable.flatMap(({ notes }) => notes).map(toEquationsNotice),
    ],
  }
}

function toEquationsNotice({ path, message }: LabFault): LabNotice {
  return { kind: 'equations', message: `“${path}”: ${message}.` }
}

function toCorruptNotice(ids: readonly string[]): LabNotice {
  return {
    kind: 'corrupt',
    message: `What this browser kept as ${ids.join(', ')} cannot be read. It is left as it is; everything else is shown.`,
  }
}
