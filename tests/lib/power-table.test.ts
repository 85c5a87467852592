import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expOf, logOf, powerOf } from '@/lib/power-table'

const base = fc.double({ min: -40, max: 40, noNaN: true }).map((exponent) => 2 ** exponent)

describe(powerOf, () => {
  it('agrees with the engine’s own functions', () => {
    fc.assert(
      fc.property(base, fc.double({ min: -6, max: 6, noNaN: true }), (x, exponent) => {
        expect(Math.abs(powerOf(x, exponent) / x ** exponent - 1)).toBeLessThan(2e-13)
        expect(Math.abs(logOf(x) - Math.log(x))).toBeLessThan(
          1e-15 * Math.max(1, Math.abs(Math.log(x))),
        )
        expect(Math.abs(expOf(exponent) / Math.exp(exponent) - 1)).toBeLessThan(1e-15)
      }),
      { numRuns: 2000 },
    )
  })

  it('is exactly 1 for base 1 and for exponent 0', () => {
    expect([powerOf(1, 0.37), powerOf(1, -40), powerOf(7.3, 0)]).toStrictEqual([1, 1, 1])
  })

  it('ends where numbers end', () => {
    expect(Number.isFinite(expOf(1e9))).toBe(true)
    expect(expOf(-1e9)).toBeGreaterThan(0)
  })
})
