import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { power } from '@/lib/power'

describe(power, () => {
  it('is exactly 1 where the base or the exponent says so', () => {
    expect(power(1, 0.37)).toBe(1)
    expect(power(5, 0)).toBe(1)
    expect(power(0, 0.5)).toBe(0)
  })

  it('agrees with the general function', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        fc.double({ min: -3, max: 3, noNaN: true }),
        (base, exponent) => {
          const ratio = power(base, exponent) / Math.pow(base, exponent)
          expect(Math.abs(ratio - 1)).toBeLessThan(1e-13)
        },
      ),
    )
  })
})
