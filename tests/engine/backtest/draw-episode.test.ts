import { describe, expect, it } from 'vitest'
import { type Episode, type Measure } from '@/domain/record/backtest'
import { type ModelRecord } from '@/domain/record/model-record'
import { applyAssumptions } from '@/engine/backtest/apply-assumptions'
import { drawEpisode } from '@/engine/backtest/draw-episode'
import { createReader } from '@/engine/backtest/measure'
import { runEpisode, toBasis } from '@/engine/backtest/run-backtest'
import { toUncertainEpisode } from '@/engine/backtest/to-episode-scenario'
import { dataset } from '@/../tests/mock-data/dataset'
import { smallBacktest, smallEpisode, smallRecord } from './small-test'

const { backtest } = dataset
const options = { runs: 8, seed: 1 }

/** The record with every stated range taken away: each draw is then the run itself. */
function withoutRanges(record: ModelRecord): ModelRecord {
  const text = JSON.stringify(record, (key, value: unknown) =>
    key === 'range' ? undefined : value,
  )
  return { ...record, ...JSON.parse(text) }
}

describe(drawEpisode, () => {
  it.each(backtest.episodes.map((episode) => [episode.id, episode] as const))(
    'gives the run itself where nothing is uncertain: %s',
    (_, episode) => {
      const certain: Episode = {
        ...episode,
        ...(episode.closures !== null && {
          closures: episode.closures.map(({ bounds: _bounds, ...closure }) => closure),
        }),
        ...(episode.quotas !== undefined && {
          quotas: episode.quotas.map((quota) => {
            const { range: _range, ...withheld } = quota.withheld
            return { ...quota, withheld }
          }),
        }),
      }
      const own = { ...backtest, assumptions: [] }
      const inputs = applyAssumptions(withoutRanges(dataset), [], {})
      const measures = episode.targets.map(({ measure }) => measure)
      const drawn = drawEpisode({ episode: certain, inputs, backtest: own }, measures, options)
      const run = runEpisode(certain, inputs)
      for (const [index, measure] of measures.entries()) {
        const expected = createReader(measure, toBasis(own, certain))(run)
        for (const value of drawn[index] ?? []) expect(value).toBeCloseTo(expected, 9)
      }
    },
  )

  const month: Measure = {
    kind: 'imports',
    seriesId: 'oxides',
    firstMonth: '2021-03',
    lastMonth: '2021-03',
    baseFirstMonth: null,
    baseLastMonth: null,
  }
  const draw = (changes: Partial<Episode>, seed = 1) => {
    const episode = { ...smallEpisode, ...changes }
    const inputs = applyAssumptions(smallRecord, smallBacktest.assumptions, {})
    const basis = { episode, inputs, backtest: smallBacktest }
    return Array.from(drawEpisode(basis, [month], { runs: 400, seed })[0] ?? [])
  }

  it('draws what a halt costs from its stated range, the same for the same seed', () => {
    const drawn = draw({})
    // Between 20 % and all of it, most often the half that the record has.
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...drawn)).toBeLessThanOrEqual(0.8)
    expect(Math.max(...drawn) - Math.min(...drawn)).toBeGreaterThan(0.5)
    expect(draw({})).toStrictEqual(drawn)
    expect(draw({}, 2)).not.toStrictEqual(drawn)
  })

  it('draws when a closure ended where that is known only within bounds', () => {
    const [closure] = smallEpisode.closures ?? []
    if (closure === undefined) throw new Error('There is no closure')
    const bounds = { ends: ['2021-03-02', '2021-05-04'] as const }
    const sure = draw({ closures: [{ ...closure, to: '2021-03-02' }] })
    const unsure = draw({ closures: [{ ...closure, to: '2021-04-05', bounds }] })
    expect(Math.min(...sure)).toBeGreaterThan(0.7)
    expect(Math.min(...unsure)).toBeLessThan(0.3)
    expect(Math.max(...unsure)).toBeGreaterThan(Math.max(...draw({})))
  })
})

describe(toUncertainEpisode, () => {
  const quotas = backtest.episodes.find(({ id }) => id === 'quotas-2010')
  if (quotas === undefined) throw new Error('There is no such episode')
  const scenario = toUncertainEpisode(quotas, dataset)

  it('draws a quota from the range that the episode states', () => {
    expect(scenario.licenceWindows.map(({ severity }) => severity)).toStrictEqual([
      { dist: 'triangular', min: 0, mode: 0.39, max: 0.68 },
      { dist: 'triangular', min: 0.21, mode: 0.4, max: 0.68 },
    ])
  })

  it('knows no plant that was only planned when the record begins', () => {
    const stopped = scenario.plantWindows?.map(({ plantId, severity }) => [plantId, severity])
    expect(stopped).toStrictEqual([
      ['kuantan-heavy', 1],
      ['mountain-pass-heavy', 1],
      ['caremag-lacq', 1],
    ])
    expect(scenario.market?.regions).not.toHaveProperty('laos')
  })
})
