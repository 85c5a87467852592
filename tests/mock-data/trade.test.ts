import { describe, expect, it } from 'vitest'
import { type Sourced } from '@/domain/record/sourced'
import { groupBy } from '@/lib/group-by'
import { notGross } from '@/record/rules/statistics'
import { dataset } from './dataset'

const { imports, production, estimates, prices } = dataset
const { annual, monthly } = imports

describe('the imports of China', () => {
  const myanmar = annual.find(({ partner, year }) => partner === 'MM' && year === 2023)

  it('hold the two facts of 2023: 72,074 t gross and US$1,441.9 million, all Myanmar', () => {
    expect(Math.round(myanmar?.mass.value ?? NaN)).toBe(72_074)
    expect(Math.round((myanmar?.value.value ?? NaN) / 1e5)).toBe(14_419)
    expect(myanmar?.mass.basis).toContain('gross weight')
  })

  it('say that the US$1.4 billion is not the value of Special Region 1', () => {
    const whole = estimates.find(({ id }) => id === 'myanmar-export-value-2023')
    const part = estimates.find(({ id }) => id === 'sr1-export-value-2023')
    expect(whole?.figure.value).toBe(myanmar?.value.value)
    expect(whole?.figure.note).toContain('not Special Region 1')
    expect(part?.figure).toMatchObject({ evidence: 'estimated', range: expect.anything() })
  })

  it('have world, Myanmar and Laos', () => {
    const keys = annual.map(({ partner, year }) => `${partner} ${year}`)
    expect(keys).toEqual(expect.arrayContaining(['world 2024', 'MM 2024', 'LA 2024']))
  })

  it('reach 2025 for Myanmar and Laos, by the sums of the tariff lines', () => {
    const row = (partner: string, year: number) =>
      annual.find((entry) => entry.partner === partner && entry.year === year)
    expect(row('MM', 2025)?.mass.value).toBeCloseTo(36_008.073 + 4121.431, 6)
    expect(row('MM', 2025)?.value.value).toBe(759_698_812 + 30_667_645)
    expect(row('LA', 2025)?.value.value).toBe(425_908_423)
    const change = (row('MM', 2025)?.mass.value ?? NaN) / (row('MM', 2024)?.mass.value ?? NaN) - 1
    expect(change).toBeCloseTo(-0.095, 3)
  })

  it('hold Myanmar’s own months of 2024, 15 % of all origins in November', () => {
    const tonnes = (id: string, month: string) =>
      monthly.find((row) => row.series === id && row.month === month)?.mass.value ?? NaN
    expect(tonnes('myanmar-oxides', '2024-04')).toBe(5020.1)
    const share = (month: string) =>
      tonnes('myanmar-oxides', month) / tonnes('unlisted-oxides-all-origins', month)
    expect(share('2024-11')).toBeCloseTo(0.15, 2)
    expect(share('2024-10')).toBeCloseTo(0.65, 2)
  })

  it('never claim that Myanmar is usually above 80 %', () => {
    expect(JSON.stringify([dataset.imports, dataset.backtest])).not.toMatch(/above 80 %/)
  })

  it('warn of the unit values before 2020', () => {
    const silent = annual.filter(
      ({ year, value }) => year < 2020 && !/implausible/.test(`${value.note}`),
    )
    expect(silent).toEqual([])
  })

  it('mark February 2025 as the month alone, not two months', () => {
    const february = monthly.find(
      ({ month, series: id }) => month === '2025-02' && id === 'myanmar-oxides-and-compounds',
    )
    expect(february?.mass.value).toBe(311)
    expect(february?.mass.note).toContain('February alone')
  })
})

describe('gross weight and contained oxide', () => {
  it('of mines is contained oxide throughout', () => {
    for (const { output } of production) {
      expect(output.unit).toBe('t REO')
      expect(output.basis).toContain('contained oxide')
    }
  })

  it('are found out when output is slipped in among imports', () => {
    const mass: Sourced<number> = {
      value: 43_000,
      unit: 't REO',
      period: '2023',
      basis: 'contained oxide, calendar year',
      evidence: 'reported',
      sources: ['usgs_mcs2025'],
    }
    expect(notGross([{ path: 'here', mass }])).toMatchObject([
      { path: 'here', message: 'is in t REO, contained oxide, calendar year' },
    ])
  })

  it('stand side by side where the tonnage of Myanmar in 2023 is disputed', () => {
    const row = production.find(
      ({ country, year, isInUse }) => country === 'MM' && year === 2023 && isInUse,
    )
    expect(row?.output.value).toBe(43_000)
    const others = row?.output.alternatives?.map(({ value, unit }) => [value, unit])
    expect(others).toEqual(
      expect.arrayContaining([
        [72_073.8, 't gross'],
        [41_700, 't'],
      ]),
    )
  })
})

describe('the prices', () => {
  it('quote agencies at no more than 20 single points, six to an element and market', () => {
    expect(prices.points.length).toBeLessThanOrEqual(20)
    const perMarket = groupBy(prices.points, ({ elementId, market }) => `${elementId} ${market}`)
    for (const points of perMarket.values()) expect(points.length).toBeLessThanOrEqual(6)
  })

  it('come from USGS by year, and only from it', () => {
    const other = prices.annual.filter(({ price }) =>
      price.sources.some((id) => !id.startsWith('usgs_')),
    )
    expect(other).toEqual([])
  })

  it('of 2024 are the base prices of the market', () => {
    for (const { id, basePriceUsdPerKg } of dataset.elements) {
      const row = prices.annual.find(({ elementId, year }) => elementId === id && year === 2024)
      expect(row?.price.value).toBe(basePriceUsdPerKg.value)
    }
  })

  it('hold what the backtest asks for: terbium up by 21.9 %, dysprosium flat, Europe tripled', () => {
    const at = (element: string, market: string, day: string) =>
      prices.points.find(
        (point) => point.elementId === element && point.market === market && point.day === day,
      )?.price.value ?? NaN
    expect(at('Tb', 'China', '2025-03-24') / at('Tb', 'China', '2024-09-27')).toBeCloseTo(1.219, 3)
    expect(at('Dy', 'China', '2025-05-09') / at('Dy', 'China', '2024-12-31')).toBeCloseTo(1.003, 3)
    expect(at('Dy', 'Europe', '2025-05-06') / at('Dy', 'Europe', '2025-04-06')).toBeCloseTo(3.04, 2)
    expect(at('Tb', 'Europe', '2025-05-06') / at('Tb', 'Europe', '2025-04-01')).toBeCloseTo(3.11, 2)
  })
})
