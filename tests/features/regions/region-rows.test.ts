import { describe, expect, it } from 'vitest'
import { toChangeDay, toCountryName, toRegionRows } from '@/features/regions/to-region-rows'
import { toRegionSummary } from '@/features/regions/to-region-summary'
import { toRegionsSentence } from '@/features/regions/to-regions-sentence'
import { createFormat } from '@/ui/format/create-format'
import { buildElement, buildGate, buildRegion, figure } from '@/../tests/features/build-record'

const format = createFormat('en-GB')
const elements = [buildElement('A', 1), buildElement('B', 1)]
const controllers = ['blue', 'ochre', 'state'].map((id) => ({
  id,
  name: `The ${id} army`,
  shortName: id,
  description: '',
  sources: [],
}))
const loss = { loss: figure(0), recoveryWeeks: figure(0), sources: [] }

/** Taken from ochre by blue in October 2024 after a week of fighting; halted since September. */
const contested = buildRegion({
  id: 'taken',
  name: 'Taken',
  gateId: 'pass',
  control: [
    { from: '2009-01-01', to: '2024-10-01', controllerIds: ['ochre'], sources: [] },
    { from: '2024-10-01', to: '2024-10-08', controllerIds: ['ochre', 'blue'], sources: [] },
    { from: '2024-10-08', to: null, controllerIds: ['blue'], sources: [] },
  ],
  production: [
    { from: '2024-01-01', to: '2024-09-29', status: 'running', ...loss },
    { from: '2024-09-29', to: null, status: 'halted', ...loss },
  ],
})
const records = {
  regions: [contested, buildRegion({ output: figure(300) })],
  gates: [buildGate()],
  controllers,
  elements,
  governance: [{ country: 'MM', countryName: 'Myanmar', studyMean: null, latestMean: null }],
}

describe(toRegionRows, () => {
  it('tells each region as it was on the day', () => {
    const [row] = toRegionRows(records, '2024-11-20')
    expect(row).toMatchObject({
      country: 'Myanmar',
      holders: [{ id: 'blue' }],
      changedHands: '2024-10-08',
      mines: 'halted',
      gate: { name: 'Pass gate', status: 'shut' },
      worldShare: 0.25,
      valueUsd: 100_000,
    })
  })

  it('names all who contest a region, and no change where none is recorded', () => {
    const [row, quiet] = toRegionRows(records, '2024-10-03')
    expect(row?.holders.map(({ id }) => id)).toEqual(['ochre', 'blue'])
    expect(quiet?.changedHands).toBeUndefined()
    expect(quiet?.gate).toBeUndefined()
  })

  it('leaves open what the record is silent about', () => {
    const [, quiet] = toRegionRows(records, '2020-01-01')
    expect(quiet).toMatchObject({ holders: [], mines: undefined })
  })
})

describe(toChangeDay, () => {
  it('is no change when nothing came before', () => {
    expect(toChangeDay(contested.control, '2024-09-01')).toBeUndefined()
  })
})

describe(toCountryName, () => {
  it('falls back to the code', () => {
    expect(toCountryName('XX', records.governance)).toBe('XX')
  })
})

describe(toRegionsSentence, () => {
  it('counts what stands still and what it gave', () => {
    const sentence = toRegionsSentence(toRegionRows(records, '2024-11-20'), '2024-11-20', format)
    expect(sentence).toContain('of 2 mining regions, 1 is halted (Taken).')
    expect(sentence).toContain('gave 25% of world output')
  })

  it('says so when everything runs', () => {
    const sentence = toRegionsSentence(toRegionRows(records, '2024-03-01'), '2024-03-01', format)
    expect(sentence).toBe(
      'On 1 March 2024, of 2 mining regions, none is recorded as halted or restarting.',
    )
  })
})

describe(toRegionSummary, () => {
  const summarise = (asOf: string) =>
    toRegionSummary({ region: contested, gates: records.gates, controllers, asOf }, format)

  it('keeps control, production and gate apart', () => {
    expect(summarise('2024-11-20')).toBe(
      'Controlled by The blue army since 8 Oct 2024; its mines are halted since 29 Sept 2024; its ore leaves by Pass gate, shut for ore since 1 Oct 2024.',
    )
  })

  it('names both sides while a region is contested', () => {
    expect(summarise('2024-10-02')).toMatch(
      /^Contested between The ochre army and The blue army since 1 Oct 2024;/,
    )
  })

  it('says when the record is silent', () => {
    expect(summarise('2001-01-01')).toMatch(/not recorded for this day; what its mines do is not/)
  })
})
