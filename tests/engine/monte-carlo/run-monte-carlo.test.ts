import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quantile } from '@/lib/quantile'
import { type MonteCarloRequest, type PercentileName } from '@/domain/market/monte-carlo'
import { createContributions } from '@/engine/score/acute-share'
import { toCoverSeries } from '@/engine/score/cover'
import { createPerformer } from '@/engine/monte-carlo/perform'
import { drawRun } from '@/engine/monte-carlo/resolve'
import { runMonteCarlo } from '@/engine/monte-carlo/run-monte-carlo'
import {
  startSession,
  toKeptRuns,
  type MonteCarloSession,
  type NumberedTask,
} from '@/engine/monte-carlo/session'
import { foregoneExportValue, seriesOf } from '@/engine/model/pair-figures'
import { runPair } from '@/engine/model/run-pair'
import { scoreRisk } from '@/engine/score/score'
import { licenceShareOf } from '@/engine/score/licence-share'
import { toBuyerGap } from '@/engine/score/supply-gap'
import { referenceMarket } from '@tests/engine/reference'
import { requestOf } from './halts'
import { kachinRequest } from './kachin'

const uniform = { dist: 'uniform', min: 0.2, max: 0.8 } as const
const weekly = 5218 / (365.25 / 7)
const valuePerTonne = 1000 * 250 * 0.5
const SHARES: readonly (readonly [PercentileName, number])[] = [
  ['p5', 0.05],
  ['p25', 0.25],
  ['p50', 0.5],
  ['p75', 0.75],
  ['p95', 0.95],
]

describe('a single uniform halt on a straight line', () => {
  const runs = 4000
  const result = runMonteCarlo(requestOf(uniform, runs))
  /** Five standard errors of a share of the runs. */
  const errorOf = (share: number) => 5 * Math.sqrt((share * (1 - share)) / runs)

  it.each(SHARES)('has its %s of supply where the closed form has it', (name, share) => {
    const supply = result.element.supply?.['Dy']?.[name][10] ?? Number.NaN
    expect(Math.abs(supply / weekly - (0.2 + 0.6 * share))).toBeLessThan(0.6 * errorOf(share))
  })

  it('loses what the closed form loses, in the middle and in the tail', () => {
    const whole = 20 * weekly * valuePerTonne
    const { loss } = result
    expect(Math.abs(loss.mean / whole - 0.5)).toBeLessThan((5 * 0.6) / Math.sqrt(12 * runs))
    expect(Math.abs(loss.var95 / whole - 0.77)).toBeLessThan(0.6 * errorOf(0.95))
    expect(Math.abs(loss.cvar95 / whole - 0.785)).toBeLessThan(0.6 * errorOf(0.95))
    expect(loss.percentiles.p95).toBe(loss.var95)
    expect(loss.sorted).toHaveLength(runs)
  })

  it('runs out as often and as early as the closed form says', () => {
    const { china, outside } = result.stockOut['Dy'] ?? { china: [], outside: [] }
    for (const week of [14, 18, 22, 25, 30]) {
      const weeks = Math.min(20, week - 5) // weeks in which less arrives than is used
      const share = Math.max(0, Math.min(1, (0.8 - 10 / weeks) / 0.6))
      expect(Math.abs((china[week] ?? Number.NaN) - share)).toBeLessThan(errorOf(share) + 1e-9)
    }
    expect(Array.from(outside).every((share, week) => share >= (outside[week - 1] ?? 0))).toBe(true)
  })

  it('falls into each band as often as the closed form says', () => {
    // The score is 100 ∛(s · 0.6) for a mine that loses the share s: 60 from s = 0.36 on, 75 from 0.703125.
    const element = { elementId: 'Dy', hhiWgiT: 0, importReliance: 0.75, eolRir: 0.2, siSr: 1 }
    const rating = {
      asOfWeek: 10,
      buyer: 'china',
      elements: [{ ...element, economicImportance: 10 }],
      unrest: {},
    } as const
    const { bands } = runMonteCarlo({ ...requestOf(uniform, runs), rating })
    const ends = { elevated: (0.36 - 0.2) / 0.6, severe: (0.8 - 0.703125) / 0.6 }
    const expected = { low: 0, guarded: 0, ...ends, high: 1 - ends.elevated - ends.severe }
    for (const [band, share] of Object.entries(expected)) {
      const seen = new Map(Object.entries(bands[0]?.shares ?? {})).get(band) ?? Number.NaN
      expect(Math.abs(seen - share)).toBeLessThanOrEqual(errorOf(share))
    }
    expect(bands[0]?.shown).toEqual(['elevated', 'high'])
  })

  it('makes all percentiles the deterministic value when nothing is uncertain', () => {
    const request = requestOf(0.5, 7)
    const certain = runMonteCarlo(request)
    const { market, scenario } = drawRun(request.market, request.scenario, { seed: 7, run: 3 })
    const pair = runPair(market, scenario)
    for (const [name] of SHARES) {
      const series = certain.element.price?.['Dy']?.[name] ?? new Float64Array(0)
      expectClose(series, seriesOf(pair.scenario.element.price, 'Dy'))
    }
    expect(certain.loss.var95).toBeCloseTo(certain.loss.mean, 3)
  })
})

