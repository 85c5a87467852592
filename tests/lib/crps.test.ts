import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalCrps, sampleCrps } from '@/lib/crps'
import { normalQuantile } from '@/lib/normal'

const small = fc.double({ min: -5, max: 5, noNaN: true })

/** By the definition: half the mean distance of all pairs taken from the mean distance to what was seen. */
function byPairs(values: readonly number[], seen: number): number {
  const mean = (distances: readonly number[]) =>
    distances.reduce((sum, distance) => sum + distance, 0) / distances.length
  return (
    mean(values.map((value) => Math.abs(value - seen))) -
    mean(values.flatMap((a) => values.map((b) => Math.abs(a - b)))) / 2
  )
}

/** Closed form for any value between 0 and 1 equally likely (Jordan, Krüger & Lerch 2019, table 1). */
function uniformCrps(seen: number): number {
  const inside = Math.min(1, Math.max(0, seen))
  return Math.abs(seen - inside) + inside ** 2 - inside + 1 / 3
}

const evenly = (quantile: (share: number) => number) =>
  Float64Array.from({ length: 20_000 }, (_, index) => quantile((index + 0.5) / 20_000))

describe(sampleCrps, () => {
  it('is the definition over all pairs', () => {
    fc.assert(
      fc.property(fc.array(small, { minLength: 1, maxLength: 30 }), small, (values, seen) => {
        const ascending = Float64Array.from(values).toSorted()
        expect(sampleCrps(ascending, seen)).toBeCloseTo(byPairs(values, seen), 9)
      }),
    )
  })

  it('comes to the closed form of a uniform distribution', () => {
    const sample = evenly((share) => share)
    fc.assert(
      fc.property(fc.double({ min: -1, max: 2, noNaN: true }), (seen) => {
        expect(sampleCrps(sample, seen)).toBeCloseTo(uniformCrps(seen), 6)
      }),
    )
  })

  it('is the plain distance for one value, and refuses none', () => {
    expect(sampleCrps(Float64Array.of(2), 5)).toBe(3)
    expect(() => sampleCrps(new Float64Array(0), 5)).toThrow(RangeError)
  })
})

describe(normalCrps, () => {
  it('is (√2 − 1) / √π at its middle, and 1 / √π below the distance far out', () => {
    expect(normalCrps(0, 1, 0)).toBeCloseTo((Math.SQRT2 - 1) / Math.sqrt(Math.PI), 12)
    expect(normalCrps(0, 1, 12)).toBeCloseTo(12 - 1 / Math.sqrt(Math.PI), 12)
  })

  it('is the score of a sample of the same distribution', () => {
    const sample = evenly(normalQuantile)
    fc.assert(
      fc.property(small, fc.double({ min: 0.1, max: 3, noNaN: true }), small, (mean, sd, seen) => {
        const own = Float64Array.from(sample, (value) => mean + sd * value)
        expect(Math.abs(sampleCrps(own, seen) - normalCrps(mean, sd, seen))).toBeLessThan(1e-3)
      }),
      { numRuns: 40 },
    )
  })

  it('is the distance where there is no doubt', () => {
    expect(normalCrps(1, 0, 3)).toBe(2)
  })
})
