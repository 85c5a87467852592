import { describe, expect, it } from 'vitest'
import { dataset, files } from '@tests/mock-data/dataset'
import { type Edition } from '@/record/edition'
import { checkRecord, RECORD_RULES } from '@/record/rules/check-record'
import { readEdition } from '@/record/rules/read-edition'

const [firstRegion, ...otherRegions] = dataset.regions
const [firstGate, ...otherGates] = dataset.gates
const [firstEvent, ...otherEvents] = dataset.history.events
const [firstSource, ...otherSources] = dataset.bibliography.sources
const [firstMonth, ...otherMonths] = dataset.imports.monthly
const [firstReach, ...otherReach] = dataset.info.reach
if (!firstRegion || !firstGate || !firstEvent || !firstSource || !firstMonth || !firstReach)
  throw new Error('the dataset is empty')

const { range: _range, ...WITHOUT_RANGE } = firstRegion.output

const withRegion = (patch: Partial<typeof firstRegion>): Edition => ({
  ...dataset,
  regions: [{ ...firstRegion, ...patch }, ...otherRegions],
})
const withMonth = (patch: Partial<(typeof firstMonth)['mass']>): Edition => ({
  ...dataset,
  imports: {
    ...dataset.imports,
    monthly: [{ ...firstMonth, mass: { ...firstMonth.mass, ...patch } }, ...otherMonths],
  },
})
const withSource = (patch: Partial<typeof firstSource>): Edition => ({
  ...dataset,
  bibliography: {
    ...dataset.bibliography,
    sources: [{ ...firstSource, ...patch }, ...otherSources],
  },
})

describe(checkRecord, () => {
  it('finds nothing wrong with the record that is shipped', () => {
    expect(checkRecord(dataset)).toEqual([])
  })

  it.each<[rule: string, place: string, what: string, broken: Edition]>([
    ['ids', 'regions', 'twice', { ...dataset, regions: [firstRegion, ...dataset.regions] }],
    ['ids', 'gateId', 'names nowhere', withRegion({ gateId: 'nowhere' })],
    ['sources', 'imports.monthly', 'cites gone', withMonth({ sources: ['gone'] })],
    ['sources', firstSource.id, 'no licence', withSource({ licence: '' })],
    ['sources', firstSource.id, 'dated 2027', withSource({ date: '2027' })],
    [
      'explained',
      'imports.monthly',
      'does not say how',
      withMonth({ evidence: 'derived', note: '' }),
    ],
    ['ranges', 'imports.monthly', 'with a range', withMonth({ range: { low: 1, high: 2 } })],
    [
      'ranges',
      `${firstRegion.id}.output`,
      'without a range',
      withRegion({ output: WITHOUT_RANGE }),
    ],
    ['numbers', 'imports.monthly', 'NaN', withMonth({ value: Number.NaN })],
    ['periods', 'imports.monthly', 'has the period', withMonth({ period: 'spring' })],
    ['periods', 'monthly', 'stands under', withMonth({ period: '2020-01' })],
    [
      'histories',
      `gates.${firstGate.id}.history.0`,
      'overlaps',
      {
        ...dataset,
        gates: [
          {
            ...firstGate,
            history: firstGate.history.map((span, at) =>
              at === 0 ? { ...span, to: '2025-12-31' } : span,
            ),
          },
          ...otherGates,
        ],
      },
    ],
    [
      'losses',
      `gates.${firstGate.id}.history.0`,
      'is open and loses 0.5',
      {
        ...dataset,
        gates: [
          {
            ...firstGate,
            history: firstGate.history.map((span, at) =>
              at === 0 ? { ...span, loss: { ...span.loss, value: 0.5 } } : span,
            ),
          },
          ...otherGates,
        ],
      },
    ],
    [
      'events',
      'history.events',
      'stands after',
      { ...dataset, history: { ...dataset.history, events: [...otherEvents, firstEvent] } },
    ],
    [
      'statistics',
      'supplyShares',
      'sums to',
      { ...dataset, supplyShares: dataset.supplyShares.slice(1) },
    ],
    ['statistics', 'imports.monthly', 't REO', withMonth({ unit: 't REO' })],
    [
      'reach',
      'info.reach',
      'newest entry',
      {
        ...dataset,
        info: {
          ...dataset.info,
          reach: [
            firstReach,
            ...otherReach.map((row) =>
              row.id === 'prices' ? { ...row, lastDay: '2026-01-01' } : row,
            ),
          ],
        },
      },
    ],
  ])('by the rule of %s finds in %s: %s', (id, place, what, broken) => {
    const rule = RECORD_RULES.find((candidate) => candidate.id === id)
    const found = rule?.check(broken) ?? []
    expect(found).toContainEqual(
      expect.objectContaining({
        path: expect.stringContaining(place),
        message: expect.stringContaining(what),
      }),
    )
    expect(found.every(({ remedy }) => remedy.endsWith('.') || remedy.endsWith('…'))).toBe(true)
  })
})

describe(readEdition, () => {
  it('reads the files as the page does', () => {
    expect(readEdition(files)).toEqual({ kind: 'read', edition: dataset })
  })

  it('names the place that breaks the contract', () => {
    const read = readEdition({ ...files, info: { ...dataset.info, lastDay: 'soon' } })
    expect(read).toMatchObject({ kind: 'faulty', faults: [{ path: 'info.lastDay' }] })
  })
})
