import { describe, expect, it } from 'vitest'
import { type ForecastTarget, type TargetForecast } from '@/domain/record/forecasts'
import { applyAssumptions } from '@/engine/backtest/apply-assumptions'
import {
  drawForecasts,
  judgeEpisode,
  toCoverage,
  toQuality,
  toResiduals,
} from '@/engine/backtest/forecast-episode'
import { toErrors } from '@/engine/backtest/model-error'
import { smallBacktest, smallEpisode, smallRecord } from './small-test'

const options = { runs: 2000, seed: 1 }

function draw(seed: number, leftOutValues: Readonly<Record<string, number>>) {
  const inputs = applyAssumptions(smallRecord, smallBacktest.assumptions, {})
  const basis = { episode: smallEpisode, inputs, backtest: smallBacktest, leftOutValues }
  return drawForecasts(basis, { ...options, seed })
}

/** The small episode forecast, with an error of imports that other episodes are said to have. */
function forecast(
  seed = 1,
  leftOutValues: Readonly<Record<string, number>> = {},
  imports = { model: 0, noChange: 0, literal: 0, lastValue: 0 },
) {
  return judgeEpisode(draw(seed, leftOutValues), { ...toErrors([], ''), imports })
}

describe(judgeEpisode, () => {
  it('puts scatter on the draws, and says which observations lie inside', () => {
    const [target] = forecast().targets
    if (target === undefined) throw new Error('There is no target')
    const { drawn, forecast: own } = target
    expect(drawn.p5).toBeLessThan(drawn.p50)
    expect(own.p5).toBeLessThan(drawn.p5)
    expect(own.p95).toBeGreaterThan(drawn.p95)
    expect(own.isInside).toBe(own.p5 <= 0.4 && 0.4 <= own.p95)
    expect(target.scatter).toBeCloseTo(0.2 * Math.SQRT2, 12)
  })

  it('scores rivals by the same observation: no change is a normal distribution around 1', () => {
    const [target] = forecast().targets
    const sd = 0.2 * Math.SQRT2
    // Far out the score of a normal distribution is the distance less sd / √π.
    const expected = -Math.log(0.4) - sd / Math.sqrt(Math.PI)
    expect(target?.rivals.noChange.crps).toBeCloseTo(expected, 3)
    expect(target?.rivals.literal.value).toBeCloseTo(0, 9)
  })

  it('forecasts the left-out episode around what the others ask for', () => {
    const loss = (values: Readonly<Record<string, number>>) =>
      forecast(1, values).targets[0]?.leftOut.p50 ?? Number.NaN
    expect(loss({ halt: 0.9 })).toBeLessThan(loss({ halt: 0.3 }))
    const same = forecast().targets[0]
    expect(same?.leftOut).toStrictEqual(same?.forecast)
  })

  it('is as far off as the model was in other episodes: the median stays, the range widens', () => {
    const scattered = forecast().targets[0]
    const wide = forecast(1, {}, { model: 0.3, noChange: 0, literal: 0, lastValue: 0 }).targets[0]
    expect(wide).toMatchObject({ error: 0.3, drawn: scattered?.drawn })
    expect(wide?.forecast.p50).toBeCloseTo(scattered?.forecast.p50 ?? Number.NaN, 1)
    // Draws stray by little, so that the range is nearly that of a normal distribution: 2 × 1.645 sd.
    const widthOf = (own = wide) => Math.log((own?.forecast.p95 ?? 0) / (own?.forecast.p5 ?? 1))
    expect(widthOf()).toBeGreaterThan(2 * 1.645 * Math.hypot(0.2 * Math.SQRT2, 0.3))
    expect(widthOf(scattered)).toBeLessThan(widthOf())
    expect(wide?.isInScatter).toBe(scattered?.forecast.isInside)
    expect(wide?.rivals).toStrictEqual(scattered?.rivals)
  })

  it('gives each rival an error of its own', () => {
    const [target] = forecast(1, {}, { model: 0, noChange: 2, literal: 0, lastValue: 0 }).targets
    // CRPS of a normal distribution at z from its middle: sd · (z·(2Φ(z) − 1) + 2φ(z) − 1/√π), here z = −0.4536.
    const sd = Math.hypot(0.2 * Math.SQRT2, 2)
    expect(target?.rivals.noChange.crps).toBeCloseTo(sd * (0.4536 * 0.3499 + 0.7199 - 0.5642), 2)
    expect(target?.rivals.literal.crps).toBe(forecast().targets[0]?.rivals.literal.crps)
  })

  it('gives the same for the same seed', () => {
    expect(forecast()).toStrictEqual(forecast())
    expect(forecast(2).quality.crps).not.toBe(forecast().quality.crps)
  })
})

describe(toResiduals, () => {
  it('says how far off each forecaster was, and how far its own spread let it be', () => {
    const drawn = draw(1, {})
    const [residual] = toResiduals(drawn)
    expect(residual).toMatchObject({ episodeId: 'small', kind: 'imports' })
    const { model, noChange } = residual?.misses ?? {}
    expect(noChange?.distance).toBeCloseTo(Math.log(0.4), 9)
    expect(noChange?.variance).toBeCloseTo(0.08, 9)
    const median = forecast().targets[0]?.drawn.p50 ?? Number.NaN
    expect(model?.distance).toBeCloseTo(Math.log(0.4 / median), 9)
    expect(model?.variance).toBeGreaterThan(0.08)
  })
})

describe(toQuality, () => {
  const target = (crps: number, rival: number, isInside: boolean): ForecastTarget => {
    const own: TargetForecast = { p5: 0, p50: 1, p95: 2, isInside, crps }
    const scored = { value: 1, crps: rival }
    return {
      id: String(crps),
      seen: 1,
      scatter: 0.1,
      error: 0,
      isInScatter: isInside,
      forecast: own,
      drawn: own,
      leftOut: own,
      rivals: { noChange: scored, literal: { value: 1, crps: 1 }, lastValue: scored },
    }
  }

  it('takes the mean score, and skill as the part of the rival’s that is saved', () => {
    const targets = [target(0.2, 0.4, true), target(0.4, 0.4, false)]
    const quality = toQuality(targets, ({ forecast: own }) => own)
    expect(quality.crps).toBeCloseTo(0.3, 12)
    expect(quality.skill.noChange).toBeCloseTo(1 - 0.3 / 0.4, 12)
    expect(quality.skill.literal).toBeCloseTo(0.7, 12)
    expect(quality.coverage).toMatchObject({ inside: 1, count: 2 })
  })

  it('is negative where the rival is better', () => {
    expect(
      toQuality([target(0.5, 0.4, true)], ({ forecast: own }) => own).skill.lastValue,
    ).toBeCloseTo(-0.25, 12)
  })
})

describe(toCoverage, () => {
  it('counts, with the interval of Wilson', () => {
    const insides = Array.from({ length: 29 }, (_, index) => index === 0)
    const { inside, count, low, high } = toCoverage(insides)
    expect([inside, count]).toStrictEqual([1, 29])
    expect(low).toBeCloseTo(0.0061, 4)
    expect(high).toBeCloseTo(0.1718, 4)
  })
})
