import { describe, expect, it } from 'vitest'
import { type ImportMeasure, type PriceMeasure } from '@/domain/record/backtest'
import { scatterOf, toLog, toTargetScatter } from '@/engine/backtest/scatter'
import { figure, smallBacktest, smallEpisode } from './small-test'

const month: ImportMeasure = {
  kind: 'imports',
  seriesId: 'oxides',
  firstMonth: '2024-10',
  lastMonth: '2024-10',
  baseFirstMonth: null,
  baseLastMonth: null,
}
const price: PriceMeasure = {
  kind: 'price',
  elementId: 'Dy',
  market: 'China',
  baseDay: '2024-01-01',
  day: '2024-12-31',
}

describe(scatterOf, () => {
  it('is that of a month for one month, less for a mean, more for a ratio of two', () => {
    expect(scatterOf(0.3, month)).toBeCloseTo(0.3, 12)
    const four = { ...month, firstMonth: '2024-11', lastMonth: '2025-02' }
    expect(scatterOf(0.3, four)).toBeCloseTo(0.15, 12)
    const ratio = { ...month, baseFirstMonth: '2024-09', baseLastMonth: '2024-09' }
    expect(scatterOf(0.3, ratio)).toBeCloseTo(0.3 * Math.SQRT2, 12)
  })

  it('grows with the square root of the time since the base of a price', () => {
    expect(scatterOf(0.4, price)).toBeCloseTo(0.4, 2)
    const quarter = { ...price, day: '2024-04-01' }
    expect(scatterOf(0.4, quarter)).toBeCloseTo(0.2, 2)
    expect(scatterOf(0.4, { ...quarter, kind: 'gap' })).toBe(scatterOf(0.4, quarter))
  })
})

describe(toTargetScatter, () => {
  const [target] = smallEpisode.targets
  if (target === undefined) throw new Error('There is no target')

  it('adds what is unsure of the observation: its range read as P5 to P95', () => {
    const ranged = { ...target, seen: figure(1, [0.5, 2]) }
    const reading = Math.log(4) / (2 * 1.645)
    const expected = Math.sqrt(2 * 0.2 ** 2 + reading ** 2)
    expect(toTargetScatter(smallBacktest, ranged)).toBeCloseTo(expected, 12)
  })

  it('names a scatter that does not exist', () => {
    expect(() => toTargetScatter(smallBacktest, { ...target, scatterId: 'none' })).toThrow('none')
  })
})

describe(toLog, () => {
  it('tells nothing below a hundredth apart', () => {
    expect(toLog(Math.E)).toBeCloseTo(1, 12)
    expect(toLog(0)).toBe(toLog(0.01))
    expect(toLog(0.02)).toBeGreaterThan(toLog(0.01))
  })
})
