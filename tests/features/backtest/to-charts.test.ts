import { describe, expect, it } from 'vitest'
import { toBacktestView, toFittedEpisode } from '@/features/backtest/backtest-view'
import { toSeenStrokes } from '@/features/backtest/seen-points'
import { toBoundSentence, toHoldOutSentence } from '@/features/backtest/to-findings'
import { toImportChart } from '@/features/backtest/to-import-chart'
import { toPriceChart, toSharedDomain } from '@/features/backtest/to-price-chart'
import { createFormat } from '@/ui/format/create-format'
import { dataset } from '@/../tests/mock-data/dataset'

const format = createFormat('en-GB')
const { backtest, calibration } = dataset
const view = toBacktestView(dataset, backtest, calibration)
const main = toFittedEpisode(view)

function priceChart(elementId: string, market: 'China' | 'Europe') {
  const days = { firstDay: '2024-09-23', lastDay: '2025-12-08' }
  return main && toPriceChart(main, { elementId, name: 'Oxide', market, ...days }, format)
}

describe(toBacktestView, () => {
  it('runs what the stored fit holds, to the last digit stored', () => {
    const modelled = view.episodes.flatMap(({ fitted }) => fitted.results)
    expect(modelled.map((result) => Number(result.modelled.toFixed(4)))).toStrictEqual(
      calibration.targets.map(({ fitted }) => fitted),
    )
  })
})

describe(toImportChart, () => {
  const chart = main && toImportChart(main, format)

  it('begins with the month before the halt, in balance', () => {
    expect(chart?.months).toHaveLength(9)
    expect(chart?.months[0]).toBe('2024-09')
    const fitted = chart?.series.find(({ id }) => id === 'fitted')
    expect(fitted?.points.ys[0]).toBeCloseTo(1, 12)
  })

  it('names the month that is furthest off', () => {
    // Counted in what the fit gives, unrounded: how many months lie within the tolerance of what was seen.
    const given = new Map(main?.fitted.results.map(({ target, modelled }) => [target.id, modelled]))
    const months = backtest.episodes
      .flatMap(({ targets }) => targets)
      .filter(({ id }) => chart?.months.includes(id.replace('imports-', '')))
    const met = months.filter(({ id, seen, toleranceId }) => {
      const tolerance = backtest.tolerances.find((row) => row.id === toleranceId)?.figure.value ?? 0
      return Math.abs((given.get(id) ?? Number.NaN) - seen.value) <= tolerance
    })
    expect(chart?.title).toBe(
      `Imports: ${met.length} of ${months.length} months met, May 2025 the furthest off`,
    )
    expect(chart?.sentence).toContain('seen 1.99×')
  })
})

describe(toPriceChart, () => {
  it('starts both lines at the base day', () => {
    const chart = priceChart('Dy', 'Europe')
    const seen = chart?.series.find(({ id }) => id === 'seen')
    expect(Array.from(seen?.points.ys ?? []).slice(0, 2)).toStrictEqual([1, 1])
    expect(chart?.subtitle).toContain('6 Apr 2025')
  })

  it('tells one quotation in full and counts several', () => {
    expect(priceChart('Tb', 'Europe')?.title).toMatch(/3\.11× seen, 2\.\d\d× fitted/)
    expect(priceChart('Tb', 'China')?.title).toMatch(/of 4 quotations met/)
  })

  it('draws the range of a quotation where it has one', () => {
    expect(priceChart('Tb', 'Europe')?.bands).toMatchObject([{ low: [2, 2], high: [4.3, 4.3] }])
    expect(priceChart('Tb', 'China')?.bands).toStrictEqual([])
  })

  it('is nothing where nothing was seen', () => {
    expect(priceChart('Nd', 'China')).toBeUndefined()
  })
})

describe(toSharedDomain, () => {
  it('starts at zero only when a line nears it', () => {
    const chart = priceChart('Tb', 'China')
    if (chart === undefined) throw new Error('nothing was seen')
    const [line] = chart.series
    if (line === undefined) throw new Error('nothing was drawn')
    expect(toSharedDomain([chart])[0]).toBeGreaterThan(0.7)
    const fallen = {
      ...line,
      points: { ...line.points, ys: Array.from(line.points.ys, () => 0.2) },
    }
    expect(toSharedDomain([{ ...chart, series: [...chart.series, fallen] }])[0]).toBe(0)
  })
})

describe(toSeenStrokes, () => {
  it('draws a level stroke at each point, cut at the edges, with a gap between', () => {
    const strokes = toSeenStrokes(
      [
        { x: 0, y: 2 },
        { x: 5, y: 3 },
      ],
      0.5,
      [0, 9],
    )
    expect(strokes.xs).toStrictEqual([0, 0.5, 0.5, 4.5, 5.5, 5.5])
    expect(strokes.ys).toStrictEqual([2, 2, Number.NaN, 3, 3, Number.NaN])
  })
})

describe(toHoldOutSentence, () => {
  it('names the observation that is furthest off in tolerances', () => {
    const held = view.episodes.filter(({ episode }) => episode.role === 'hold-out')
    expect(toHoldOutSentence(held, format)).toContain('Compounds from Myanmar, July 2021')
    expect(toHoldOutSentence([], format)).toBe('No episode is held out.')
  })
})

describe(toBoundSentence, () => {
  it('counts what is fitted against what it is fitted to', () => {
    expect(toBoundSentence(view, format)).toMatch(
      /^15 assumptions are fitted to 18 observations; 4/,
    )
  })
})
