import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correctionKind } from '@/state/corrections/correction-kind'
import { deckKind } from '@/state/decks/deck-kind'
import { readEntry, revisionOf, toEntry } from '@/state/kept/kept-entry'
import { type Named, type StoredKind } from '@/state/kept/kept-kind'
import { labKind } from '@/state/lab/lab-kind'
import { listKind } from '@/state/lists/list-kind'
import { decks } from '@tests/contracts/deck-arbitraries'

/** Read an entry of one kind; the id that is read, or null. */
function read<Item extends Named>({ item }: Pick<StoredKind<Item, never>, 'item'>, entry: unknown) {
  return readEntry(item, 'kept-1', entry)?.item.id ?? null
}

/** Whatever a database may hold under an id: another version's, another program's, half of it, nothing. */
const entries = fc.oneof(
  fc.anything(),
  fc.record({
    schemaVersion: fc.oneof(fc.integer({ min: -1, max: 12 }), fc.double()),
    revision: fc.integer(),
    document: fc.anything(),
    deck: fc.anything(),
    list: fc.anything(),
    amendment: fc.anything(),
  }),
)

describe(readEntry, () => {
  it('reads nothing, and never throws, where an entry cannot be read', () => {
    fc.assert(
      fc.property(entries, (entry) => {
        const ids = [
          read(labKind, entry),
          read(deckKind, entry),
          read(listKind, entry),
          read(correctionKind, entry),
        ]
        expect(ids.filter((id) => id !== null && id !== 'kept-1')).toEqual([])
        expect(Number.isInteger(revisionOf(entry))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('reads back what was written, under the id it is kept by', () => {
    fc.assert(
      fc.property(decks, fc.nat(), (deck, revision) => {
        const entry: unknown = structuredClone(toEntry(deckKind.item, deck, revision))
        expect(readEntry(deckKind.item, 'deck-9', entry)?.item).toEqual({ ...deck, id: 'deck-9' })
        expect(revisionOf(entry)).toBe(revision)
      }),
    )
  })
})
