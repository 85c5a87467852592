import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DISTRIBUTION_KINDS, type Distribution } from '@/domain/market/distribution'
import {
  createQuantile,
  shareWithin,
  toCentral,
  type Bounds,
} from '@/domain/market/distribution-curve'
import { checkLabValue } from '@/domain/lab/lab-check'
import { type NumberInput } from '@/domain/lab/lab-input'
import { setPart, toCutWords, toParts } from '@/features/scenario-lab/inputs/distribution-parts'
import { createFormat } from '@/ui/format/create-format'
import { moveHandle, toHandles } from '@/features/scenario-lab/inputs/distribution-handles'
import { toFirstDistribution, toKind } from '@/features/scenario-lab/inputs/to-first-distribution'

const share: NumberInput = {
  id: 'mine.pangwa.severity',
  kind: 'lever',
  group: 'mines',
  targetId: 'pangwa',
  label: 'Pangwa: share of output lost',
  shortLabel: 'Share of output lost',
  form: 'number',
  unit: 'share of output',
  min: 0,
  max: 1,
  step: 0.01,
  isWhole: false,
  stated: null,
  distributions: DISTRIBUTION_KINDS,
}

describe(toFirstDistribution, () => {
  it('opens a value to both sides within the range', () => {
    expect(toFirstDistribution(share, 0.5)).toEqual({
      dist: 'triangular',
      min: 0.35,
      mode: 0.5,
      max: 0.65,
    })
  })

  it('takes the bounds that the dataset states', () => {
    const stated = { ...share, stated: { low: 0.2, high: 1 } }
    expect(toFirstDistribution(stated, 0.35)).toEqual({
      dist: 'triangular',
      min: 0.2,
      mode: 0.35,
      max: 1,
    })
  })

  it('takes the range of the source of its default before that of the dataset', () => {
    const stated = { ...share, stated: { low: 0.3, high: 0.4 } }
    expect(toFirstDistribution(stated, 0.35, { low: 0.2, high: 1 })).toEqual({
      dist: 'triangular',
      min: 0.2,
      mode: 0.35,
      max: 1,
    })
  })

  it('gives something that the lab accepts, wherever the value lies', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom(...DISTRIBUTION_KINDS),
        (percent, kind) => {
          const first = toFirstDistribution(share, percent / 100)
          const quantile = createQuantile(first)
          const spread = { p5: quantile(0.05), middle: quantile(0.5), p95: quantile(0.95) }
          expect(checkLabValue(share, first)).toBeUndefined()
          expect(checkLabValue(share, toKind(kind, share, spread))).toBeUndefined()
        },
      ),
    )
  })
})

function toSpread(value: Distribution, bounds: Bounds = share) {
  const quantile = createQuantile(value, bounds)
  return { p5: quantile(0.05), middle: toCentral(value, bounds), p95: quantile(0.95) }
}

describe(toKind, () => {
  const wide: NumberInput = { ...share, unit: 'weeks', min: 0, max: 1000, step: 1 }
  const first = { dist: 'triangular', min: 25, mode: 35, max: 45 } as const

  it.each(DISTRIBUTION_KINDS)('keeps P5 and P95 on the way to %s and back', (kind) => {
    const there = toKind(kind, wide, toSpread(first, wide))
    const back = toKind('triangular', wide, toSpread(there, wide))
    // By hand: F(x) = (x − 25)² / 200 below the mode, so that P5 is 25 + √10.
    for (const value of [there, back]) {
      expect(toSpread(value, wide).p5).toBeCloseTo(25 + Math.sqrt(10), 6)
      expect(toSpread(value, wide).p95).toBeCloseTo(45 - Math.sqrt(10), 6)
    }
  })

  it('keeps P5 and P95 of any triangle through any shape, where bounds leave room', () => {
    fc.assert(
      fc.property(
        // Wide enough that the P90 of a lognormal lies the least step, a week, above its median.
        fc.integer({ min: 300, max: 380 }),
        fc.integer({ min: 420, max: 500 }),
        fc.double({ min: 0.1, max: 0.9, noNaN: true }),
        fc.constantFrom(...DISTRIBUTION_KINDS),
        (min, max, part, kind) => {
          const start = { dist: 'triangular', min, mode: min + part * (max - min), max } as const
          const there = toKind(kind, wide, toSpread(start, wide))
          const back = toSpread(toKind('triangular', wide, toSpread(there, wide)), wide)
          expect(back.p5).toBeCloseTo(toSpread(start, wide).p5, 4)
          expect(back.p95).toBeCloseTo(toSpread(start, wide).p95, 4)
        },
      ),
    )
  })

  it('keeps them for a bell that a bound cuts', () => {
    const near = { dist: 'triangular', min: 0.2, mode: 0.35, max: 1 } as const
    const bell = toKind('normal', share, toSpread(near))
    expect(shareWithin(bell, share)).toBeLessThan(0.999)
    expect(toSpread(bell).p5).toBeCloseTo(toSpread(near).p5, 6)
    expect(toSpread(bell).p95).toBeCloseTo(toSpread(near).p95, 6)
  })
})

describe(toParts, () => {
  const cut = { dist: 'normal', mean: 0.9, sd: 0.3 } as const
  const write = (value: number): string => `${Math.round(100 * value)}%`
  const format = createFormat('en-GB')

  it('gives the median of what is left of a bell that is cut, as the sentence does', () => {
    const [median] = toParts(cut, share)
    expect(median?.value).toBe(createQuantile(cut, share)(0.5))
    expect(median?.value).toBeLessThan(0.8)
  })

  it('takes a typed median as that of what is left', () => {
    for (const value of [cut, { dist: 'lognormal', median: 0.5, p90: 0.95 } as const]) {
      const [median] = toParts(value, share)
      const next = setPart(value, median?.name ?? '', 0.6, share)
      expect(createQuantile(next, share)(0.5)).toBeCloseTo(0.6, 9)
      expect(toParts(next, share)[0]?.value).toBeCloseTo(0.6, 9)
    }
    expect(setPart(cut, 'mean', 0.6, share)).toMatchObject({ sd: 0.3 })
  })

  it('says how much is cut away, and nothing where next to nothing is', () => {
    // Beyond 1 lies all that is more than a third of a standard deviation above the mean: 37 %.
    expect(toCutWords(cut, share, write, format)).toBe(
      'The curve is cut at 0% and 100%: 37% of it lies beyond and is left out. Median and P90 are those of what is left.',
    )
    expect(toCutWords({ dist: 'normal', mean: 0.5, sd: 0.1 }, share, write, format)).toBeUndefined()
    expect(toCutWords({ dist: 'uniform', min: 0, max: 1 }, share, write, format)).toBeUndefined()
  })
})

const FREE = { min: -1000, max: 1000 }

describe(moveHandle, () => {
  it('moves the median of a normal and leaves its P90 where it is', () => {
    const before = { dist: 'normal', mean: 10, sd: 2 } as const
    const [, p90] = toHandles(before, FREE)
    const after = moveHandle(before, 'median', 11, FREE)
    expect(toHandles(after, FREE).map(({ value }) => value)).toEqual([
      expect.closeTo(11, 9),
      expect.closeTo(p90?.value ?? 0, 9),
    ])
  })

  it('moves one end of a triangle alone', () => {
    expect(moveHandle({ dist: 'triangular', min: 0, mode: 1, max: 3 }, 'max', 2, FREE)).toEqual({
      dist: 'triangular',
      min: 0,
      mode: 1,
      max: 2,
    })
  })
})
