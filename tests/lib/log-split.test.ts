import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitByLogarithm } from '@/lib/log-split'
import { logarithmicMean } from '@/lib/logarithmic-mean'

const factor = fc.oneof(
  fc.constant(0),
  fc.constant(1),
  fc.double({ min: 1e-6, max: 1, noNaN: true }),
)
const add = (sum: number, part: number) => sum + part

describe(logarithmicMean, () => {
  it('lies between the geometric and the arithmetic mean', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
        fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
        (a, b) => {
          const mean = logarithmicMean(a, b)
          expect(mean).toBeGreaterThanOrEqual(Math.sqrt(a * b) * (1 - 1e-12))
          expect(mean).toBeLessThanOrEqual(((a + b) / 2) * (1 + 1e-12))
        },
      ),
    )
  })

  it('is the value itself where both are equal', () => {
    expect(logarithmicMean(7, 7)).toBe(7)
  })
})

describe(splitByLogarithm, () => {
  it('gives equal factors equal parts and a factor of 1 none', () => {
    const parts = splitByLogarithm(30, [0.5, 1, 0.5])
    expect(parts[0]).toBeCloseTo(15, 12)
    expect(parts[1]).toBeCloseTo(0, 12)
    expect(parts[2]).toBeCloseTo(15, 12)
  })

  it('gives almost everything to a factor that is zero', () => {
    expect(splitByLogarithm(100, [0, 0.5])[0]).toBeGreaterThan(99)
  })

  it('adds up to the total, or to nothing when every factor is 1', () => {
    fc.assert(
      fc.property(fc.array(factor, { minLength: 1, maxLength: 4 }), (factors) => {
        const total = factors.every((value) => value === 1) ? 0 : 42
        expect(splitByLogarithm(42, factors).reduce(add, 0)).toBeCloseTo(total, 9)
      }),
    )
  })
})
