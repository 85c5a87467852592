import { z } from 'zod/mini'
import { toReason } from '@/lib/to-reason'
import { type BuyerList } from '@/domain/parts/buyer-list'
import { migrateList, migrateSettings, PARTS_VERSION } from './parts-migrations'
import { buyerList, partsSettings, type PartsSettings } from './parts-schema'

/** All that the page keeps. */
export type KeptFile = {
  readonly lists: readonly BuyerList[]
  readonly settings: PartsSettings
  /** What the scenario lab keeps, in its own file format. */
  readonly lab: string
  /** The reader’s decks, in their own file format; empty in files that were made before decks were kept. */
  readonly decks: string
  /** The reader’s amendments, in their own file format; empty where there are none. */
  readonly amendments: string
}

/** What was read of a file of all that is kept; faults name the place and how to mend it. */
export type ReadKept =
  | { readonly kind: 'read'; readonly kept: KeptFile }
  | { readonly kind: 'faulty'; readonly faults: readonly string[] }

/** What the file says it is. */
const FILE_KIND = 'chokepoint-kept'

const head = z.object({
  kind: z.literal(FILE_KIND, {
    error: `this is no file of kept things; its kind must be ${FILE_KIND}`,
  }),
  schemaVersion: z.int().check(z.minimum(0)),
  lists: z.array(z.unknown()),
  settings: z.unknown(),
  lab: z.string(),
  decks: z.optional(z.string()),
  amendments: z.optional(z.string()),
})

/** Write all that is kept as a file that `readKeptFile` takes; the same things give the same bytes. */
export function writeKeptFile(kept: KeptFile): string {
  const file = { kind: FILE_KIND, schemaVersion: PARTS_VERSION, ...kept }
  return `${JSON.stringify(file, null, 1)}\n`
}

/** Read such a file, all of it or nothing. */
export function readKeptFile(text: string): ReadKept {
  const json = parseJson(text)
  if (json.kind === 'faulty') return json
  const read = head.safeParse(json.value)
  if (!read.success) return toFaults(read.error, '')
  const { schemaVersion, lists, settings, lab, decks = '', amendments = '' } = read.data
  if (schemaVersion > PARTS_VERSION) {
    return {
      kind: 'faulty',
      faults: [`schemaVersion: ${schemaVersion} is newer than this page; reload the page`],
    }
  }
  const kept = lists.map((entry) => readList(entry, schemaVersion))
  const broken = kept.findIndex((entry) => entry === null)
  if (broken !== -1)
    return { kind: 'faulty', faults: [`lists[${broken}]: is no list of this version; remove it`] }
  const readable = kept.filter((entry) => entry !== null)
  const set = readSettings(settings, schemaVersion)
  if (set === null)
    return { kind: 'faulty', faults: ['settings: are none of this version; remove the file'] }
  return { kind: 'read', kept: { lists: readable, settings: set, lab, decks, amendments } }
}

/** Read a kept list of this or an earlier version; null when it is none. */
export function readList(kept: unknown, version: number): BuyerList | null {
  if (version > PARTS_VERSION) return null
  const read = buyerList.safeParse(migrateList(kept, version))
  return read.success ? read.data : null
}

/** Read kept settings of this or an earlier version; null when they are none. */
export function readSettings(kept: unknown, version: number): PartsSettings | null {
  if (version > PARTS_VERSION) return null
  const read = partsSettings.safeParse(migrateSettings(kept, version))
  return read.success ? read.data : null
}

type ParsedJson =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'faulty'; readonly faults: readonly string[] }

function parseJson(text: string): ParsedJson {
  try {
    const value: unknown = JSON.parse(text)
    return { kind: 'json', value }
  } catch (error) {
    const why = toReason(error)
    return {
      kind: 'faulty',
      faults: [`The file is not JSON (${why.slice(0, 200)}); export it again`],
    }
  }
}

function toFaults(error: z.core.$ZodError, path: string): ReadKept {
  const faults = error.issues.map((issue) => `${path}${issue.path.join('.')}: ${issue.message}`)
  return { kind: 'faulty', faults }
}
