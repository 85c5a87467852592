import { describe, expect, it } from 'vitest'
import { type ByRival, type Forecasts } from '@/domain/record/forecasts'
import { toBacktestView } from '@/features/backtest/backtest-view'
import {
  toFitFinding,
  toFitSentence,
  toGapFinding,
  toGapSentence,
  toTargetFinding,
  toVerdict,
} from '@/features/backtest/to-verdict'
import { createFormat } from '@/ui/format/create-format'
import { dataset } from '@/../tests/mock-data/dataset'

const format = createFormat('en-GB')
const { backtest, calibration, forecasts } = dataset

/** The verdict if episodes had these skills, first to last; those that are not told are better than every rival. */
function verdictOf(skills: readonly Partial<ByRival>[]) {
  const better: ByRival = { noChange: 0.2, literal: 0.2, lastValue: 0.2 }
  const changed: Forecasts = {
    ...forecasts,
    all: {
      ...forecasts.all,
      coverage: { count: 57, inside: 41, low: 0.59, high: 0.82 },
      skill: { ...better, literal: -0.02 },
    },
    scatterCoverage: { count: 57, inside: 33, low: 0.45, high: 0.7 },
    drawnCoverage: { count: 57, inside: 25, low: 0.3, high: 0.57 },
    episodes: forecasts.episodes.map((episode, index) =>
      Object.assign({}, episode, {
        quality: { ...episode.quality, skill: { ...better, ...skills[index] } },
      }),
    ),
  }
  return toVerdict(toBacktestView(backtest, calibration, changed), format)
}

describe(toVerdict, () => {
  it('says first in how many episodes a rival is better, each episode once', () => {
    const { finding, lead } = verdictOf([{ literal: -0.1, lastValue: -0.2 }, { lastValue: -0.3 }])
    expect(finding).toBe(
      'In 2 of 6 episodes one of three simple forecasts beats the model; its 90% range holds 41 of 57 observations',
    )
    const [first, second] = backtest.episodes.map(({ name }) => name)
    expect(lead).toContain('“Nothing changes” is never better.')
    expect(lead).toContain(
      `“Halted means nothing leaves” is better in 1: ${first}, and over all observations together.`,
    )
    expect(lead).toContain(`“The last value stays” is better in 2: ${first}; ${second}.`)
    expect(lead).toContain('this one held 72% (59% to 82%)')
    expect(lead).toContain(
      'Without allowing for how far off the model was in the other episodes: 33 of 57; the stated ranges alone, without the scatter of months and prices either: 25 of 57.',
    )
  })

  it('says so where none is', () => {
    expect(verdictOf([]).finding).toMatch(/^No simple forecast beats the model in any episode;/)
  })

  it('does not count a rival that is as good', () => {
    expect(verdictOf([{ noChange: 0 }]).finding).toMatch(/^No simple forecast/)
  })
})

describe(toGapSentence, () => {
  const sentence = (low: number, high: number) =>
    toGapSentence({ points: forecasts.priceGap.points, rho: 0.5, low, high }, format)

  it('tells the correlation with its number of pairs and interval', () => {
    expect(sentence(-0.1, 0.8)).toContain('+0.50 over 19 pairs (interval at 95% −0.10 to +0.80)')
  })

  it('says which way the term points, or that this cannot be told', () => {
    expect(sentence(-0.1, 0.8)).toContain(
      'The interval includes zero, so the pairs do not show a relation.',
    )
    expect(sentence(0.1, 0.8)).toContain('was further above the price in China')
    expect(sentence(-0.8, -0.1)).toContain('points the wrong way')
  })
})

describe(toFitSentence, () => {
  const view = toBacktestView(backtest, calibration, forecasts)

  it('counts what is fitted against what it is fitted to, and what its bounds hold back', () => {
    expect(toFitSentence(view, format)).toMatch(/^15 assumptions are fitted to 20 observations:/)
    const held = calibration.assumptions.filter(({ isAtBound }) => isAtBound).length
    expect(toFitSentence(view, format)).toContain(`${held} end at their bound`)
    const free = calibration.assumptions.map((row) => Object.assign({}, row, { isAtBound: false }))
    const freed = { ...view, fit: { ...calibration, assumptions: free } }
    expect(toFitSentence(freed, format)).toContain('None ends at its bound')
  })
})

describe('findings over slides', () => {
  const view = toBacktestView(backtest, calibration, forecasts)

  it('count what lies outside, not what lies inside', () => {
    const all = { ...forecasts.all, coverage: { count: 57, inside: 41, low: 0.59, high: 0.82 } }
    expect(toTargetFinding({ ...view, forecasts: { ...forecasts, all } }, format)).toBe(
      '16 of 57 observations lie outside the 90% range of their forecast',
    )
  })

  it('claim a relation only where the interval leaves out zero', () => {
    const finding = (low: number, high: number) =>
      toGapFinding({ points: forecasts.priceGap.points, rho: 0.5, low, high }, format)
    expect(finding(-0.1, 0.8)).toBe(
      'The score’s licence term shows no relation to prices outside China: over 19 pairs the rank correlation is +0.50, and its interval includes zero',
    )
    expect(finding(0.1, 0.8)).toMatch(/rises with prices/)
    expect(finding(-0.8, -0.1)).toMatch(/falls where prices/)
  })

  it('say what the fit does to episodes that it has not seen', () => {
    const error = (rootMeanSquare: number, of: typeof calibration.fitBefore) => ({
      ...of,
      rootMeanSquare,
    })
    const fit = {
      ...calibration,
      fitBefore: error(1.4, calibration.fitBefore),
      fitAfter: error(0.6, calibration.fitAfter),
      holdOutBefore: error(2.8, calibration.holdOutBefore),
      holdOutAfter: error(2.9, calibration.holdOutAfter),
    }
    expect(toFitFinding({ ...view, fit }, format)).toBe(
      'The fit takes the typical miss from 1.40 to 0.60 times the scatter, and from 2.80 to 2.90 in episodes held out',
    )
  })
})
