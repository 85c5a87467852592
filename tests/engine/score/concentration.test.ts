import { describe, expect, it } from 'vitest'
import { concentration, governedConcentration, scaleGovernance } from '@/engine/score/concentration'

type ProductionCase = {
  readonly production_t_REO: Readonly<Record<string, number>>
  readonly HHI_sum_of_rows: number
  readonly top1_share_pct: number
}

const cases = Object.values(
  import.meta.glob<Readonly<Record<string, ProductionCase>>>(
    '/tests/vectors/methods/hhi-reo-mine-production.json',
    { eager: true, import: 'cases' },
  ),
).flatMap((table) => Object.entries(table))

describe(concentration, () => {
  it.each(cases)('agrees with %s', (_, { production_t_REO, HHI_sum_of_rows, top1_share_pct }) => {
    const rows = Object.entries(production_t_REO)
    const result = concentration(rows.map(([country, amount]) => ({ country, amount })))
    expect(result.hhi).toBeCloseTo(HHI_sum_of_rows, 1)
    expect(100 * result.topShare).toBeCloseTo(top1_share_pct, 0)
    expect(result.nMinus1).toBeCloseTo(1 - result.topShare, 15)
  })

  it('counts a remainder in the total without squaring it or taking it for the largest', () => {
    const rows = [
      { country: 'A', amount: 10 },
      { country: 'Other countries', amount: 90 },
    ]
    expect(concentration(rows)).toStrictEqual({ hhi: 100, topShare: 0.1, nMinus1: 0.9 })
  })

  it('refuses a list in which nothing is supplied', () => {
    expect(() => concentration([])).toThrow('adds up to nothing')
  })
})

describe(governedConcentration, () => {
  it('weighs squared shares with governance and trade', () => {
    const rows = [
      { country: 'A', share: 0.5, wgi: 4, tradeFactor: 1.1 },
      { country: 'B', share: 0.2, wgi: 1, tradeFactor: 1 },
      { country: 'other', share: 0.3, wgi: 10, tradeFactor: 1 },
    ]
    expect(governedConcentration(rows)).toBeCloseTo(0.25 * 4 * 1.1 + 0.04, 12)
  })
})

describe(scaleGovernance, () => {
  it('turns −2.5 to 2.5 into 10 to 0', () => {
    expect([-2.5, 0, 2.5].map(scaleGovernance)).toStrictEqual([10, 5, 0])
  })
})
