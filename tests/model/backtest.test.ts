import { describe, expect, it } from 'vitest'
import { forecastBacktest, toGapCorrelation, toKeptDigits } from '@/model/backtest'
import { dataset } from '@/../tests/mock-data/dataset'

const { backtest, forecasts } = dataset

describe('the kept forecasts', () => {
  it('hold every observation of every episode', () => {
    expect(forecasts.episodes.map(({ episodeId }) => episodeId)).toStrictEqual(
      backtest.episodes.map(({ id }) => id),
    )
    expect(forecasts.episodes.map(({ targets }) => targets.map(({ id }) => id))).toStrictEqual(
      backtest.episodes.map(({ targets }) => targets.map(({ id }) => id)),
    )
  })

  it('are what comes out again, for the episode that is run quickest', () => {
    const episodes = backtest.episodes.filter(({ id }) => id === 'pangwa-2023')
    const kept = forecasts.episodes.find(({ episodeId }) => episodeId === 'pangwa-2023')
    const { runs, seed } = forecasts
    const leftOut = { 'pangwa-2023': kept?.leftOutValues ?? {} }
    const made = forecastBacktest(dataset, { ...backtest, episodes }, { runs, seed, leftOut })
    expect(JSON.parse(JSON.stringify(made.episodes, toKeptDigits))).toStrictEqual([kept])
  }, 60_000)

  it('count over all what their episodes count', () => {
    const sum = (pick: (row: (typeof forecasts.episodes)[number]) => number) =>
      forecasts.episodes.reduce((total, row) => total + pick(row), 0)
    expect(forecasts.all.coverage.count).toBe(sum(({ targets }) => targets.length))
    expect(forecasts.all.coverage.inside).toBe(sum(({ quality }) => quality.coverage.inside))
    expect(forecasts.leftOut.coverage.inside).toBe(
      sum(({ leftOutQuality }) => leftOutQuality.coverage.inside),
    )
    expect(forecasts.heldOut.coverage.inside).toBe(
      sum(({ episodeId, quality }) =>
        backtest.episodes.find(({ id }) => id === episodeId)?.role === 'hold-out'
          ? quality.coverage.inside
          : 0,
      ),
    )
  })
})

describe(toGapCorrelation, () => {
  const { points } = toGapCorrelation(dataset, backtest)

  it('holds every dated pair against the score of its day, nothing withheld before the licences', () => {
    expect(points).toHaveLength(backtest.priceGaps.length)
    const before = points.filter(({ day }) => day < '2025-04-04')
    expect(before.map(({ term }) => term)).toStrictEqual(before.map(() => 0))
    const may = points.find(({ elementId, day }) => elementId === 'Dy' && day === '2025-05-06')
    expect(may?.term).toBeGreaterThan(0)
  })

  it('names an element that the record does not rate', () => {
    const [pair] = backtest.priceGaps
    if (pair === undefined) throw new Error('There is no pair')
    expect(() => toGapCorrelation(dataset, { priceGaps: [{ ...pair, elementId: 'Pm' }] })).toThrow(
      'Pm',
    )
  })
})
