import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { philox, toDrawName, uniformAt } from '@/lib/counter-random'

const hex = (words: readonly number[]) =>
  words.map((word) => word.toString(16).padStart(8, '0')).join(' ')

describe(philox, () => {
  // Known answers of the authors' own Random123 library, philox4x32 with ten rounds.
  it.each([
    [[0, 0, 0, 0], [0, 0], '6627e8d5 e169c58d bc57ac4c 9b00dbd8'],
    [
      [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
      [0xffffffff, 0xffffffff],
      '408f276d 41c83b0e a20bc7c6 6d5451fd',
    ],
    [
      [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
      [0xa4093822, 0x299f31d0],
      'd16cfe09 94fdcceb 5001e420 24126ea1',
    ],
  ] as const)('gives the known answer at %j under %j', (counter, key, words) => {
    expect(hex(philox(counter, key))).toBe(words)
  })
})

describe(uniformAt, () => {
  const name = toDrawName('parameters/demandElasticity')
  const runs = Array.from({ length: 20_000 }, (_, run) => run)

  it('stays strictly between 0 and 1', () => {
    const word = fc.nat({ max: 0xffffffff })
    fc.assert(
      fc.property(word, word, word, word, (seed, run, a, b) => {
        const value = uniformAt(seed, run, [a, b])
        expect(value > 0 && value < 1).toBe(true)
      }),
    )
  })

  it('fills twenty bins evenly (chi-squared below its 99.99th percentile)', () => {
    const bins = Array.from({ length: 20 }, () => 0)
    for (const run of runs) {
      const bin = Math.floor(uniformAt(3, run, name) * 20)
      bins[bin] = (bins[bin] ?? 0) + 1
    }
    const chiSquared = bins.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)
    expect(chiSquared).toBeLessThan(50.8)
  })

  it.each([
    ['runs', (run: number) => uniformAt(3, run + 1, name)],
    ['seeds', (run: number) => uniformAt(4, run, name)],
    ['names', (run: number) => uniformAt(3, run, toDrawName('parameters/demandElasticitz'))],
  ])('does not correlate between neighbouring %s', (_, neighbour) => {
    const mean = runs.reduce(
      (sum, run) => sum + (uniformAt(3, run, name) - 0.5) * (neighbour(run) - 0.5),
      0,
    )
    // Five standard errors of a correlation of 20,000 independent pairs.
    expect(Math.abs((12 * mean) / runs.length)).toBeLessThan(5 / Math.sqrt(runs.length))
  })

  it('keeps its answers for ever', () => {
    expect([0, 1, 9999].map((run) => uniformAt(42, run, name))).toMatchInlineSnapshot(`
      [
        0.09189552934343731,
        0.17489968974140574,
        0.2728711138720539,
      ]
    `)
  })
})

describe(toDrawName, () => {
  it('tells ten thousand names apart', () => {
    const names = Array.from({ length: 10_000 }, (_, index) =>
      toDrawName(`mineWindows/region-${index % 100}/${Math.floor(index / 100)}/severity`).join(),
    )
    expect(new Set(names).size).toBe(10_000)
  })
})
