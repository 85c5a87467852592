import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readKeptFile, writeKeptFile, type KeptFile } from '@/contracts/parts-file'
import { NO_SETTINGS } from '@/contracts/parts-schema'
import { type BuyerList } from '@/domain/parts/buyer-list'
import { buyerLines } from '@tests/export/buyer-arbitraries'

const lists: fc.Arbitrary<BuyerList> = fc.record({
  id: fc.string({ minLength: 1, maxLength: 12 }),
  name: fc.string({ unit: 'binary', maxLength: 30 }),
  isSample: fc.boolean(),
  origin: fc.string(),
  importedAt: fc.constant('2024-11-20T08:00:00Z'),
  lines: buyerLines,
  rates: fc.record({ EUR: fc.double({ min: 0.01, max: 100, noNaN: true }) }),
  assumptions: fc.array(fc.string(), { maxLength: 2 }),
})

const everything: fc.Arbitrary<KeptFile> = fc.record({
  lists: fc.array(lists, { maxLength: 3 }),
  settings: fc.option(fc.string({ minLength: 1 }), { nil: null }).map((activeId) => ({
    ...NO_SETTINGS,
    activeId,
  })),
  lab: fc.string({ unit: 'binary' }),
  decks: fc.string({ unit: 'binary' }),
  amendments: fc.string({ unit: 'binary' }),
})

describe(readKeptFile, () => {
  it('reads back what was written, to the last sign', () => {
    fc.assert(
      fc.property(everything, (kept) => {
        expect(readKeptFile(writeKeptFile(kept))).toEqual({ kind: 'read', kept })
      }),
    )
  })

  it('says what is wrong with anything else, and never throws', () => {
    // A sound file with a piece cut out or put in, and texts that never were one.
    const mangled = fc
      .tuple(everything, fc.nat(), fc.nat(20), fc.constantFrom('', '"', '{', '1e999', '__proto__'))
      .map(([kept, at, length, text]) => {
        const file = writeKeptFile(kept)
        const start = at % file.length
        return file.slice(0, start) + text + file.slice(start + length)
      })
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), mangled), (text) => {
        const read = readKeptFile(text)
        expect(read.kind === 'faulty' ? read.faults.join('') : 'read').not.toBe('')
      }),
    )
  })
})
