import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalDensity, normalQuantile, normalShare } from '@/lib/normal'

describe(normalQuantile, () => {
  // Tables of the normal distribution.
  it.each([
    [0.5, 0],
    [0.9, 1.2815515655446004],
    [0.975, 1.959963984540054],
    [0.01, -2.3263478740408408],
    [1e-10, -6.361340902404056],
  ])('has %d below its value', (share, value) => {
    expect(normalQuantile(share)).toBeCloseTo(value, 12)
  })

  it('is the inverse of the share', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (share) => {
        expect(Math.abs(normalShare(normalQuantile(share)) - share)).toBeLessThan(1e-14)
      }),
      { numRuns: 1000 },
    )
  })
})

describe(normalShare, () => {
  it('is symmetric and reaches both ends', () => {
    expect(normalShare(1.3) + normalShare(-1.3)).toBeCloseTo(1, 15)
    expect([normalShare(-Infinity), normalShare(0), normalShare(Infinity)]).toStrictEqual([
      0, 0.5, 1,
    ])
  })

  it('grows as the density says', () => {
    const step = 1e-5
    for (const x of [-3, -0.4, 0, 1.1, 6]) {
      const slope = (normalShare(x + step) - normalShare(x - step)) / (2 * step)
      expect(Math.abs(slope - normalDensity(x))).toBeLessThan(1e-9)
    }
  })
})
