import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quantile } from '@/lib/quantile'
import { createSelection } from '@/lib/selection'

const shares = [0.05, 0.25, 0.5, 0.75, 0.95]

describe(createSelection, () => {
  it('finds what sorting finds', () => {
    const values = fc.array(fc.oneof(fc.double({ noNaN: true }), fc.constantFrom(0, 1, 1, 2)), {
      minLength: 1,
      maxLength: 400,
    })
    fc.assert(
      fc.property(values, (list) => {
        const selection = createSelection(list.length)
        selection.values.set(list)
        const found = selection.quantiles(list.length, shares)
        expect(found).toStrictEqual(shares.map((share) => quantile(list, share)))
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['all in one place', Array.from({ length: 3000 }, () => 7)],
    ['one far from all others', [1e300, ...Array.from({ length: 3000 }, (_, i) => (i * 7) % 3000)]],
    ['further apart than a number can tell', [-1.7e308, 3, 2, 1, 1.7e308]],
    ['closer together than a number can divide', [3, 1, 2].map((times) => times * 5e-324)],
    ['spread out', Array.from({ length: 3000 }, (_, i) => ((i * 7919) % 3001) ** 2)],
  ])('finds them in values that lie %s, and leaves these as they are', (_, list) => {
    const selection = createSelection(list.length)
    selection.values.set(list)
    const found = selection.quantiles(list.length, shares)
    expect(found).toStrictEqual(shares.map((share) => quantile(list, share)))
    expect([...selection.values]).toStrictEqual(list)
  })

  it('looks at the first values only', () => {
    const selection = createSelection(5)
    selection.values.set([3, 1, 2, -9, 99])
    expect(selection.atRanks(3, [0, 1, 2])).toStrictEqual([1, 2, 3])
  })
})
