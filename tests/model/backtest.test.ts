import { runBacktest } from '@/engine/backtest/run-backtest'
import { recordAt } from '@/record/amendments/record-at'
import { PANGWA_SHUT } from '@tests/record/amendments/amendments'
import { describe, expect, it } from 'vitest'
import { toMeasureKind } from '@/domain/record/forecasts'
import { applyAssumptions } from '@/engine/backtest/apply-assumptions'
import { drawForecasts, judgeEpisode } from '@/engine/backtest/forecast-episode'
import { toGapCorrelation, toKeptDigits } from '@/model/backtest'
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
    const episode = backtest.episodes.find(({ id }) => id === 'pangwa-2023')
    const kept = forecasts.episodes.find(({ episodeId }) => episodeId === 'pangwa-2023')
    const { runs, seed } = forecasts
    if (episode === undefined || kept === undefined) throw new Error('The episode is not kept')
    const inputs = applyAssumptions(dataset, backtest.assumptions, {})
    const basis = { episode, inputs, backtest, leftOutValues: kept.leftOutValues }
    const made = judgeEpisode(drawForecasts(basis, { runs, seed }), kept.errors)
    expect(JSON.parse(JSON.stringify(made, toKeptDigits))).toStrictEqual(kept)
  }, 60_000)

  it('hold four in five observations or more, and say how many without the error of the model', () => {
    for (const { coverage } of [forecasts.all, forecasts.leftOut]) {
      expect(coverage.inside / coverage.count).toBeGreaterThanOrEqual(0.8)
    }
    const { drawnCoverage, scatterCoverage, all } = forecasts
    expect(drawnCoverage.inside).toBeLessThan(scatterCoverage.inside)
    expect(scatterCoverage.inside).toBeLessThan(all.coverage.inside)
  })

  it('take the error of an episode from the others alone', () => {
    // Only the quotas and the licences have prices outside China besides Kachin's first weeks, so their errors differ.
    const errors = forecasts.episodes.map((episode) => episode.errors.priceOutside.model)
    expect(new Set(errors).size).toBeGreaterThan(3)
    for (const { errors: own, targets } of forecasts.episodes) {
      for (const { id, error } of targets) {
        const target = backtest.episodes
          .flatMap((episode) => episode.targets)
          .find((candidate) => candidate.id === id)
        if (target === undefined) throw new Error(`${id} is not observed`)
        expect(error).toBe(own[toMeasureKind(target.measure)].model)
      }
    }
  })

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

describe('what the backtest knows', () => {
  it('is nothing that happened after the last week of an episode, whoever adds it to the record', () => {
    const amended = recordAt(dataset, [PANGWA_SHUT], null)
    const episodes = backtest.episodes.filter(({ id }) => id === 'kachin-2024')
    // Week 66 begins before the gate is shut again on 3 February 2026.
    expect(episodes.map(({ baselineDate, horizonWeeks }) => [baselineDate, horizonWeeks])).toEqual([
      ['2024-09-23', 66],
    ])
    const alone = { ...backtest, episodes }
    expect(runBacktest(amended, alone, {})).toEqual(runBacktest(dataset, alone, {}))
  })
})
