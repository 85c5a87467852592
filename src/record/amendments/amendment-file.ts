import { z } from 'zod/mini'
import { type RecordFault } from '@/record/rules/record-fault'
import { type Amendment } from './amendment'
import { amendmentSchema } from './amendment-schema'

/** Version in which amendments are written: entries of the browser's database, and files. */
export const AMENDMENT_VERSION = 2

/** Amendments that were read, or what is wrong with what should hold them, with its place. */
export type ReadAmendments =
  | { readonly kind: 'read'; readonly amendments: readonly Amendment[] }
  | { readonly kind: 'faulty'; readonly faults: readonly RecordFault[] }

/** What the file says it is. */
const FILE_KIND = 'chokepoint-amendments'

/** Longest file that is looked at, in characters. */
const MAX_LENGTH = 30_000_000

const head = z.strictObject({
  kind: z.literal(FILE_KIND, { error: `is no file of amendments; it must be ${FILE_KIND}` }),
  schemaVersion: z.int().check(z.minimum(0)),
  amendments: z.array(z.unknown()).check(z.minLength(1), z.maxLength(10_000)),
})

/** Write amendments as a file that `readAmendmentFile` takes; the same amendments give the same bytes. */
export function writeAmendmentFile(amendments: readonly Amendment[]): string {
  const file = { kind: FILE_KIND, schemaVersion: AMENDMENT_VERSION, amendments }
  return `${JSON.stringify(file, null, 1)}\n`
}

/** Read such a file, all of it or nothing. Never throws: each fault says where it is and how to mend it. */
export function readAmendmentFile(text: string): ReadAmendments {
  if (text.length > MAX_LENGTH) {
    return toFaulty('', `has ${text.length} characters`, `Give at most ${MAX_LENGTH}.`)
  }
  const json = parseJson(text)
  if (json === undefined) {
    return toFaulty('', 'is not JSON', 'Export the amendments again.')
  }
  const read = head.safeParse(json.value)
  if (!read.success) return { kind: 'faulty', faults: toFaults(read.error, []) }
  const { schemaVersion, amendments } = read.data
  if (schemaVersion > AMENDMENT_VERSION) {
    const message = `is ${schemaVersion}, newer than this page reads`
    return toFaulty('schemaVersion', message, 'Reload the page, or update the command line.')
  }
  return joinReads(
    amendments.map((kept, index) => readAmendment(kept, schemaVersion, ['amendments', index])),
  )
}

/** Read one kept amendment of this or an earlier version. */
export function readAmendment(
  kept: unknown,
  version: number,
  path: readonly PropertyKey[] = [],
): ReadAmendments {
  if (version > AMENDMENT_VERSION) {
    return toFaulty(
      'schemaVersion',
      `is ${version}, newer than this page reads`,
      'Reload the page.',
    )
  }
  const read = amendmentSchema.safeParse(migrate(kept, version))
  return read.success
    ? { kind: 'read', amendments: [read.data] }
    : { kind: 'faulty', faults: toFaults(read.error, path) }
}

/**
 * Version 1 did not say on which day an amendment was decided on, and is read as it is. Version 0 did not judge its
 * sources, and took what it was told as known on the day of writing.
 */
function migrate(kept: unknown, version: number): unknown {
  if (version !== 0 || typeof kept !== 'object' || kept === null) return kept
  const madeOn = 'madeOn' in kept ? kept.madeOn : undefined
  return { reliability: 'F', credibility: 6, knownSince: madeOn, ...kept }
}

function joinReads(reads: readonly ReadAmendments[]): ReadAmendments {
  const faults = reads.flatMap((read) => (read.kind === 'faulty' ? read.faults : []))
  if (faults.length > 0) return { kind: 'faulty', faults }
  const amendments = reads.flatMap((read) => (read.kind === 'read' ? read.amendments : []))
  const ids = amendments.map(({ id }) => id)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined) {
    return toFaulty('amendments', `hold ${twice} twice`, 'Give each amendment an id of its own.')
  }
  return { kind: 'read', amendments }
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return { value }
  } catch {
    return undefined
  }
}

function toFaults(error: z.core.$ZodError, path: readonly PropertyKey[]): readonly RecordFault[] {
  return error.issues.map((issue) => ({
    path: [...path, ...issue.path].join('.'),
    message: issue.message,
    remedy: 'Correct the file at this place, or export the amendments again.',
  }))
}

function toFaulty(path: string, message: string, remedy: string): ReadAmendments {
  return { kind: 'faulty', faults: [{ path, message, remedy }] }
}
