import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shareOut } from '@/lib/shapley'

const ids = (count: number) => Array.from({ length: count }, (_, index) => `input-${index}`)

/** A value in which inputs act alone and, two by two, together. */
function interacting(weights: readonly number[]) {
  return (included: ReadonlySet<string>) =>
    weights.reduce((sum, weight, index) => {
      if (!included.has(`input-${index}`)) return sum
      const isPair = included.has(`input-${index + 1}`)
      return sum + weight + (isPair ? weight * (weights[index + 1] ?? 0) : 0)
    }, 100)
}

describe(shareOut, () => {
  it('halves what two inputs do together', () => {
    const { parts } = shareOut(['input-0', 'input-1'], interacting([2, 3]))
    expect([...parts]).toStrictEqual([
      ['input-0', 2 + 3],
      ['input-1', 3 + 3],
    ])
  })

  it('adds up to the difference, whatever the inputs do', () => {
    const weights = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), {
      minLength: 1,
      maxLength: 11,
    })
    fc.assert(
      fc.property(weights, (values) => {
        const value = interacting(values)
        const all = ids(values.length)
        const { parts } = shareOut(all, value, { pairs: 4 })
        const sum = [...parts.values()].reduce((left, right) => left + right, 0)
        const total = value(new Set(all)) - value(new Set())
        expect(Math.abs(sum - total)).toBeLessThanOrEqual(
          1e-12 * Math.max(1, ...values.map((v) => v * v)),
        )
      }),
      { numRuns: 40 },
    )
  })

  it.each([6, 12])('does not depend, in its last bit, on the order of %i inputs', (count) => {
    const value = interacting(ids(count).map((_, index) => Math.sqrt(index + 0.7)))
    const forth = shareOut(ids(count), value, { pairs: 4 })
    const back = shareOut(ids(count).toReversed(), value, { pairs: 4 })
    expect(back).toStrictEqual(forth)
  })

  it.each([5, 12])('gives exactly 0 to one of %i inputs that makes no difference', (count) => {
    const weights = ids(count).map((_, index) => (index === 3 ? 0 : Math.sqrt(index + 1)))
    const value = interacting(weights)
    expect(shareOut(ids(count), value, { pairs: 4 }).parts.get('input-3')).toBe(0)
  })

  it('samples many inputs to within a few of the standard errors that it states', () => {
    const weights = ids(12).map((_, index) => Math.sqrt(index + 1) - 2)
    const { parts, standardErrors } = shareOut(ids(12), interacting(weights))
    weights.forEach((weight, index) => {
      const next = weight * (weights[index + 1] ?? 0)
      const before = index === 0 ? 0 : weight * (weights[index - 1] ?? 0)
      const exact = weight + (next + before) / 2
      const error = standardErrors?.get(`input-${index}`) ?? 0
      expect(Math.abs((parts.get(`input-${index}`) ?? 0) - exact)).toBeLessThan(4 * error + 1e-9)
    })
  })

  it('asks for every set once', () => {
    const asked: string[] = []
    shareOut(ids(4), (included) => asked.push([...included].toSorted().join()))
    expect(new Set(asked).size).toBe(16)
    expect(asked).toHaveLength(16)
  })
})
