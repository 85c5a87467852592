import { describe, expect, it } from 'vitest'
import { type RegionContribution } from '@/domain/market/indicators'
import { toCountryShare } from '@/features/elements/to-element-rows'
import { toPriceWords } from '@/features/elements/to-price-words'
import { MOST_SEGMENTS, toSupplySegments } from '@/features/elements/to-supply-segments'
import { createFormat } from '@/ui/format/create-format'
import { buildRegion, figure } from '@/../tests/features/build-record'

const format = createFormat('en-GB')

function contribution(regionId: string, share: number): RegionContribution {
  return { regionId, share, operating: 1, gate: 1, unrest: 0, haltedShare: 0, acuteShare: 0 }
}

describe(toCountryShare, () => {
  it('adds up the regions of one country', () => {
    const regions = [
      { id: 'a', country: 'MM' },
      { id: 'b', country: 'CN' },
      { id: 'c', country: 'MM' },
    ]
    const contributions = [contribution('a', 0.25), contribution('b', 0.5), contribution('c', 0.25)]
    expect(toCountryShare({ contributions }, 'MM', regions)).toBe(0.5)
    expect(toCountryShare({ contributions }, 'US', regions)).toBe(0)
  })
})

describe(toSupplySegments, () => {
  it('draws the largest first and marks what is halted or estimated', () => {
    const halted = buildRegion({
      id: 'halted',
      output: figure(1, { evidence: 'estimated' }),
      production: [
        {
          from: '2024-01-01',
          to: null,
          sources: [],
          status: 'halted',
          loss: figure(1),
          recoveryWeeks: figure(0),
        },
      ],
    })
    const segments = toSupplySegments(
      [contribution('halted', 0.4), contribution('north', 0.6)],
      [halted, buildRegion()],
      '2024-06-01',
    )
    expect(segments.map(({ id }) => id)).toEqual(['north', 'halted'])
    expect(segments[0]).toMatchObject({ isHalted: false, isEstimated: false })
    expect(segments[1]).toMatchObject({ isHalted: true, isEstimated: true })
  })

  it('adds up the smallest when there are many, so that nothing is lost', () => {
    const ids = Array.from({ length: 12 }, (_, index) => `r${index}`)
    const regions = ids.map((id) => buildRegion({ id }))
    const segments = toSupplySegments(
      ids.map((id) => contribution(id, 1 / 12)),
      regions,
      '2024-06-01',
    )
    expect(segments).toHaveLength(MOST_SEGMENTS)
    expect(segments.at(-1)?.label).toBe('4 smaller regions')
    expect(segments.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
  })
})

describe(toPriceWords, () => {
  const years = (values: readonly (number | null)[]) =>
    values.map((value, index) => ({ elementId: 'A', year: 2020 + index, price: figure(value) }))

  it('names the newest and the dearest year', () => {
    expect(toPriceWords('Terbium', years([10, 40, null, 20]), format)).toEqual({
      title: 'Terbium: $20/kg in 2023, $40/kg at its peak in 2021',
      sentence:
        'Between its cheapest year, 2020 ($10/kg), and its most expensive, 2021 ($40/kg), lies a factor of 4.00×.',
    })
  })

  it('says once that the newest year is the dearest', () => {
    expect(toPriceWords('Terbium', years([10, 20]), format)?.title).toBe(
      'Terbium was most expensive in 2021: $20/kg',
    )
  })

  it('has nothing to say where no year is quoted', () => {
    expect(toPriceWords('Terbium', years([null]), format)).toBeUndefined()
  })
})