describe(runMonteCarlo, () => {
  const request = kachinRequest(200)
  const result = runMonteCarlo(request)
  const pairs = Array.from({ length: request.runs }, (_, run) => {
    const drawn = drawRun(request.market, request.scenario, { seed: request.seed, run })
    return { ...drawn, pair: runPair(drawn.market, drawn.scenario) }
  })

  it('has the percentiles of the deterministic runs of the same draws, to 1e-7', () => {
    for (const week of [0, 13, 40, 79]) {
      for (const id of request.elementIds) {
        for (const [name, share] of SHARES) {
          const price = pairs.map(
            ({ pair }) => seriesOf(pair.scenario.element.price, id)[week] ?? 0,
          )
          const abroad = pairs.map(
            ({ pair }) => seriesOf(pair.scenario.element.exChinaPrice, id)[week] ?? 0,
          )
          const cover = pairs.map(
            ({ pair }) => toCoverSeries(pair.scenario, pair.market, id)[week] ?? 0,
          )
          expect(
            differenceOf(result.element.price?.[id]?.[name][week], quantile(price, share)),
          ).toBeLessThan(1e-7)
          expect(
            differenceOf(result.element.exChinaPrice?.[id]?.[name][week], quantile(abroad, share)),
          ).toBeLessThan(1e-7)
          expect(
            differenceOf(result.element.cover?.[id]?.[name][week], quantile(cover, share)),
          ).toBeLessThan(1e-7)
        }
      }
    }
  })

  it('has the losses of the deterministic runs of the same draws', () => {
    const regionIds = request.lossRegionIds
    const span = { fromWeek: 0, toWeek: request.scenario.horizonWeeks, regionIds }
    const losses = Float64Array.from(pairs, ({ pair }) =>
      foregoneExportValue(pair, span),
    ).toSorted()
    losses.forEach((loss, index) => {
      expect(Math.abs((result.loss.sorted[index] ?? Infinity) - loss)).toBeLessThan(1e-7 * 1e8)
    })
  })

  it('rates each run as the indicators rate it', () => {
    const { rating } = request
    if (rating === undefined) throw new Error('The request rates nothing')
    const asOf = '2024-12-23' // 13 weeks after the baseline date
    for (const { elementId, ...inputs } of rating.elements) {
      const bands = pairs.map(({ market, scenario, pair }) => {
        const contributions = createContributions({ run: { market }, scenario, regions: [], asOf })(
          elementId,
        )
        const mineShare = contributions.reduce((sum, row) => sum + row.acuteShare, 0)
        const { asOfWeek: week, buyer } = rating
        const question = { elementId, form: 'compound', buyer, week } as const
        const licenceShare = licenceShareOf(market, scenario, question)
        const gap = toBuyerGap(pair, elementId, week, buyer)
        return scoreRisk({ ...inputs, mineShare, licenceShare, gap }).band
      })
      const spread = result.bands.find((row) => row.elementId === elementId)
      for (const band of ['low', 'guarded', 'elevated', 'high', 'severe'] as const) {
        const share = bands.filter((one) => one === band).length / request.runs
        expect(spread?.shares[band]).toBeCloseTo(share, 9)
      }
    }
  })

  it('names two neighbouring bands where neither holds four fifths of the runs', () => {
    for (const { shares, shown } of result.bands) {
      expect(shown).toHaveLength(Math.max(...Object.values(shares)) >= 0.8 ? 1 : 2)
    }
  })

  it('gives the same bits whichever order its tasks are done in', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (choices) => {
        expect(runInOrder(kachinRequest(260), choices)).toStrictEqual(
          runMonteCarlo(kachinRequest(260)),
        )
      }),
      { numRuns: 2 },
    )
  })

  it('gives the first thousand runs the same draws in a request of ten thousand', () => {
    const few = runMonteCarlo({ ...request, runs: 100 })
    const losses = new Set(result.loss.sorted)
    expect(few.loss.sorted.every((loss) => losses.has(loss))).toBe(true)
  })

  it('goes on from the runs of an earlier result, to the same bits, and makes none of them again', () => {
    const many = { ...request, runs: 700 }
    const earlier = runMonteCarlo({ ...request, runs: 250 })
    const made = (asked: MonteCarloRequest) => countMadeRuns(startSession(asked, { earlier }))
    expect(made(many)).toBe(450)
    expect(resultOf(many, startSession(many, { earlier }))).toStrictEqual(runMonteCarlo(many))
    expect(made({ ...many, seed: 9 })).toBe(700)
    expect(made({ ...many, elementIds: [] })).toBe(700)
  })

  it('counts the runs that it cannot keep, with percentiles far inside Monte Carlo error', () => {
    const many = 4000
    const wide = { ...requestOf(uniform, many), series: ['supply'] } as const
    const exact = runMonteCarlo(wide)
    const counted = runCounted(wide, 1000)
    for (const [name, share] of SHARES) {
      const error = Math.sqrt((share * (1 - share)) / many) * 0.6 * weekly
      const difference =
        (exact.element.supply?.['Dy']?.[name][10] ?? 0) -
        (counted.element.supply?.['Dy']?.[name][10] ?? 1e9)
      expect(Math.abs(difference)).toBeLessThan(error / 4)
    }
    expect(counted.loss).toStrictEqual(exact.loss)
  })

  it('says which run overflows instead of giving NaN', () => {
    const huge: MonteCarloRequest = {
      ...requestOf(0.5, 2),
      scenario: {
        ...requestOf(0.5, 2).scenario,
        releases: [2, 3].map((startWeek) => ({
          elementId: 'Dy',
          startWeek,
          durationWeeks: 1,
          tonnes: 1.7e308,
        })),
      },
    }
    expect(() => runMonteCarlo(huge)).toThrow(/grows beyond/)
  })

  it.each([
    ['runs', { runs: 0 }],
    ['seed', { seed: -1 }],
    ['elementIds[0]', { elementIds: ['Xx'] }],
    ['lossRegionIds[0]', { lossRegionIds: ['nowhere'] }],
  ])('refuses a bad %s by name', (path, change) => {
    const bad = { ...request, ...change }
    expect(() => runMonteCarlo(bad)).toThrow(path)
  })
})

