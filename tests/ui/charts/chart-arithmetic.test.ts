import { describe, expect, it } from 'vitest'
import { notesNear, toFlags } from '@/ui/charts/line/chart-notes'
import { describeAt } from '@/ui/charts/line/describe-at'
import { distinctTicks, niceTicks } from '@/ui/charts/axis/nice-ticks'
import { spreadLabels } from '@/ui/charts/line/spread-labels'
import { toLinePath } from '@/ui/charts/line/to-path'
import { isSteady } from '@/ui/charts/line/use-steady-range'
import { valueAt } from '@/ui/charts/line/value-at'

describe(niceTicks, () => {
  it('encloses the values in round steps', () => {
    expect(niceTicks(0, 3.6, 5)).toEqual({ domain: [0, 4], ticks: [0, 1, 2, 3, 4] })
    expect(niceTicks(0, 83, 3).ticks).toEqual([0, 50, 100])
    expect(niceTicks(0.1, 0.3, 3).ticks).toEqual([0.1, 0.2, 0.3])
  })

  it('survives one value and none', () => {
    expect(niceTicks(5, 5).ticks.length).toBeGreaterThan(1)
    expect(niceTicks(0, 0).domain[1]).toBeGreaterThan(0)
    expect(niceTicks(Number.NaN, Number.NaN)).toEqual({ domain: [0, 1], ticks: [0, 1] })
  })
})

describe(distinctTicks, () => {
  const write = (share: number) => `${(100 * share).toFixed(1)}%`

  it('takes wider steps where two ticks would say the same', () => {
    expect(niceTicks(0, 0.001, 4).ticks.map(write)).toEqual(['0.0%', '0.1%', '0.1%'])
    expect(distinctTicks(0, 0.001, { count: 4, write }).ticks.map(write)).toEqual(['0.0%', '0.1%'])
    expect(distinctTicks(0, 0.3, { count: 4, write })).toEqual(niceTicks(0, 0.3, 4))
  })

  it('gives one alone where even two say the same', () => {
    const none = distinctTicks(0, 1e-6, { count: 4, write })
    expect(none).toEqual({ domain: [0, 1e-6], ticks: [0] })
  })
})

describe(spreadLabels, () => {
  it('keeps labels a gap apart, in order and inside', () => {
    const placed = spreadLabels(
      [
        { label: 'low', y: 95 },
        { label: 'high', y: 90 },
        { label: 'middle', y: 92 },
      ],
      10,
      [0, 100],
    )
    expect(placed.map(({ label }) => label)).toEqual(['high', 'middle', 'low'])
    expect(placed.map(({ y }) => y)).toEqual([80, 90, 100])
  })
})

describe(valueAt, () => {
  const points = { xs: [0, 1, 3], ys: [10, 20, 40] }

  it('reads points and the straight line between them', () => {
    expect(valueAt(points, 1)).toBe(20)
    expect(valueAt(points, 2)).toBe(30)
    expect(valueAt(points, 3)).toBe(40)
  })

  it('has no value outside the points', () => {
    expect(valueAt(points, -1)).toBeNaN()
    expect(valueAt(points, 4)).toBeNaN()
    expect(valueAt({ xs: [], ys: [] }, 0)).toBeNaN()
  })
})

