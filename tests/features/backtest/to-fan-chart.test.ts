import { describe, expect, it } from 'vitest'
import { toBacktestView } from '@/features/backtest/backtest-view'
import { toFanCharts, toStrokes } from '@/features/backtest/to-fan-chart'
import { createFormat } from '@/ui/format/create-format'
import { dataset } from '@/../tests/mock-data/dataset'

const format = createFormat('en-GB')
const { backtest, calibration, forecasts } = dataset
const view = toBacktestView(backtest, calibration, forecasts)

function chartsOf(id: string) {
  const own = view.episodes.find(({ episode }) => episode.id === id)
  if (own === undefined) throw new Error(`There is no ${id}`)
  return toFanCharts(own, format)
}

describe(toBacktestView, () => {
  it('names an observation that was not forecast', () => {
    const episodes = forecasts.episodes.map((episode) =>
      Object.assign({}, episode, { targets: episode.targets.slice(1) }),
    )
    expect(() => toBacktestView(backtest, calibration, { ...forecasts, episodes })).toThrow(
      'no forecast of imports-2024-10 is kept',
    )
  })
})

describe(toFanCharts, () => {
  it('draws every single observation of every episode once, inside and outside apart', () => {
    for (const { episode, targets } of view.episodes) {
      const strokes = chartsOf(episode.id).flatMap(({ series }) =>
        series
          .filter(({ id }) => id === 'seen' || id === 'missed')
          .map(
            ({ id, points }) => [id, Array.from(points.ys).filter(Number.isNaN).length] as const,
          ),
      )
      const drawn = (wanted: string) =>
        strokes.reduce((sum, [id, count]) => sum + (id === wanted ? count : 0), 0)
      // The mean of six months is no point of a monthly axis; it stands in the table.
      const single = targets.filter(({ target }) => target.id !== 'imports-winter')
      const inside = single.filter(({ forecast }) => forecast.forecast.isInside)
      expect([episode.id, drawn('seen')]).toStrictEqual([episode.id, inside.length])
      expect([episode.id, drawn('missed')]).toStrictEqual([
        episode.id,
        single.length - inside.length,
      ])
    }
  })

  it('begins a price at its base, in both bands', () => {
    const chart = chartsOf('licences-2025').find(({ id }) => id.includes('Y-Europe'))
    expect(chart?.bands.map(({ low, high }) => [low[0], high[0]])).toStrictEqual([
      [1, 1],
      [1, 1],
    ])
    expect(chart?.formatXLong(0)).toBe('4 Apr 2025')
    expect(chart?.xDomain[1]).toBeCloseTo(321 / 7, 9)
    expect(chart?.title).toMatch(/^Yttrium in Europe: \d of 5 inside$/)
    expect(chart?.sentence).toContain('5 February 2026, 56.67× seen')
  })

  it('puts the stated ranges inside the band that carries scatter', () => {
    const [months] = chartsOf('kachin-2024')
    if (months === undefined) throw new Error('nothing is drawn')
    const [whole, drawn] = months.bands.map(({ low, high }) =>
      Array.from(low).map((least, index) => [least, high[index] ?? Number.NaN] as const),
    )
    const isInside = drawn?.map(([low, high], index) => {
      const [least = NaN, most = NaN] = whole?.[index] ?? []
      return least < low && high < most
    })
    expect(isInside).toStrictEqual(months.xTicks.map(() => true))
    expect(months.formatX(0)).toBe(format.monthShort('2024-09'))
    expect(months.xLabel).toBe('Month')
  })
})

describe(toStrokes, () => {
  it('draws a level stroke at each point, cut at the edges, with a gap between', () => {
    const strokes = toStrokes(
      [
        { x: 0, y: 2 },
        { x: 50, y: 3 },
      ],
      [0, 100],
    )
    expect(strokes.xs).toStrictEqual([0, 2, 2, 48, 52, 52])
    expect(strokes.ys).toStrictEqual([2, 2, Number.NaN, 3, 3, Number.NaN])
  })
})
