import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createKernelMemory } from '@/engine/monte-carlo/loop/kernel-memory'
import {
  CHINA_COLUMNS,
  CHINA_EXPECTED,
  CHINA_MULTIPLE,
  CHINA_STAYING,
  CHINA_SUBSTITUTED,
} from '@/engine/monte-carlo/loop/china-columns'
import { PER_URGENCY, SUBSTITUTION, SUBSTITUTION_MAX } from '@/engine/monte-carlo/loop/loop-terms'
import { placeOfPair } from '@/engine/monte-carlo/place-of-pair'
import { createPowers } from '@/engine/monte-carlo/loop/powers'

const ELEMENTS = 3
const { stretches, count, run } = createKernelMemory({
  elements: ELEMENTS,
  regions: 2,
  weeks: 4,
  inputs: 100,
})
const { china, terms } = stretches
const raiseDemand = createPowers(stretches.demandPowers)
createPowers(stretches.pricePowers)(1)
createPowers(stretches.supplyPowers)(1)

/** Make one week with a column of all elements set, and return what another holds afterwards. */
function makeWeek(column: number, value: number, result: number): readonly number[] {
  const elements = Array.from({ length: ELEMENTS }, (_, e) => e)
  china.fill(0)
  for (const e of elements) china[placeOfPair(e, CHINA_COLUMNS, column)] = value
  count({ weeks: 1, elements: ELEMENTS, regionCount: 0, kindCount: 0, valuedCount: 0 })
  run()
  return elements.map((e) => china[placeOfPair(e, CHINA_COLUMNS, result)] ?? Number.NaN)
}

const base = fc.double({ min: -40, max: 40, noNaN: true }).map((exponent) => 2 ** exponent)

describe(createKernelMemory, () => {
  it('raises every element to a power, for exponents of the series and beyond', () => {
    fc.assert(
      fc.property(base, fc.double({ min: -3, max: 6, noNaN: true }), (x, exponent) => {
        raiseDemand(exponent)
        for (const power of makeWeek(CHINA_EXPECTED, x, CHINA_STAYING)) {
          expect(Math.abs(power / x ** exponent - 1)).toBeLessThan(1e-13)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it.each([-5, -0.2, 0, 0.6, 1, 2, 7])(
    'gives exactly 1 for base 1 to the power of %d',
    (exponent) => {
      raiseDemand(exponent)
      expect(makeWeek(CHINA_EXPECTED, 1, CHINA_STAYING)).toStrictEqual([1, 1, 1])
    },
  )

  it('substitutes with the logarithm of the multiple of the price, and not below 1', () => {
    terms[PER_URGENCY] = 1 / 1000
    terms[SUBSTITUTION] = 1000
    terms[SUBSTITUTION_MAX] = Number.POSITIVE_INFINITY
    raiseDemand(1)
    fc.assert(
      fc.property(base, (multiple) => {
        const expected = Math.max(0, Math.log(multiple))
        for (const share of makeWeek(CHINA_MULTIPLE, multiple, CHINA_SUBSTITUTED)) {
          expect(Math.abs(share - expected)).toBeLessThan(3e-15 * Math.max(1, expected))
        }
      }),
      { numRuns: 2000 },
    )
  })
})
