import fc from 'fast-check'
import { addDays } from '@/lib/civil-date'
import { type Amendment, type Change } from '@/record/amendments/amendment'
import { dataset } from '@tests/mock-data/dataset'

/** The amendment that an analyst makes of a report on the gate at Pangwa. */
export const PANGWA_SHUT: Amendment = {
  id: 'amendment-1',
  name: 'Pangwa gate shut for ore, 3 February 2026',
  state: 'accepted',
  author: 'An analyst',
  madeOn: '2026-02-05',
  knownSince: '2026-02-04',
  reliability: 'B',
  credibility: 2,
  note: 'Reported by traders in Tengchong.',
  sources: [
    {
      id: 'test_pangwa_2026_02',
      title: 'Pangwa crossing shut again',
      publisher: 'A newspaper',
      date: '2026-02-04',
      url: 'https://example.org/pangwa',
      licence: 'All rights reserved; facts cited only',
      access: 'full text',
      isAddressUncertain: false,
    },
  ],
  changes: [
    {
      table: 'gates.history',
      key: 'pangwa-gate',
      before: null,
      after: {
        from: '2026-02-03',
        to: null,
        status: 'shut',
        sources: ['test_pangwa_2026_02'],
        loss: {
          value: 0.91,
          unit: 'share of ore flow',
          period: '2026-02-03 onward',
          basis: 'ore that does not pass, of the normal flow',
          evidence: 'estimated',
          sources: ['test_pangwa_2026_02'],
          note: 'As during the closure of October 2024.',
          range: { low: 0.5, high: 1 },
        },
      },
    },
  ],
}

const day = (low: number, high: number) =>
  fc.integer({ min: low, max: high }).map((days) => addDays('2024-01-02', days))

const gateChange: fc.Arbitrary<Change> = fc
  .record({
    gate: fc.constantFrom(...dataset.gates.map(({ id }) => id)),
    from: day(0, 900),
    length: fc.option(fc.integer({ min: 1, max: 200 })),
    loss: fc.double({ min: 0.01, max: 1, noNaN: true }),
  })
  .map(({ gate, from, length, loss }) => ({
    table: 'gates.history',
    key: gate,
    before: null,
    after: {
      from,
      to: length === null ? null : addDays(from, length),
      status: 'limited',
      sources: ['own_estimate'],
      loss: {
        value: loss,
        unit: 'share of ore flow',
        period: from,
        basis: 'ore that does not pass, of the normal flow',
        evidence: 'estimated',
        sources: ['own_estimate'],
        note: 'Invented for a test.',
      },
    },
  }))

const monthChange: fc.Arbitrary<Change> = fc
  .record({ month: fc.constantFrom('2025-06', '2025-07', '2025-05'), mass: fc.nat(9000) })
  .map(({ month, mass }) => ({
    table: 'imports.monthly',
    key: `myanmar-oxides ${month}`,
    before: null,
    after: {
      month,
      series: 'myanmar-oxides',
      mass: {
        value: mass,
        unit: 't',
        period: month,
        basis: 'customs, gross weight of oxide products',
        evidence: 'reported',
        sources: ['comtrade_2846'],
      },
    },
  }))

const amendment = fc.record({
  state: fc.constantFrom('draft', 'proposed', 'accepted', 'declined', 'withdrawn'),
  madeOn: day(0, 900),
  knownSince: day(0, 900),
  changes: fc.array(fc.oneof(gateChange, monthChange), { minLength: 1, maxLength: 3 }),
})

/** Amendments in any state, each with an id of its own. */
export const someAmendments: fc.Arbitrary<readonly Amendment[]> = fc
  .array(amendment, { maxLength: 8 })
  .map((list) =>
    list.map((made, index) => ({ ...PANGWA_SHUT, ...made, id: `amendment-${index + 1}` })),
  )
