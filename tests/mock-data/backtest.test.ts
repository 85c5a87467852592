import { describe, expect, it } from 'vitest'
import { type BacktestTarget } from '@/domain/record/backtest'
import { toAssumptionRange } from '@/engine/backtest/assumption-range'
import { dataset } from './dataset'

const { backtest, imports, prices, regions, gates, elements } = dataset
const targets = backtest.episodes.flatMap((episode) => episode.targets)

/** Mean of a normal month of 2024, t: what the record says of January to October less October, over nine months. */
const NORMAL_MONTH = (44_562.5 - 3549) / 9

function tonnesIn(month: string, series = 'unlisted-oxides-all-origins'): number {
  const row = imports.monthly.find((entry) => entry.month === month && entry.series === series)
  return row?.mass.value ?? Number.NaN
}

function scatterOf(id: string): number {
  return backtest.scatters.find((scatter) => scatter.id === id)?.figure.value ?? Number.NaN
}

/** Root mean square of the logarithms of some multiples. */
function deviation(multiples: readonly number[]): number {
  const squares = multiples.map((multiple) => Math.log(multiple) ** 2)
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length)
}

function quote({ measure }: BacktestTarget, day: string): number {
  if (measure.kind !== 'price') return Number.NaN
  const { elementId, market } = measure
  const point = prices.points.find(
    (entry) => entry.elementId === elementId && entry.market === market && entry.day === day,
  )
  return point?.price.value ?? Number.NaN
}

/** `92 over 41`, `3,842 t (3,189 / 0.83) over 5,000`. */
const TWO_LEVELS =
  /([\d,.]*\d)(?: t)?(?: \([^)]*\))? over (?:mean of January to September 2024, )?([\d,.]*\d)/

function toNumber(text: string): number {
  return Number(text.replaceAll(',', ''))
}

