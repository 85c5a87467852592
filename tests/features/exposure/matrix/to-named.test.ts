import fc from 'fast-check'
import { expect, it } from 'vitest'
import { RISK_CUT, toNamed } from '@/features/exposure/matrix/to-matrix'

const at = (risk: number, height: number) => ({ risk, height })

it('names the part of the larger impact where two names would lie on one another', () => {
  const [first, second, third] = [at(57, 1), at(58, 0.96), at(75, 0.96)]
  expect(toNamed([first, second, third], 0.1)).toEqual([first, third])
  expect(toNamed([first, second, third], 0.01)).toEqual([first, second, third])
})

it('never lets names meet, names none of low risk, and at most eight', () => {
  const points = fc.array(
    fc.record({
      risk: fc.double({ min: 0, max: 100, noNaN: true }),
      height: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  )
  fc.assert(
    fc.property(points, (placed) => {
      const named = toNamed(placed, 0.1)
      expect(named.length).toBeLessThanOrEqual(8)
      for (const [index, one] of named.entries()) {
        expect(one.risk).toBeGreaterThanOrEqual(RISK_CUT)
        for (const other of named.slice(index + 1)) {
          const isApart =
            Math.abs(one.risk - other.risk) >= 14 || Math.abs(one.height - other.height) >= 0.1
          expect(isApart).toBe(true)
        }
      }
    }),
  )
})
