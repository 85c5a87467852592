import { describe, expect, it } from 'vitest'
import { type BacktestTarget } from '@/domain/record/backtest'
import { toAssumptionRange } from '@/engine/backtest/assumption-range'
import { dataset } from './dataset'

const { backtest, imports, prices, regions, gates, elements } = dataset
const targets = backtest.episodes.flatMap((episode) => episode.targets)

/** Mean of a normal month of 2024, t: what the record says of January to October less October, over nine months. */
const NORMAL_MONTH = (44_562.5 - 3549) / 9

function tonnesIn(month: string): number {
  const row = imports.monthly.find(
    (entry) => entry.month === month && entry.series === 'unlisted-oxides-all-origins',
  )
  return row?.mass.value ?? Number.NaN
}

function quote({ measure }: BacktestTarget, day: string): number {
  if (measure.kind !== 'price') return Number.NaN
  const { elementId, market } = measure
  const point = prices.points.find(
    (entry) => entry.elementId === elementId && entry.market === market && entry.day === day,
  )
  return point?.price.value ?? Number.NaN
}

describe('what the model is tested on', () => {
  it('names each target once, with a tolerance that exists', () => {
    expect(new Set(targets.map(({ id }) => id)).size).toBe(targets.length)
    const known = new Set(backtest.tolerances.map(({ id }) => id))
    expect(targets.filter(({ toleranceId }) => !known.has(toleranceId))).toEqual([])
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
    expect(quoted).toHaveLength(known.length + 1) // the fall of October 2024 is reported as such
    for (const target of known) {
      if (target.measure.kind !== 'price') continue
      const ratio = quote(target, target.measure.day) / quote(target, target.measure.baseDay)
      expect(target.seen.value).toBeCloseTo(ratio, 2)
    }
  })

  it('has earlier episodes as the record has them', () => {
    const seen = (id: string) => targets.find((target) => target.id === id)?.seen.value
    expect(seen('imports-2023-09')).toBeCloseTo(tonnesIn('2023-09') / tonnesIn('2023-08'), 3)
    expect(seen('imports-2023-10')).toBeCloseTo(tonnesIn('2023-10') / tonnesIn('2023-08'), 3)
    expect(seen('imports-2021-08')).toBeCloseTo(tonnesIn('2021-08') / ((16_204 - 271) / 7), 3)
    expect(seen('imports-2021-11')).toBeCloseTo(tonnesIn('2021-11') / ((16_204 - 271) / 7), 3)
  })

  it('fits one episode and holds two out', () => {
    expect(backtest.episodes.map(({ role }) => role)).toEqual(['fit', 'hold-out', 'hold-out'])
    const [, ...heldOut] = backtest.episodes
    const steering = heldOut.flatMap((episode) =>
      episode.targets.filter(({ role }) => role === 'fit'),
    )
    expect(steering).toEqual([])
  })

  it('compares with regions, gates, elements and series that exist', () => {
    const regionIds = regions.map(({ id }) => id)
    for (const mapping of backtest.mappings) {
      expect(regionIds).toEqual(expect.arrayContaining([...mapping.regionIds]))
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
