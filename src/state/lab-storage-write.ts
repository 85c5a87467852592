import { type LabDocument } from '@/domain/lab-document'
import { type LabDatabase } from './lab-database'
import {
  COUNTER_KEY,
  readEntry,
  readRevision,
  SESSION_KEY,
  toEntry,
  type Conflict,
  type Writing,
  type Written,
} from './lab-storage-entry'
import { nextId } from './lab-workspace'

/** Longest name that a kept scenario may have, less what a copy adds to it. */
const MAX_COPY_NAME = 180

/**
 * Keep everything in one go: all of it or, when anything fails, none; then it throws.
 *
 * A scenario that another tab has written since stays as it is, and this tab’s own state is kept beside it.
 */
export async function writeDocuments(database: LabDatabase, writing: Writing): Promise<Written> {
  const { saved, removedIds, session, known } = writing
  const transaction = database.transaction(['documents', 'session'], 'readwrite')
  const documents = transaction.objectStore('documents')
  const sessions = transaction.objectStore('session')
  const revisions = new Map<string, number>()
  const conflicts: Conflict[] = []

  async function writeAll(): Promise<void> {
    const counted = await sessions.get(COUNTER_KEY)
    const revision = (typeof counted === 'number' ? counted : 0) + 1
    const taken = new Set([...(await documents.getAllKeys()), ...saved.map(({ id }) => id)])

    async function put(document: LabDocument): Promise<void> {
      await documents.put(toEntry({ document, revision }), document.id)
      revisions.set(document.id, revision)
    }

    async function save(document: LabDocument): Promise<void> {
      const kept = await documents.get(document.id)
      if (isOurs(document.id, kept)) {
        await put(document)
        return
      }
      const copyId = nextId(taken)
      taken.add(copyId)
      await put({ ...document, id: copyId, name: toCopyName(document.name) })
      addConflict(document.id, kept, copyId)
    }

    async function remove(id: string): Promise<void> {
      const kept = await documents.get(id)
      if (isOurs(id, kept)) await documents.delete(id)
      else addConflict(id, kept, null)
    }

    await Promise.all([...saved.map(save), ...removedIds.map(remove)])
    await sessions.put(session, SESSION_KEY)
    await sessions.put(revision, COUNTER_KEY)
  }

  /** What nobody keeps any more may be kept again. */
  function isOurs(id: string, kept: unknown): boolean {
    return kept === undefined || readRevision(kept) === known.get(id)
  }

  function addConflict(id: string, kept: unknown, copyId: string | null): void {
    revisions.set(id, readRevision(kept))
    conflicts.push({ id, theirs: readEntry(id, kept)?.document ?? null, copyId })
  }

  try {
    await Promise.all([writeAll().catch(abort), transaction.done])
  } catch (error) {
    throw transaction.error ?? error
  }
  return { kind: 'written', revisions, conflicts }

  function abort(error: unknown): never {
    try {
      transaction.abort()
    } catch {
      // It has ended already, for the reason that is thrown below.
    }
    throw error
  }
}

/** Return the name of what this tab keeps beside what another tab wrote. */
export function toCopyName(name: string): string {
  return `${name.slice(0, MAX_COPY_NAME)} (this tab)`
}