describe(toLinePath, () => {
  const place = { toX: Number, toY: Number, left: 0, right: 9, top: 0, bottom: 9 }

  it('leaves gaps open and keeps to its stretch', () => {
    const points = { xs: [0, 1, 2, 3], ys: [1, Number.NaN, 3, 4] }
    expect(toLinePath(points, place)).toBe('M0 1M2 3L3 4')
    expect(toLinePath(points, place, [3, 9])).toBe('M3 4')
  })

  it('is whole where it changes from solid to dashed in the middle of a week', () => {
    const points = { xs: [0, 1, 2], ys: [0, 2, 4] }
    expect(toLinePath(points, place, [-Infinity, 1.5])).toBe('M0 0L1 2L1.5 3')
    expect(toLinePath(points, place, [1.5, Infinity])).toBe('M1.5 3L2 4')
    expect(toLinePath(points, place, [1.2, 1.5])).toBe('M1.2 2.4L1.5 3')
    expect(toLinePath(points, place, [1, Infinity])).toBe('M1 2L2 4')
  })

  it('is not cut in a gap', () => {
    const points = { xs: [0, 1, 2, 3], ys: [0, Number.NaN, 4, 6] }
    expect(toLinePath(points, place, [-Infinity, 0.5])).toBe('M0 0')
    expect(toLinePath(points, place, [1.5, Infinity])).toBe('M2 4L3 6')
  })
})

describe(describeAt, () => {
  it('names every series and band', () => {
    const text = describeAt(
      1,
      [
        {
          id: 'a',
          label: 'Halt',
          points: { xs: [0, 1], ys: [1, 2] },
          kind: 'scenario',
          color: 'ink',
        },
      ],
      [{ id: 'b', label: 'middle half', xs: [0, 1], low: [1, 1], high: [2, 3], color: 'ink' }],
      { formatX: (x) => `week ${x}`, formatY: (y) => `${y}×` },
    )
    expect(text).toBe('week 1: Halt 2×; middle half 1× to 3×')
  })
})

describe(isSteady, () => {
  const shown = { domain: [0, 4], ticks: [] } as const

  it('keeps an axis that encloses the values and is not too large for them', () => {
    expect(isSteady(shown, { domain: [0, 3], ticks: [] })).toBe(true)
  })

  it('gives up an axis that is too small or too large', () => {
    expect(isSteady(shown, { domain: [0, 5], ticks: [] })).toBe(false)
    expect(isSteady(shown, { domain: [0, 2], ticks: [] })).toBe(false)
  })
})

describe(toFlags, () => {
  // One px for each unit; values rise upwards from 100.
  const place = {
    toX: (x: number) => x,
    toY: (y: number) => 100 - y,
    left: 0,
    right: 200,
    top: 0,
    bottom: 100,
  }
  const line = (id: string, level: number) => ({
    id,
    label: id,
    kind: 'scenario' as const,
    color: 'series-1' as const,
    points: { xs: [0, 200], ys: [level, level] },
  })
  const series = [line('low', 20), line('high', 60)]
  const note = (number: number, x: number, seriesId?: string) => ({ number, x, text: '', seriesId })
  // Discs of 10 px letters have a radius of 7 px and 16 px to themselves.
  const flags = (...notes: readonly ReturnType<typeof note>[]) =>
    toFlags(notes, series, place, 10).map(({ foot, disc }) => [foot.x, foot.y, disc.x, disc.y])

  it('stand on their own line, else on the first', () => {
    expect(flags(note(1, 50), note(2, 150, 'high'))).toEqual([
      [50, 80, 50, 64],
      [150, 40, 150, 24],
    ])
  })

  it('stand above one another where they would meet, and below the line where there is no room above', () => {
    expect(flags(note(1, 50, 'high'), note(2, 55, 'high'), note(3, 60, 'high'))).toEqual([
      [50, 40, 50, 24],
      [55, 40, 55, 8],
      [60, 40, 60, 56],
    ])
  })

  it('stay within the plot, and are left out beyond it', () => {
    expect(flags(note(1, 0), note(2, 200), note(3, 230), note(4, -5))).toEqual([
      [0, 80, 7, 64],
      [200, 80, 193, 64],
    ])
  })
})

describe(notesNear, () => {
  it('gives each note to one point alone, the nearest', () => {
    const notes = [1.4, 1.6, 2].map((x, at) => ({ number: at + 1, x, text: '' }))
    const at = (x: number) => notesNear(notes, x, { first: 0, step: 1 }).map(({ number }) => number)
    expect([0, 1, 2, 3].map(at)).toEqual([[], [1], [2, 3], []])
  })
})
