import { describe, expect, it } from 'vitest'
import { type Assumption, type Episode, type Measure } from '@/domain/record/backtest'
import { runBacktest } from '@/engine/backtest/run-backtest'
import { summariseErrors, toFitResults, toHoldOutResults } from '@/engine/backtest/summarise-errors'
import { exactly, figure, haltLoss, smallBacktest, smallEpisode, smallRecord } from './small-test'

function measureOf(measure: Measure, changes: Partial<Episode> = {}, values = {}) {
  const [target] = smallEpisode.targets
  if (target === undefined) throw new Error('There is no target')
  const episode = { ...smallEpisode, ...changes, targets: [{ ...target, measure }] }
  const backtest = { ...smallBacktest, episodes: [episode] }
  const [result] = runBacktest(smallRecord, backtest, values)
  return result?.results[0]?.modelled
}

function imports(firstMonth: string, lastMonth = firstMonth): Measure {
  const base = { baseFirstMonth: null, baseLastMonth: null }
  return { kind: 'imports', seriesId: 'oxides', firstMonth, lastMonth, ...base }
}

describe(runBacktest, () => {
  it('puts a month in which half stands still beside what was seen', () => {
    const [episode] = runBacktest(smallRecord, smallBacktest, {})
    expect(episode?.results[0]?.seen).toBe(0.4)
    expect(episode?.results[0]?.modelled).toBeCloseTo(0.5, 12)
  })

  it('counts a miss as a logarithm, in scatters of a month and of the month it is a multiple of', () => {
    const [episode] = runBacktest(smallRecord, smallBacktest, {})
    expect(episode?.results[0]?.miss).toBeCloseTo(Math.log(0.5 / 0.4) / (0.2 * Math.SQRT2), 9)
  })

  it('weighs a month by its days: the halt ends on 5 April, after 4 of 30', () => {
    expect(measureOf(imports('2021-04'))).toBeCloseTo((4 * 0.5 + 26) / 30, 12)
    expect(measureOf(imports('2021-02', '2021-03'))).toBeCloseTo(0.5, 12)
  })

  it('counts what left before week 0 as the market in balance', () => {
    expect(measureOf(imports('2020-12'))).toBeCloseTo(1, 12)
  })

  it('lets customs count ore as many weeks later as assumed', () => {
    const prior = figure(2, [0, 4])
    const delay: Assumption = { ...haltLoss, id: 'delay', target: { kind: 'customs' }, prior }
    const backtest = { ...smallBacktest, assumptions: [delay] }
    const target = smallEpisode.targets.map((row) => ({ ...row, measure: imports('2021-02') }))
    const episodes = [{ ...smallEpisode, targets: target }]
    const [episode] = runBacktest(smallRecord, { ...backtest, episodes }, {})
    expect(episode?.results[0]?.modelled).toBeCloseTo((14 + 14 * 0.5) / 28, 12)
  })

  it('reads a price between two weeks on the straight line, as a multiple of an earlier day', () => {
    const price = (day: string): Measure => ({
      kind: 'price',
      elementId: 'Dy',
      market: 'China',
      baseDay: '2021-01-04',
      day,
    })
    const [monday, thursday, next] = ['2021-03-01', '2021-03-04', '2021-03-08'].map(
      (day) => measureOf(price(day)) ?? Number.NaN,
    )
    expect(measureOf(price('2021-01-20'))).toBe(1)
    expect(next).toBeGreaterThan(monday ?? Number.NaN)
    expect(thursday).toBeCloseTo((monday ?? 0) + (3 / 7) * ((next ?? 0) - (monday ?? 0)), 12)
  })

  it('gives an episode the closures it names and nothing of the record', () => {
    const shut: Partial<Episode> = {
      closures: [
        {
          kind: 'gate',
          ids: ['pangwa-gate'],
          from: '2021-02-01',
          to: null,
          recoveryWeeks: 0,
          sources: ['own_estimate'],
        },
      ],
    }
    // 99 % held back of the 2.5-fold that an open gate could pass: 2.5 % of the normal flow go through.
    expect(measureOf(imports('2021-03'), shut)).toBeCloseTo(0.025, 12)
  })

  it('takes the main episode from the record alone: a halt of 29 September counts from the next week', () => {
    const record = { closures: null, baselineDate: '2024-09-23', horizonWeeks: 40 }
    expect(measureOf(imports('2024-09'), record)).toBeCloseTo((29 + 0.5) / 30, 12)
    expect(measureOf(imports('2025-02'), record)).toBeCloseTo(0.025, 12)
  })

  it('puts the values of a trial in the place of the record’s', () => {
    expect(measureOf(imports('2021-03'), {}, { halt: 0.8 })).toBeCloseTo(0.2, 12)
  })
})

describe(summariseErrors, () => {
  it('squares misses in units of their scatter, and tells the fitted from the held out', () => {
    const heldOut: Episode = { ...smallEpisode, id: 'held', role: 'hold-out' }
    const looked = smallEpisode.targets.map((target) =>
      Object.assign({}, target, { role: 'check' as const, seen: exactly(0.9) }),
    )
    const episodes = [
      { ...smallEpisode, targets: [...smallEpisode.targets, ...looked] },
      { ...heldOut, targets: looked },
    ]
    const results = runBacktest(smallRecord, { ...smallBacktest, episodes }, {})
    const scatter = 0.2 * Math.SQRT2
    const fit = summariseErrors(toFitResults(results))
    const held = summariseErrors(toHoldOutResults(results))
    expect(fit.count).toBe(1)
    expect(fit.rootMeanSquare).toBeCloseTo(Math.log(0.5 / 0.4) / scatter, 9)
    expect(held.count).toBe(1)
    expect(held.rootMeanSquare).toBeCloseTo(Math.log(0.9 / 0.5) / scatter, 9)
  })

  it('is nought for nothing', () => {
    expect(summariseErrors([])).toStrictEqual({ count: 0, rootMeanSquare: 0 })
  })
})
