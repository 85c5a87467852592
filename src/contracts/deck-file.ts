import { z } from 'zod/mini'
import { toReason } from '@/lib/to-reason'
import { type Deck, SLIDE_THEMES } from '@/domain/page/deck'
import { DECK_VERSION, migrateDeck } from './deck-migrations'

/** Most slides of a deck. */
const MOST_PINS = 200

const words = (most: number) => z.string().check(z.maxLength(most))

/** Path and search of a page of this site: one slash, then no second one, so that it never leads elsewhere. */
const address = z
  .string()
  .check(
    z.maxLength(8000),
    z.regex(/^\/(?![/\\])[^#\s]*$/, 'give the path of a page, such as /elements'),
  )

const pin = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(60)),
  address,
  exhibitId: z.string().check(z.minLength(1), z.maxLength(200)),
  title: words(2000),
  heading: words(2000),
  note: words(20_000),
  theme: z.enum(SLIDE_THEMES),
})

/** A deck as it is kept and as a file holds it. */
const deckSchema = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(60)),
  name: words(200),
  sharesAxes: z.boolean(),
  pins: z.array(pin).check(
    z.maxLength(MOST_PINS),
    z.refine(
      (pins) => new Set(pins.map(({ id }) => id)).size === pins.length,
      'two slides have the same id; give each its own',
    ),
  ),
})

/** Decks that were read, or what is wrong with what should hold them, with its place. */
export type ReadDecks =
  | { readonly kind: 'read'; readonly decks: readonly Deck[] }
  | { readonly kind: 'faulty'; readonly faults: readonly string[] }

/** What the file says it is. */
const FILE_KIND = 'chokepoint-decks'

/** Longest file that is looked at, in characters. */
const MAX_LENGTH = 5_000_000

const head = z.strictObject({
  kind: z.literal(FILE_KIND, {
    error: `this is no file of decks; its kind must be ${FILE_KIND}`,
  }),
  schemaVersion: z.int().check(z.minimum(0)),
  decks: z.array(z.unknown()).check(z.minLength(1), z.maxLength(100)),
})

/** Write decks as a file that `readDeckFile` takes; the same decks give the same bytes. */
export function writeDeckFile(decks: readonly Deck[]): string {
  return `${JSON.stringify({ kind: FILE_KIND, schemaVersion: DECK_VERSION, decks }, null, 1)}\n`
}

/** Read such a file, all of it or nothing. Never throws: each fault says where it is. */
export function readDeckFile(text: string): ReadDecks {
  if (text.length > MAX_LENGTH) {
    return toFaulty(`The file has ${text.length} characters; give at most ${MAX_LENGTH}`)
  }
  const json = parseJson(text)
  if ('fault' in json) return toFaulty(json.fault)
  const read = head.safeParse(json.value)
  if (!read.success) return toFaults(read.error, '')
  const { schemaVersion, decks } = read.data
  if (schemaVersion > DECK_VERSION) {
    return toFaulty(`schemaVersion: ${schemaVersion} is newer than this page; reload the page`)
  }
  const results = decks.map((kept, index) => readDeck(kept, schemaVersion, `decks[${index}].`))
  const faults = results.flatMap((result) => (result.kind === 'faulty' ? result.faults : []))
  if (faults.length > 0) return { kind: 'faulty', faults }
  return {
    kind: 'read',
    decks: results.flatMap((result) => (result.kind === 'read' ? result.decks : [])),
  }
}

/** Read one kept deck of this or an earlier version. */
export function readDeck(kept: unknown, version: number, path = ''): ReadDecks {
  if (version > DECK_VERSION) return toFaulty(`${path}version ${version} is newer than this page`)
  const read = deckSchema.safeParse(migrateDeck(kept, version))
  return read.success ? { kind: 'read', decks: [read.data] } : toFaults(read.error, path)
}

function parseJson(text: string): { readonly value: unknown } | { readonly fault: string } {
  try {
    const value: unknown = JSON.parse(text)
    return { value }
  } catch (error) {
    const why = toReason(error)
    return { fault: `The file is not JSON (${why.slice(0, 200)}); export the deck again` }
  }
}

function toFaults(error: z.core.$ZodError, path: string): ReadDecks {
  const faults = error.issues.map((issue) => `${path}${issue.path.join('.')}: ${issue.message}`)
  return { kind: 'faulty', faults }
}

function toFaulty(fault: string): ReadDecks {
  return { kind: 'faulty', faults: [fault] }
}