function runInOrder(request: MonteCarloRequest, choices: readonly number[]) {
  const session = startSession(request)
  const performers = [createPerformer(request), createPerformer(request)]
  const open: NumberedTask[] = []
  let turn = 0
  for (;;) {
    for (let next = session.next(); next !== undefined; next = session.next()) open.push(next)
    if (open.length === 0) return session.result()
    turn += 1
    const [chosen] = open.splice((choices[turn % choices.length] ?? 0) % open.length, 1)
    const perform = performers[turn % 2]
    if (chosen !== undefined && perform !== undefined)
      session.accept(chosen.id, perform(chosen.task))
  }
}

/** Run a request as if only the first runs could be kept. */
function runCounted(request: MonteCarloRequest, kept: number) {
  return resultOf(request, startSession(request, { kept }))
}

/** Do all the work of a session. */
function resultOf(request: MonteCarloRequest, session: MonteCarloSession) {
  const perform = createPerformer(request)
  for (let next = session.next(); next !== undefined; next = session.next()) {
    session.accept(next.id, perform(next.task))
  }
  const result = session.result()
  if (result === undefined) throw new Error('There is no result')
  return result
}

/** Return how many runs a session hands out to be made. */
function countMadeRuns(session: MonteCarloSession): number {
  let runs = 0
  for (let next = session.next(); next !== undefined; next = session.next()) {
    if (next.task.kind === 'simulate') runs += next.task.runs
  }
  return runs
}

/** Return the difference between two values relative to the expected one, or to 1 where that is smaller. */
function differenceOf(actual: number | undefined, expected: number) {
  return Math.abs((actual ?? Number.NaN) - expected) / Math.max(1, Math.abs(expected))
}

function expectClose(actual: Float64Array, expected: Float64Array) {
  expect(actual).toHaveLength(expected.length)
  actual.forEach((value, index) => {
    expect(differenceOf(value, expected[index] ?? 0)).toBeLessThan(1e-7)
  })
}

describe(toKeptRuns, () => {
  it('keeps every run of what a page asks for, and fewer where there are many series', () => {
    const all = referenceMarket.elements.map(({ id }) => id)
    const page = { ...kachinRequest(10_000), elementIds: ['Dy'] }
    expect(toKeptRuns(page)).toBe(10_000)
    const wide = { ...kachinRequest(1_000_000), elementIds: all }
    expect(toKeptRuns(wide)).toBeLessThan(10_000)
    expect(toKeptRuns(wide)).toBeGreaterThanOrEqual(1000)
  })
})
