import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Distribution } from '@/domain/market/distribution'
import {
  createDensity,
  createQuantile,
  shareWithin,
  toCentral,
  toDensityPoints,
} from '@/domain/market/distribution-curve'

const distributions: readonly Distribution[] = [
  { dist: 'uniform', min: -2, max: 6 },
  { dist: 'triangular', min: 1, mode: 2, max: 7 },
  { dist: 'triangular', min: 1, mode: 1, max: 7 },
  { dist: 'normal', mean: 3, sd: 2 },
  { dist: 'normal', mean: 3, sd: 2, min: 2, max: 8 },
  { dist: 'lognormal', median: 30, p90: 52 },
  { dist: 'lognormal', median: 30, p90: 52, min: 20, max: 60 },
]
const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true })

describe(createQuantile, () => {
  it.each(distributions)('rises with the share: $dist', (distribution) => {
    const quantile = createQuantile(distribution)
    fc.assert(
      fc.property(share, share, (a, b) => {
        expect(quantile(Math.min(a, b))).toBeLessThanOrEqual(quantile(Math.max(a, b)))
      }),
    )
  })

  it('has its stated points where they are stated', () => {
    const lognormal = createQuantile({ dist: 'lognormal', median: 30, p90: 52 })
    expect(lognormal(0.5)).toBeCloseTo(30, 12)
    expect(lognormal(0.9)).toBeCloseTo(52, 12)
    expect(createQuantile({ dist: 'uniform', min: -2, max: 6 })(0.25)).toBe(0)
    expect(createQuantile({ dist: 'triangular', min: 0, mode: 1, max: 2 })(0.5)).toBeCloseTo(1, 15)
  })

  it('cuts a bell curve at its bounds without piling up at them', () => {
    const quantile = createQuantile({ dist: 'normal', mean: 0, sd: 1, min: 0 })
    expect(quantile(1e-9)).toBeGreaterThan(0)
    expect(quantile(1e-9)).toBeLessThan(1e-8)
    expect(quantile(0.5)).toBeCloseTo(0.6744897501960817, 12)
  })

  it('cuts at what the number may be at all', () => {
    const quantile = createQuantile({ dist: 'normal', mean: 0.9, sd: 0.2 }, { min: 0, max: 1 })
    expect(quantile(1 - 1e-12)).toBeLessThanOrEqual(1)
    expect(quantile(1e-12)).toBeGreaterThanOrEqual(0)
  })
})

describe(createDensity, () => {
  it.each(distributions)('is the slope of the share: $dist', (distribution) => {
    const quantile = createQuantile(distribution)
    const density = createDensity(distribution)
    for (const p of [0.1, 0.3, 0.55, 0.8, 0.97]) {
      const step = 1e-6
      const slope = (2 * step) / (quantile(p + step) - quantile(p - step))
      expect(density(quantile(p)) / slope).toBeCloseTo(1, 4)
    }
  })

  it('is nothing beyond the bounds', () => {
    expect(createDensity({ dist: 'uniform', min: 0, max: 1 })(1.01)).toBe(0)
    expect(createDensity({ dist: 'lognormal', median: 1, p90: 2 })(-1)).toBe(0)
    expect(createDensity({ dist: 'normal', mean: 0, sd: 1, min: 0 })(-0.01)).toBe(0)
  })
})

describe(toDensityPoints, () => {
  it.each(distributions)('covers all of the curve: $dist', (distribution) => {
    const points = toDensityPoints(distribution, { count: 2001 })
    const [first, second] = points
    const width = (second?.value ?? 0) - (first?.value ?? 0)
    const area = points.reduce((sum, { density }) => sum + density * width, 0)
    expect(area).toBeGreaterThan(0.995)
    expect(area).toBeLessThan(1.005)
  })
})

describe(toCentral, () => {
  it('is the mode of a triangle, else the median, and a number itself', () => {
    expect(toCentral({ dist: 'triangular', min: 0, mode: 1, max: 10 })).toBe(1)
    expect(toCentral({ dist: 'uniform', min: 2, max: 4 })).toBe(3)
    expect(toCentral({ dist: 'lognormal', median: 30, p90: 52 })).toBeCloseTo(30, 12)
    expect(toCentral(0.3)).toBe(0.3)
  })
})

describe(shareWithin, () => {
  it('says how much of a bell curve its bounds leave', () => {
    expect(shareWithin({ dist: 'normal', mean: 0, sd: 1, min: 0 })).toBeCloseTo(0.5, 15)
    expect(shareWithin({ dist: 'uniform', min: 0, max: 1 })).toBe(1)
  })
})
