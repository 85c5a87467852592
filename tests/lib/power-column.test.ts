import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createBlock, fillColumn, readHalf, UPPER } from '@/lib/block'
import { createPowerColumn, logOfHalves } from '@/lib/power-column'
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

const UNDER = { from: 0, to: 1 }

describe(createPowerColumn, () => {
  it('agrees with the engine’s own power, for exponents of the series and beyond', () => {
    const block = createBlock(1, 2)
    const column = createPowerColumn(block, UNDER)
    fc.assert(
      fc.property(base, fc.double({ min: -3, max: 6, noNaN: true }), (x, exponent) => {
        fillColumn(block, UNDER.from, x)
        column.setExponent(exponent)
        column.raise(1)
        expect(Math.abs((block.numbers[1] ?? 0) / x ** exponent - 1)).toBeLessThan(1e-13)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([-5, -0.2, 0, 0.6, 1, 2, 7])('is exactly 1 for base 1 to the power of %d', (exponent) => {
    const block = createBlock(2, 3)
    fillColumn(block, UNDER.from, 1)
    const column = createPowerColumn(block, UNDER)
    column.setExponent(exponent)
    column.raise(2)
    expect(Array.from(block.numbers)).toStrictEqual([1, 1, 0, 1, 1, 0])
  })
})

describe(logOfHalves, () => {
  it('agrees with the engine’s own logarithm, and is exactly 0 at 1', () => {
    const { numbers, halves } = createBlock(1, 1)
    const logOfNumber = (x: number) => {
      numbers[0] = x
      return logOfHalves(x, readHalf(halves, UPPER))
    }
    fc.assert(
      fc.property(base, (x) => {
        const error = Math.abs(logOfNumber(x) - Math.log(x))
        expect(error).toBeLessThan(2e-15 * Math.max(1, Math.abs(Math.log(x))))
      }),
      { numRuns: 2000 },
    )
    expect(logOfNumber(1)).toBe(0)
  })
})
