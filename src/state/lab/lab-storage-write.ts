import { type LabDatabase } from './lab-database'
import {
  COUNTER_KEY,
  readEntry,
  readRevision,
  SESSION_KEY,
  toEntry,
  type Writing,
  type Written,
} from './lab-storage-entry'
import { nextId } from './lab-workspace'
import { writeKept } from '@/state/kept/write-kept'

/** Keep scenarios and which of them are open; see `writeKept`. */
export function writeDocuments(database: LabDatabase, writing: Writing): Promise<Written> {
  const transaction = database.transaction(['documents', 'session'], 'readwrite')
  const rest = transaction.objectStore('session')
  return writeKept(
    {
      transaction,
      items: transaction.objectStore('documents'),
      rest,
      counterKey: COUNTER_KEY,
      toEntry: (document, revision) => toEntry({ document, revision }),
      revisionOf: readRevision,
      read: (id, entry) => readEntry(id, entry)?.document ?? null,
      nextId,
      writeRest: () => rest.put(writing.session, SESSION_KEY),
    },
    writing,
  )
}
