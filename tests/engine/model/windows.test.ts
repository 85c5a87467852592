import { describe, expect, it } from 'vitest'
import { factorAt, lossAt } from '@/engine/model/windows'

const window = { startWeek: 2, severity: 0.8, durationWeeks: 3, rampWeeks: 4 }

describe(lossAt, () => {
  it('is nothing before, all of it while it holds, and fades along a line', () => {
    const losses = [1.9, 2, 4.9, 5, 6, 8, 9].map((week) => lossAt(window, week))
    expect(losses).toStrictEqual([0, 0.8, 0.8, 0.8, 0.8 * 0.75, 0.8 * 0.25, 0])
  })

  it('ends at once without a ramp', () => {
    expect(lossAt({ ...window, rampWeeks: 0 }, 5)).toBe(0)
  })
})

describe(factorAt, () => {
  it('multiplies what several windows leave', () => {
    expect(factorAt([window, { ...window, severity: 0.5 }], 3)).toBeCloseTo(0.1, 15)
    expect(factorAt([], 3)).toBe(1)
  })
})
