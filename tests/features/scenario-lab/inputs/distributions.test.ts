import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DISTRIBUTION_KINDS } from '@/domain/market/distribution'
import { createQuantile } from '@/domain/market/distribution-curve'
import { checkLabValue } from '@/domain/lab/lab-check'
import { type NumberInput } from '@/domain/lab/lab-input'
import { moveHandle, toHandles } from '@/features/scenario-lab/inputs/distribution-handles'
import { toFirstDistribution, toKind } from '@/features/scenario-lab/inputs/to-first-distribution'

const share: NumberInput = {
  id: 'mine.pangwa.severity',
  kind: 'lever',
  group: 'mines',
  targetId: 'pangwa',
  label: 'Pangwa: share of output lost',
  shortLabel: 'Share of output lost',
  form: 'number',
  unit: 'share of output',
  min: 0,
  max: 1,
  step: 0.01,
  isWhole: false,
  stated: null,
  distributions: DISTRIBUTION_KINDS,
}

describe(toFirstDistribution, () => {
  it('opens a value to both sides within the range', () => {
    expect(toFirstDistribution(share, 0.5)).toEqual({
      dist: 'triangular',
      min: 0.35,
      mode: 0.5,
      max: 0.65,
    })
  })

  it('takes the bounds that the dataset states', () => {
    const stated = { ...share, stated: { low: 0.2, high: 1 } }
    expect(toFirstDistribution(stated, 0.35)).toEqual({
      dist: 'triangular',
      min: 0.2,
      mode: 0.35,
      max: 1,
    })
  })

  it('gives something that the lab accepts, wherever the value lies', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom(...DISTRIBUTION_KINDS),
        (percent, kind) => {
          const first = toFirstDistribution(share, percent / 100)
          const quantile = createQuantile(first)
          const span = { low: quantile(0.05), middle: quantile(0.5), high: quantile(0.95) }
          expect(checkLabValue(share, first)).toBeUndefined()
          expect(checkLabValue(share, toKind(kind, share, span))).toBeUndefined()
        },
      ),
    )
  })
})

describe(moveHandle, () => {
  it('moves the median of a normal and leaves its P90 where it is', () => {
    const before = { dist: 'normal', mean: 10, sd: 2 } as const
    const [, p90] = toHandles(before)
    const after = moveHandle(before, 'mean', 11)
    expect(toHandles(after).map(({ value }) => value)).toEqual([
      11,
      expect.closeTo(p90?.value ?? 0, 9),
    ])
  })

  it('moves one end of a triangle alone', () => {
    expect(moveHandle({ dist: 'triangular', min: 0, mode: 1, max: 3 }, 'max', 2)).toEqual({
      dist: 'triangular',
      min: 0,
      mode: 1,
      max: 2,
    })
  })
})
