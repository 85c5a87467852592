import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankCorrelation } from '@/lib/rank-correlation'

const distinct = fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), {
  minLength: 5,
  maxLength: 30,
})

describe(rankCorrelation, () => {
  it('gives the example that textbooks print: −29/165', () => {
    const pairs = [
      [106, 7],
      [100, 27],
      [86, 2],
      [101, 50],
      [99, 28],
      [103, 29],
      [97, 20],
      [113, 12],
      [112, 6],
      [110, 17],
    ] as const
    expect(rankCorrelation(pairs).rho).toBeCloseTo(-29 / 165, 12)
  })

  it('is 1 − 6 Σd² / (n³ − n) where no value comes twice', () => {
    fc.assert(
      fc.property(distinct, fc.infiniteStream(fc.double({ noNaN: true })), (xs, stream) => {
        const keys = Array.from(xs, () => stream.next().value)
        fc.pre(new Set(keys).size === xs.length)
        const place = (values: readonly number[], value: number) =>
          values.toSorted((a, b) => a - b).indexOf(value)
        const squares = xs.map((x, index) => (place(xs, x) - place(keys, keys[index] ?? 0)) ** 2)
        const expected =
          1 - (6 * squares.reduce((sum, square) => sum + square, 0)) / (xs.length ** 3 - xs.length)
        const { rho } = rankCorrelation(xs.map((x, index) => [x, keys[index] ?? 0]))
        expect(rho).toBeCloseTo(expected, 9)
      }),
    )
  })

  it('shares ranks among equal values', () => {
    // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: 4.5 / √(4.5 · 5).
    const { rho } = rankCorrelation([
      [1, 1],
      [2, 2],
      [2, 3],
      [3, 4],
    ])
    expect(rho).toBeCloseTo(Math.sqrt(0.9), 12)
  })

  it('has the interval of Bonett and Wright', () => {
    // atanh ρ ± 1.959964 √((1 + ρ²/2) / (n − 3)), by hand for n = 10, ρ = −29/165.
    const pairs = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17].map(
      (y, index) => [[106, 100, 86, 101, 99, 103, 97, 113, 112, 110][index] ?? 0, y] as const,
    )
    const { low, high } = rankCorrelation(pairs)
    expect(low).toBeCloseTo(Math.tanh(Math.atanh(-29 / 165) - 0.746_50), 3)
    expect(high).toBeCloseTo(Math.tanh(Math.atanh(-29 / 165) + 0.746_50), 3)
  })

  it('refuses what has no rank correlation', () => {
    expect(() => rankCorrelation([[1, 2]])).toThrow(RangeError)
    const flat = [1, 2, 3, 4].map((x) => [x, 7] as const)
    expect(() => rankCorrelation(flat)).toThrow(RangeError)
  })
})
