import { describe, expect, it } from 'vitest'
import { toQuarterWeeks } from '@/features/overview/to-quarter-weeks'

describe(toQuarterWeeks, () => {
  it('starts at the first quarter after the baseline and stays inside the run', () => {
    expect(toQuarterWeeks('2024-09-24', 30)).toEqual([1, 1 + 92 / 7, 1 + 182 / 7])
  })
})
