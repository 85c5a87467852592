import { describe, expect, it } from 'vitest'
import { DISTRIBUTION_KINDS } from '@/domain/market/distribution'
import { checkLabValue } from '@/domain/lab/lab-check'
import { type ChoiceInput, type NumberInput } from '@/domain/lab/lab-input'
import { isSameValue, toKeptValue, withBounds } from '@/domain/lab/lab-value'

const head = {
  id: 'mine.a.severity',
  kind: 'lever',
  group: 'mines',
  targetId: 'a',
  label: 'A: share of output lost',
  shortLabel: 'Share of output lost',
} as const
const share: NumberInput = {
  ...head,
  form: 'number',
  unit: 'share of output',
  min: 0,
  max: 1,
  step: 0.01,
  isWhole: false,
  stated: null,
  distributions: DISTRIBUTION_KINDS,
}
const weeks: NumberInput = { ...share, unit: 'weeks', max: 156 }
const whole: NumberInput = { ...weeks, isWhole: true, distributions: [] }
const holder: ChoiceInput = { ...head, form: 'choice', options: ['kia', 'sac'], canCombine: true }

describe(checkLabValue, () => {
  it.each([
    [share, 0],
    [share, 1],
    [share, { dist: 'triangular', min: 0, mode: 0, max: 1 }],
    [share, { dist: 'lognormal', median: 0.2, p90: 0.4, max: 0.9 }],
    [share, { dist: 'normal', mean: 0.5, sd: 3 }],
    [whole, 6],
    [holder, 'kia'],
    [holder, 'kia+sac'],
  ] as const)('accepts what fits: %#', (input, value) => {
    expect(checkLabValue(input, value)).toBeUndefined()
  })

  it.each([
    [share, 1.01, /out of range; give a number from 0 to 1 \(share of output\)/],
    [share, Number.NaN, /not a finite number/],
    [share, Infinity, /not a finite number/],
    [share, 'kia', /not a number/],
    [share, { dist: 'triangular', min: 0.5, mode: 0.4, max: 1 }, /ascending/],
    [share, { dist: 'uniform', min: 0.5, max: 0.5 }, /min below max/],
    [share, { dist: 'uniform', min: 0.5, max: 2 }, /max: 2 is out of range/],
    [share, { dist: 'lognormal', median: 0, p90: 0.4 }, /median above 0/],
    [share, { dist: 'normal', mean: 0.5, sd: 0 }, /sd above 0/],
    [share, { dist: 'normal', mean: 0.5, sd: Infinity }, /sd above 0/],
    [whole, 6.5, /not whole/],
    [whole, { dist: 'uniform', min: 1, max: 2 }, /may not be uniform; give a number/],
    [holder, 3, /give one of kia, sac/],
    [holder, 'kia+kia', /not known/],
    [holder, '', /not known/],
    [undefined, 1, /no such input/],
  ] as const)('says how to mend what does not: %#', (input, value, message) => {
    expect(checkLabValue(input, value)).toMatch(message)
  })
})

describe(toKeptValue, () => {
  it('keeps days of weeks, six digits of the rest, and no negative zero', () => {
    expect(toKeptValue(weeks, 58 / 7 + 1e-8)).toBe(58 / 7)
    expect(toKeptValue(weeks, 0.123456789)).toBe(0.123457)
    expect(toKeptValue(whole, -0.2)).toBe(0)
    expect(toKeptValue(share, { dist: 'uniform', min: 1 / 3, max: 2 / 3 })).toEqual({
      dist: 'uniform',
      min: 0.333333,
      max: 0.666667,
    })
  })
})

describe(isSameValue, () => {
  it('compares distributions by what they say', () => {
    const a = { dist: 'normal', mean: 1, sd: 2 } as const
    expect(isSameValue(a, { ...a })).toBe(true)
    expect(isSameValue(a, { ...a, max: 3 })).toBe(false)
    expect(isSameValue({ ...a, min: 3 }, { ...a, max: 3 })).toBe(false)
    expect(isSameValue(a, 1)).toBe(false)
  })
})

describe(withBounds, () => {
  it('cuts open tails and leaves stated bounds', () => {
    expect(withBounds({ dist: 'normal', mean: 0.5, sd: 1, max: 0.8 }, 0, 1)).toEqual({
      dist: 'normal',
      mean: 0.5,
      sd: 1,
      min: 0,
      max: 0.8,
    })
  })
})
