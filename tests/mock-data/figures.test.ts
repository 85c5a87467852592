import { describe, expect, it } from 'vitest'
import { outOfRange, unexplained, unreadablePeriods } from './check-figures'
import { dataset, files } from './dataset'
import { groupBy } from './group-by'
import { findFigures } from './walk'

describe('the figures of the dataset', () => {
  it('say how they were made unless they are reported', () => {
    expect(unexplained(files)).toEqual([])
  })

  it('lie within their ranges', () => {
    expect(outOfRange(files)).toEqual([])
  })

  it('hold for a year, a month, a day or a span of them', () => {
    expect(unreadablePeriods(files)).toEqual([])
  })

  it('carry a range wherever the model rests on an estimate', () => {
    const model = { ...dataset.parameters, elements: dataset.elements, regions: dataset.regions }
    const bare = findFigures(model).filter(
      ({ figure }) =>
        figure.evidence === 'estimated' && typeof figure.value === 'number' && !figure.range,
    )
    expect(bare.map(({ path }) => path)).toEqual([])
  })

  it('are never NaN or endless', () => {
    const odd = findFigures(files).filter(
      ({ figure: { value } }) => typeof value === 'number' && !Number.isFinite(value),
    )
    expect(odd).toEqual([])
  })
})

describe('the labels of the dataset', () => {
  it('name the year that the figure holds for', () => {
    const pairs = [
      ...dataset.imports.annual.flatMap(({ year, mass, value }) => [
        [`${year}`, mass.period],
        [`${year}`, value.period],
      ]),
      ...dataset.imports.monthly.map(({ month, mass }) => [month, mass.period]),
      ...dataset.production.map(({ year, output }) => [`${year}`, output.period]),
      ...dataset.prices.annual.map(({ year, price }) => [`${year}`, price.period]),
      ...dataset.prices.points.map(({ day, price }) => [day, price.period]),
    ]
    expect(pairs.filter(([label, period]) => label !== period)).toEqual([])
  })

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

  it('give one edition in use for each country and year', () => {
    const counts = groupBy(dataset.production, ({ country, year }) => `${country} ${year}`)
    const wrong = [...counts].filter(
      ([, rows]) => rows.filter(({ isInUse }) => isInUse).length !== 1,
    )
    expect(wrong.map(([key]) => key)).toEqual([])
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
    expect(unexplained({ figure: { ...figure, evidence } })).toEqual(['figure'])
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
    expect(outOfRange({ figure: { value, basis: '', evidence: 'estimated', range } })).toEqual([
      'figure',
    ])
  })
})
