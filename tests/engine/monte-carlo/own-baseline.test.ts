import { describe, expect, it } from 'vitest'
import { quantile } from '@/lib/quantile'
import {
  EXTREMES,
  SPREAD_SERIES,
  type ExtremeName,
  type MonteCarloRequest,
  type Percentiles,
  type SpreadSeries,
  type WeeklyPercentiles,
} from '@/domain/market/monte-carlo'
import { foregoneExportValue, seriesOf } from '@/engine/model/pair-figures'
import { runPair, type RunPair } from '@/engine/model/run-pair'
import { checkMonteCarlo } from '@/engine/monte-carlo/check-monte-carlo'
import { drawRun } from '@/engine/monte-carlo/resolve'
import { runMonteCarlo } from '@/engine/monte-carlo/run-monte-carlo'
import { toCoverSeries } from '@/engine/score/cover'
import { requestOf } from './halts'
import { kachinRequest } from './kachin'

/** Weeks from which extremes are wanted: all, and those from the as-of date on. */
const FROM = [0, 13]

/** Demand grows by what is drawn, so that no run’s baseline is that of another. */
const growing: MonteCarloRequest = {
  ...kachinRequest(40),
  series: SPREAD_SERIES,
  hasLossSoFar: true,
  hasBaseline: true,
  extremesFrom: FROM,
}

/** Stocks begin short, so that the price moves even where nothing happens. */
const short: MonteCarloRequest = {
  ...growing,
  scenario: {
    ...growing.scenario,
    parameters: { priceSensitivity: { dist: 'uniform', min: 0.4, max: 0.9 } },
    market: {
      elements: {
        Dy: { startCoverShare: { dist: 'uniform', min: 0.4, max: 1 } },
        Tb: { exChinaStartCoverShare: 0.5 },
      },
    },
  },
}

function pairsOf({ market, scenario, seed, runs }: MonteCarloRequest): readonly RunPair[] {
  return Array.from({ length: runs }, (_, run) => {
    const drawn = drawRun(market, scenario, { seed, run })
    return runPair(drawn.market, drawn.scenario)
  })
}

/** Prices come from a table of powers in many runs, so that they agree with single runs up to this part. */
const CLOSE = 1e-6

const SHARES = [
  ['p5', 0.05],
  ['p50', 0.5],
  ['p95', 0.95],
] as const

/** Return how far percentiles are from those of single runs, made one by one, at worst and as a part of them. */
function distanceOf(found: Partial<Percentiles> | undefined, values: readonly number[]): number {
  const distances = SHARES.map(([name, share]) => {
    const expected = quantile(values, share)
    return Math.abs((found?.[name] ?? Infinity) - expected) / Math.max(1, Math.abs(expected))
  })
  return Math.max(...distances)
}

function atWeek(spread: WeeklyPercentiles | undefined, week: number): Partial<Percentiles> {
  return Object.fromEntries(SHARES.map(([name]) => [name, spread?.[name][week] ?? Infinity]))
}

function toMissing(
  { scenario, counterfactual }: RunPair,
  id: string,
  name: 'supply' | 'exChinaArrivals',
): Float64Array {
  const usual = seriesOf(counterfactual.element[name], id)
  return seriesOf(scenario.element[name], id).map(
    (supply, week) => 1 - supply / (usual[week] ?? Number.NaN),
  )
}

