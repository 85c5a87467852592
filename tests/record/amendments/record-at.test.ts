import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dataset } from '@tests/mock-data/dataset'
import { type Amendment } from '@/record/amendments/amendment'
import { recordAt } from '@/record/amendments/record-at'
import { historyFaults } from '@/record/rules/histories'
import { PANGWA_SHUT, someAmendments } from './amendments'

const gateOf = (edition: typeof dataset, id = 'pangwa-gate') =>
  edition.gates.find((gate) => gate.id === id)?.history ?? []

describe(recordAt, () => {
  it('is the edition itself where nothing is amended', () => {
    expect(recordAt(dataset, [], null)).toBe(dataset)
  })

  it('shuts a gate on the day that an amendment says, and carries the record there', () => {
    const amended = recordAt(dataset, [PANGWA_SHUT], null)
    expect(gateOf(amended).at(-1)).toMatchObject({ from: '2026-02-03', to: null, status: 'shut' })
    expect(gateOf(amended).at(-2)).toMatchObject({ to: '2026-02-03', status: 'open' })
    expect(amended.info).toMatchObject({
      lastDay: '2026-02-03',
      vintage: '2026-11 with 1 amendment',
    })
    expect(amended.info.reach.find(({ id }) => id === 'gates')?.lastDay).toBe('2026-02-03')
    expect(amended.info.reach.find(({ id }) => id === 'control')?.lastDay).toBe('2026-01-31')
    expect(amended.bibliography.sources.at(-1)?.id).toBe('test_pangwa_2026_02')
    expect(amended.regions).toEqual(dataset.regions)
  })

  it('does not know it the day before', () => {
    const before = recordAt(dataset, [PANGWA_SHUT], '2026-02-03')
    expect(gateOf(before).at(-1)?.status).toBe('open')
    expect(gateOf(recordAt(dataset, [PANGWA_SHUT], '2026-02-04')).at(-1)?.status).toBe('shut')
  })

  it.each(['draft', 'proposed', 'declined', 'withdrawn'] as const)(
    'takes no notice of what is %s',
    (state) => {
      expect(recordAt(dataset, [{ ...PANGWA_SHUT, state }], null)).toBe(dataset)
    },
  )

  it('puts an amendment in the place of the one that it supersedes', () => {
    const [change] = PANGWA_SHUT.changes
    if (change?.table !== 'gates.history') throw new Error('not a gate')
    const later: Amendment = {
      ...PANGWA_SHUT,
      id: 'amendment-2',
      supersedes: 'amendment-1',
      madeOn: '2026-02-20',
      knownSince: '2026-02-20',
      changes: [{ ...change, after: { ...change.after, from: '2026-02-10' } }],
    }
    expect(gateOf(recordAt(dataset, [PANGWA_SHUT, later], null)).at(-1)?.from).toBe('2026-02-10')
    expect(gateOf(recordAt(dataset, [PANGWA_SHUT, later], '2026-02-19')).at(-1)?.from).toBe(
      '2026-02-03',
    )
    const withdrawn = { ...later, state: 'withdrawn' as const }
    expect(gateOf(recordAt(dataset, [PANGWA_SHUT, withdrawn], null)).at(-1)?.from).toBe(
      '2026-02-03',
    )
  })

  it('puts events in the order of their days', () => {
    const event = {
      id: 'ev-new',
      date: '2024-10-19',
      precision: 'day',
      category: 'border',
      title: 'Invented',
      place: 'Pangwa',
      regionIds: [],
      gateIds: [],
      sources: ['own_estimate'],
    } as const
    const change = { table: 'history.events', key: event.id, before: null, after: event } as const
    const { events } = recordAt(dataset, [{ ...PANGWA_SHUT, changes: [change] }], null).history
    const days = events.map(({ date }) => date)
    expect(days).toEqual(days.toSorted())
    expect(events).toHaveLength(85)
  })
})

describe('the properties of amendments', () => {
  it('do not depend on the order in which they stand', () => {
    fc.assert(
      fc.property(
        someAmendments.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length })),
        ),
        fc.option(fc.constantFrom('2024-06-01', '2025-05-03', '2026-03-01')),
        ([list, shuffled], knownOn) => {
          expect(recordAt(dataset, shuffled, knownOn)).toEqual(recordAt(dataset, list, knownOn))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('are undone by withdrawing: accepting and withdrawing is the identity', () => {
    fc.assert(
      fc.property(someAmendments, (list) => {
        const withdrawn = list.map((made) => ({ ...made, state: 'withdrawn' as const }))
        expect(recordAt(dataset, withdrawn, null)).toBe(dataset)
      }),
      { numRuns: 30 },
    )
  })

  it('are never seen before the day on which they were known', () => {
    fc.assert(
      fc.property(
        someAmendments,
        fc.constantFrom('2024-06-01', '2025-05-03', '2026-03-01'),
        (list, knownOn) => {
          const early = list.filter(({ knownSince }) => knownSince <= knownOn)
          expect(recordAt(dataset, list, knownOn)).toEqual(recordAt(dataset, early, knownOn))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('leave every history unbroken', () => {
    fc.assert(
      fc.property(someAmendments, (list) => {
        const { gates, info } = recordAt(dataset, list, null)
        const faults = gates.flatMap(({ history }) => historyFaults(history, info))
        expect(faults).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})

describe('what was known on a day', () => {
  const early = recordAt(dataset, [], '2025-05-03')

  it('holds no event, span or figure whose sources came later', () => {
    const dateOf = new Map(dataset.bibliography.sources.map(({ id, date }) => [id, date]))
    const first = (sources: readonly string[]) =>
      sources.map((id) => dateOf.get(id) ?? '9999').toSorted()[0] ?? ''
    expect(early.history.events.length).toBeLessThan(dataset.history.events.length)
    for (const { date, sources } of early.history.events) {
      expect(date <= '2025-05-03').toBe(true)
      expect(first(sources) <= '2025-05-03').toBe(true)
    }
    for (const { mass } of early.imports.monthly)
      expect(first(mass.sources) <= '2025-05-03').toBe(true)
    expect(early.imports.annual.some(({ year }) => year === 2025)).toBe(false)
    expect(early.info).toMatchObject({
      lastDay: '2025-05-03',
      vintage: '2026-11 as known on 2025-05-03',
    })
  })

  it('leaves histories unbroken, and their ends open where nobody knew an end', () => {
    for (const { history } of early.gates) expect(historyFaults(history, early.info)).toEqual([])
    for (const { control, production } of early.regions) {
      expect(historyFaults(control, early.info)).toEqual([])
      expect(historyFaults(production, early.info)).toEqual([])
    }
    expect(early.history.exportControls.map(({ id }) => id)).toEqual(['april-2025'])
  })

  it('has one edition in use for each year of output', () => {
    const used = early.production.filter(({ isInUse }) => isInUse)
    expect(new Set(used.map(({ country, year }) => `${country} ${year}`)).size).toBe(used.length)
    expect(used.find(({ country, year }) => country === 'MM' && year === 2024)?.vintage).toBe(
      'MCS 2025',
    )
  })
})
