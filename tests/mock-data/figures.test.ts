import { describe, expect, it } from 'vitest'
import { outOfRange, unexplained } from '@/record/rules/figures'
import { dataset } from './dataset'

describe('the labels of the dataset', () => {
  it('name the edition of the source that prints the figure', () => {
    const editions: Readonly<Record<string, string>> = {
      'MCS 2025': 'usgs_mcs2025',
      'MCS 2026': 'usgs_mcs2026',
      'MYB 2022': 'usgs_myb2022',
    }
    const wrong = dataset.production.filter(
      ({ vintage, output }) => output.sources[0] !== editions[vintage],
    )
    expect(wrong).toEqual([])
  })

  it('name years in words only where the estimate holds for them', () => {
    const wrong = dataset.estimates.filter(({ label, figure }) =>
      (label.match(/\b20\d\d\b/g) ?? []).some(
        (year) => !figure.period.includes(year) && !`${figure.note}`.includes(year),
      ),
    )
    expect(wrong.map(({ id }) => id)).toEqual([])
  })
})

describe('the evidence of mine output', () => {
  const NOT_ESTIMATED: Readonly<Record<string, readonly string[]>> = {
    // The marks of USGS: table 8 of the Minerals Yearbook 2022, and the data release of MCS 2026.
    'MYB 2022': [
      'BI 2022',
      ...['CN', 'RU'].flatMap((country) => [2018, 2019, 2020, 2021].map((y) => `${country} ${y}`)),
      'US 2021',
      'US 2022',
      ...[2018, 2019, 2020, 2021, 2022].map((y) => `world ${y}`),
    ],
    'MCS 2026': ['US 2024'],
  }

  it.each(Object.keys(NOT_ESTIMATED))('is the mark that %s prints', (edition) => {
    const rows = dataset.production.filter(({ vintage }) => vintage === edition)
    const reported = rows.filter(({ output }) => output.evidence === 'reported')
    const keys = reported.map(({ country, year }) => `${country} ${year}`)
    expect(keys.toSorted()).toEqual([...(NOT_ESTIMATED[edition] ?? [])].toSorted())
  })

  it('is an estimate wherever an edition prints its own last year', () => {
    const last = dataset.production.filter(({ vintage, year }) => vintage === `MCS ${year + 1}`)
    expect(last.filter(({ output }) => output.evidence !== 'estimated')).toEqual([])
  })

  it('says where customs and USGS part over Myanmar in 2025', () => {
    const row = dataset.production.find(({ country, year }) => country === 'MM' && year === 2025)
    expect(row?.output.value).toBe(22_000)
    expect(row?.output.alternatives?.map(({ value }) => value)).toContain(40_129.5)
  })
})

describe(unexplained, () => {
  const figure = { value: 1, unit: 't', period: '2023', basis: 'gross', sources: ['a'] }

  it.each(['derived', 'estimated'])('finds a figure that is %s without a note', (evidence) => {
    expect(unexplained({ figure: { ...figure, evidence } })).toMatchObject([{ path: 'figure' }])
    expect(unexplained({ figure: { ...figure, evidence, note: 'why' } })).toEqual([])
  })

  it('leaves a reported figure alone', () => {
    expect(unexplained({ figure: { ...figure, evidence: 'reported' } })).toEqual([])
  })
})

describe(outOfRange, () => {
  it.each([
    [1, { low: 2, high: 3 }],
    [4, { low: 2, high: 3 }],
    [2, { low: 3, high: 1 }],
    [2, { low: 2, high: 2 }],
  ])('finds %d with the range %o', (value, range) => {
    const figure = { value, basis: '', evidence: 'estimated', range }
    expect(outOfRange({ figure })).toMatchObject([{ path: 'figure' }])
  })
})