describe.each([
  ['demand grows by what is drawn', growing],
  ['stocks begin short', short],
])('each run beside its own no-disruption baseline, where %s', (_, request) => {
  const result = runMonteCarlo(request)
  const pairs = pairsOf(request)

  it('spreads the baseline as the runs without disruption of the same draws', () => {
    const valuesOf = (
      { counterfactual, market }: RunPair,
      id: string,
    ): Readonly<Record<SpreadSeries, Float64Array>> => ({
      price: seriesOf(counterfactual.element.price, id),
      exChinaPrice: seriesOf(counterfactual.element.exChinaPrice, id),
      cover: toCoverSeries(counterfactual, market, id),
      exChinaCover: toCoverSeries(counterfactual, market, id, 'outside'),
      supply: seriesOf(counterfactual.element.supply, id),
      exChinaSupply: seriesOf(counterfactual.element.exChinaArrivals, id),
    })
    for (const id of request.elementIds) {
      const expected = pairs.map((pair) => valuesOf(pair, id))
      for (const name of SPREAD_SERIES) {
        for (const week of [0, 7, 40, 79]) {
          const found = atWeek(result.baseline?.[name]?.[id], week)
          const values = expected.map((run) => run[name][week] ?? Number.NaN)
          expect(distanceOf(found, values)).toBeLessThan(CLOSE)
        }
      }
    }
  })

  it('takes the loss of each run from its own baseline', () => {
    const losses = pairs.map((pair) =>
      foregoneExportValue(pair, {
        fromWeek: 0,
        toWeek: request.scenario.horizonWeeks,
        regionIds: request.lossRegionIds,
      }),
    )
    expect(distanceOf(result.loss.percentiles, losses)).toBeLessThan(CLOSE)
  })

  it.each(FROM.map((week, order) => [week, order] as const))(
    'reads the extremes of each run by itself, from week %i on',
    (week, order) => {
      for (const id of request.elementIds) {
        const found = result.extremes?.[order]?.[id]
        const from = (values: Float64Array) => [...values.subarray(week)]
        const expected: Readonly<Record<ExtremeName, readonly number[]>> = {
          peakPrice: pairs.map(({ scenario }) =>
            Math.max(...from(seriesOf(scenario.element.price, id))),
          ),
          peakPriceOutside: pairs.map(({ scenario }) =>
            Math.max(...from(seriesOf(scenario.element.exChinaPrice, id))),
          ),
          leastCover: pairs.map(({ scenario, market }) =>
            Math.min(...from(toCoverSeries(scenario, market, id))),
          ),
          leastCoverOutside: pairs.map(({ scenario, market }) =>
            Math.min(...from(toCoverSeries(scenario, market, id, 'outside'))),
          ),
          mostMissing: pairs.map((pair) => Math.max(0, ...from(toMissing(pair, id, 'supply')))),
          mostMissingOutside: pairs.map((pair) =>
            Math.max(0, ...from(toMissing(pair, id, 'exChinaArrivals'))),
          ),
        }
        for (const name of EXTREMES) {
          expect(distanceOf(found?.[name], expected[name])).toBeLessThan(CLOSE)
        }
      }
    },
  )

  it('tells the most that each run loses in any week, which is not the most of the percentiles', () => {
    const most = pairs.map((pair) => {
      const soFar = Array.from({ length: request.scenario.horizonWeeks }, (__, week) =>
        foregoneExportValue(pair, {
          fromWeek: 0,
          toWeek: week + 1,
          regionIds: request.lossRegionIds,
        }),
      )
      return Math.max(...soFar)
    })
    expect(distanceOf(result.mostLoss, most)).toBeLessThan(CLOSE)
  })
})

describe('what is missing', () => {
  it('is half in every run of a mine of uncertain size of which half is halted', () => {
    const asked = requestOf(0.5, 200)
    const { extremes, element } = runMonteCarlo({
      ...asked,
      scenario: {
        ...asked.scenario,
        market: {
          regions: { mine: { outputTonnesPerYear: { dist: 'uniform', min: 2000, max: 9000 } } },
        },
      },
      extremesFrom: [0],
    })
    const missing = extremes?.[0]?.['Dy']?.mostMissing
    expect(distanceOf(missing, [0.5])).toBeLessThan(1e-12)
    // The band of supply itself is wide: measured against the central baseline it would mean anything from 17 to 81 %.
    const { p5 = 0, p95 = 0 } = atWeek(element.supply?.['Dy'], 10)
    expect(p95 / p5).toBeGreaterThan(3)
  })
})

describe('extremes', () => {
  it('are not read unless they are asked for', () => {
    const { extremes, baseline, mostLoss } = runMonteCarlo(kachinRequest(3))
    expect([extremes, baseline, mostLoss]).toEqual([undefined, undefined, undefined])
  })

  it('less those of another scenario are taken run by run', () => {
    const comparedWith = { ...growing.scenario, mineWindows: [] }
    const { extremes } = runMonteCarlo({ ...growing, hasBaseline: false, comparedWith })
    const others = pairsOf({ ...growing, scenario: comparedWith })
    const differences = pairsOf(growing).map(({ scenario }, run) => {
      const other = others[run]?.scenario ?? scenario
      const peak = (own: typeof scenario) => Math.max(...seriesOf(own.element.price, 'Dy'))
      return peak(scenario) - peak(other)
    })
    expect(distanceOf(extremes?.[0]?.['Dy']?.peakPrice, differences)).toBeLessThan(CLOSE)
  })

  it('names a week that is none', () => {
    const faults = checkMonteCarlo({ ...growing, extremesFrom: [0, Number.NaN] })
    expect(faults.map(({ path }) => path)).toEqual(['extremesFrom[1]'])
  })
})
