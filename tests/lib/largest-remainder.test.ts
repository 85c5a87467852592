import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundToTotal } from '@/lib/largest-remainder'

describe(roundToTotal, () => {
  it('gives the missing unit to the part that lost most', () => {
    expect(roundToTotal([33.4, 33.3, 33.3])).toStrictEqual([34, 33, 33])
  })

  it('gives it to the earlier of two equal parts', () => {
    expect(roundToTotal([0.5, 0.5])).toStrictEqual([1, 0])
  })

  it('rounds negative parts to their total too', () => {
    expect(roundToTotal([-1.2, 0.3, 2.4])).toStrictEqual([-1, 0, 3])
  })

  it('keeps to a total that is stated apart from the parts', () => {
    expect(roundToTotal([1.2, 1.2], 4)).toStrictEqual([2, 2])
    expect(roundToTotal([1.2, 1.2], 1)).toStrictEqual([1, 0])
    expect(roundToTotal([])).toStrictEqual([])
  })

  it('adds up to the rounded total, each part within one of its own value', () => {
    const parts = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 1 })
    fc.assert(
      fc.property(parts, (values) => {
        const rounded = roundToTotal(values)
        const total = Math.round(values.reduce((sum, value) => sum + value, 0)) + 0
        expect(rounded.reduce((sum, value) => sum + value, 0)).toBe(total)
        values.forEach((value, index) => {
          expect(Math.abs((rounded[index] ?? Infinity) - value)).toBeLessThanOrEqual(1)
        })
      }),
    )
  })
})
