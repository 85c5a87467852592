import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binomialInterval } from '@/lib/binomial-interval'

describe(binomialInterval, () => {
  // Newcombe 1998, "Two-sided confidence intervals for the single proportion", table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('gives the published interval of %d in %d', (hits, count, low, high) => {
    const interval = binomialInterval(hits, count)
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })

  it('holds the share, mirrors, and narrows with more seen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(200), (count, some) => {
        const hits = Math.min(count, some)
        const { low, high } = binomialInterval(hits, count)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(low).toBeLessThanOrEqual(hits / count)
        expect(high).toBeGreaterThanOrEqual(hits / count)
        expect(high).toBeLessThanOrEqual(1)
        const mirrored = binomialInterval(count - hits, count)
        expect(mirrored.low).toBeCloseTo(1 - high, 12)
        const wider = binomialInterval(10 * hits, 10 * count)
        expect(wider.high - wider.low).toBeLessThan(high - low)
      }),
    )
  })

  it('knows nothing where nothing was seen', () => {
    expect(binomialInterval(0, 0)).toStrictEqual({ low: 0, high: 1 })
  })
})
