import { describe, expect, it } from 'vitest'
import { type CountryProduction, type Imports } from '@/domain/record/statistics'
import {
  toImportMonths,
  toImportYears,
  toLowestMonth,
  toRemarks,
} from '@/features/regions/to-imports'
import { toCountries, toNewestYear, toRevisions, toYears } from '@/features/regions/to-production'
import { figure } from '@/../tests/features/build-record'

function print(
  country: string,
  year: number,
  vintage: string,
  value: number | null,
): CountryProduction {
  return { country, year, vintage, isInUse: vintage === 'MCS 2026', output: figure(value) }
}

const production = [
  print('MM', 2024, 'MCS 2025', 31_000),
  print('MM', 2024, 'MCS 2026', 27_000),
  print('US', 2024, 'MCS 2025', 45_000),
  print('US', 2024, 'MCS 2026', 45_000),
  print('world', 2025, 'MCS 2026', 400),
  print('other', 2025, 'MCS 2026', 300),
  print('MM', 2025, 'MCS 2026', 20),
  print('US', 2025, 'MCS 2026', 80),
  print('MY', 2025, 'MCS 2026', null),
]

describe(toNewestYear, () => {
  it('ranks countries and puts the remainder last, as parts of the printed total', () => {
    const newest = toNewestYear(production)
    expect(newest?.year).toBe(2025)
    expect(newest?.countries.map(({ row, share }) => [row.country, share])).toEqual([
      ['US', 0.2],
      ['MM', 0.05],
      ['MY', undefined],
      ['other', 0.75],
    ])
  })

  it('is nothing when no edition is in use', () => {
    expect(toNewestYear([])).toBeUndefined()
  })
})

describe(toRevisions, () => {
  it('keeps what a later edition changed, and only that', () => {
    const revisions = toRevisions(production)
    expect(revisions).toHaveLength(1)
    expect(revisions[0]?.first.output.value).toBe(31_000)
    expect(revisions[0]?.latest.output.value).toBe(27_000)
    expect(revisions[0]?.change).toBeCloseTo(-4 / 31)
  })

  it('does not divide by nothing', () => {
    const [revision] = toRevisions([
      print('MM', 2024, 'MCS 2025', 0),
      print('MM', 2024, 'MCS 2026', 5),
    ])
    expect(revision?.change).toBeUndefined()
  })
})

describe(toYears, () => {
  it('lists the years in use', () => {
    expect(toYears(production)).toEqual([2024, 2025])
    expect(toCountries(production)).toEqual(['US', 'MM', 'MY', 'other', 'world'])
  })
})

const imports: Imports = {
  commodity: 'ore',
  annual: [
    { year: 2023, partner: 'world', mass: figure(200), value: figure(0) },
    { year: 2023, partner: 'MM', mass: figure(50), value: figure(100_000) },
    { year: 2022, partner: 'MM', mass: figure(10), value: figure(1, { note: 'Implausible.' }) },
  ],
  series: [{ id: 'oxides', label: 'Oxides', basis: 'gross' }],
  monthly: [
    { month: '2024-11', series: 'oxides', mass: figure(7) },
    { month: '2025-01', series: 'oxides', mass: figure(3) },
    { month: '2025-02', series: 'other', mass: figure(1) },
  ],
  gaps: [],
}

describe(toImportYears, () => {
  it('gives unit value and part of all weight, and no part where the total is missing', () => {
    const years = toImportYears(imports, 'MM')
    expect(years.map(({ row }) => row.year)).toEqual([2022, 2023])
    expect(years[1]).toMatchObject({ unitValue: 2, shareOfMass: 0.25 })
    expect(years[0]?.shareOfMass).toBeUndefined()
    expect(toRemarks(years)).toEqual([{ remark: 'Implausible.', years: [2022] }])
  })
})

describe(toImportMonths, () => {
  it('shows months without a figure as such, across the turn of the year', () => {
    const months = toImportMonths(imports, 'oxides', 4)
    expect(months.map(({ month, row }) => [month, row?.mass.value])).toEqual([
      ['2024-10', undefined],
      ['2024-11', 7],
      ['2024-12', undefined],
      ['2025-01', 3],
    ])
    expect(toLowestMonth(months)?.month).toBe('2025-01')
  })

  it('is empty for an unknown series', () => {
    expect(toImportMonths(imports, 'none', 4)).toEqual([])
  })
})