describe('what the model is tested on', () => {
  it('names each target once, with a scatter that exists', () => {
    expect(new Set(targets.map(({ id }) => id)).size).toBe(targets.length)
    const known = new Set(backtest.scatters.map(({ id }) => id))
    expect(targets.filter(({ scatterId }) => !known.has(scatterId))).toEqual([])
  })

  it('has the scatter of months as the calm months of 2024 have it', () => {
    const all = ['2024-02', '2024-05', '2024-07', '2024-08', '2024-09'].map(
      (month) => tonnesIn(month) / NORMAL_MONTH,
    )
    expect(scatterOf('month-all')).toBeCloseTo(deviation(all), 2)
    const months = ['2024-04', '2024-05', '2024-06', '2024-07', '2024-08', '2024-09']
    const myanmar = months.map((month) => tonnesIn(month, 'myanmar-oxides'))
    const mean = myanmar.reduce((sum, mass) => sum + mass, 0) / months.length
    expect(scatterOf('month-myanmar')).toBeCloseTo(deviation(myanmar.map((mass) => mass / mean)), 2)
  })

  it.each([
    ['price-dy', 'Dy'],
    ['price-tb', 'Tb'],
    ['price-other', 'Nd'],
  ])('has %s as the annual averages of 2014 to 2024 have it, raised by √1.5', (id, element) => {
    const average = (year: number) =>
      prices.annual.find((row) => row.elementId === element && row.year === year)?.price.value ??
      Number.NaN
    const years = Array.from({ length: 10 }, (_, index) => 2015 + index)
    const changes = years.map((year) => average(year) / average(year - 1))
    expect(scatterOf(id)).toBeCloseTo(Math.sqrt(1.5) * deviation(changes), 2)
  })

  it.each(['2024-10', '2024-11', '2024-12', '2025-01', '2025-02', '2025-03', '2025-04', '2025-05'])(
    'has the imports of %s as the record has them',
    (month) => {
      const target = targets.find(({ id }) => id === `imports-${month}`)
      expect(target?.seen.value).toBeCloseTo(tonnesIn(month) / NORMAL_MONTH, 3)
    },
  )

  it('has prices as the single quotations of the record have them', () => {
    const quoted = targets.filter(({ measure }) => measure.kind === 'price')
    const known = quoted.filter(
      (target) =>
        target.measure.kind === 'price' &&
        Number.isFinite(quote(target, target.measure.baseDay) * quote(target, target.measure.day)),
    )
    expect(known.length).toBeGreaterThanOrEqual(11)
    for (const target of known) {
      if (target.measure.kind !== 'price') continue
      const ratio = quote(target, target.measure.day) / quote(target, target.measure.baseDay)
      expect(target.seen.value).toBeCloseTo(ratio, 2)
    }
  })

  it('divides the two levels that the note of a price or of a month gives', () => {
    const told = targets.flatMap(({ id, seen }) => {
      const [, above, below] = TWO_LEVELS.exec(seen.note ?? '') ?? []
      return above === undefined || below === undefined
        ? []
        : { id, seen: seen.value, ratio: toNumber(above) / toNumber(below) }
    })
    expect(told.length).toBe(49)
    for (const { id, seen, ratio } of told) {
      expect([id, Math.abs(ratio / seen - 1) < 0.005]).toEqual([id, true])
    }
    const others = targets.filter(({ id }) => !told.some((row) => row.id === id))
    expect(others.map(({ seen }) => seen.note)).toEqual(
      others.map(() => expect.stringMatching(/[Rr]eported|Mean of the six months/)),
    )
  })

  it('has earlier episodes as the record has them', () => {
    const seen = (id: string) => targets.find((target) => target.id === id)?.seen.value
    expect(seen('imports-2023-09')).toBeCloseTo(tonnesIn('2023-09') / tonnesIn('2023-08'), 3)
    expect(seen('imports-2023-10')).toBeCloseTo(tonnesIn('2023-10') / tonnesIn('2023-08'), 3)
    expect(seen('imports-2021-08')).toBeCloseTo(tonnesIn('2021-08') / ((16_204 - 271) / 7), 3)
    expect(seen('imports-2021-11')).toBeCloseTo(tonnesIn('2021-11') / ((16_204 - 271) / 7), 3)
  })

  it('fits one episode and holds five out', () => {
    const roles = backtest.episodes.map(({ role }) => role)
    expect(roles).toEqual(['fit', ...Array.from({ length: 5 }, () => 'hold-out')])
    const [, ...heldOut] = backtest.episodes
    const steering = heldOut.flatMap((episode) =>
      episode.targets.filter(({ role }) => role === 'fit'),
    )
    expect(steering).toEqual([])
  })

  it('compares with regions, gates, elements and series that exist', () => {
    const regionIds = regions.map(({ id }) => id)
    for (const mapping of backtest.mappings) {
      const mapped = mapping.parts.flatMap((part) => [...part.regionIds])
      expect(regionIds).toEqual(expect.arrayContaining(mapped))
      expect(mapping.parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12)
      expect(imports.series.map(({ id }) => id)).toContain(mapping.seriesId)
    }
    const places = [...regionIds, ...gates.map(({ id }) => id)]
    const closed = backtest.episodes.flatMap(({ closures }) => closures ?? [])
    expect(places).toEqual(expect.arrayContaining(closed.flatMap(({ ids }) => [...ids])))
    const priced = targets.flatMap(({ measure }) =>
      measure.kind === 'price' ? measure.elementId : [],
    )
    expect(elements.map(({ id }) => id)).toEqual(expect.arrayContaining(priced))
    const mapped = backtest.mappings.map(({ seriesId }) => seriesId)
    const asked = targets.flatMap(({ measure }) =>
      measure.kind === 'imports' ? measure.seriesId : [],
    )
    expect(mapped).toEqual(expect.arrayContaining(asked))
  })

  it('bounds every assumption around where it starts', () => {
    for (const assumption of backtest.assumptions) {
      const { start, low, high } = toAssumptionRange(dataset, assumption)
      expect(low).toBeLessThan(high)
      expect(start).toBeGreaterThanOrEqual(low)
      expect(start).toBeLessThanOrEqual(high)
    }
  })
})
