import { describe, expect, it } from 'vitest'
import { fitAssumptions } from '@/engine/calibration/fit-assumptions'
import { searchPattern } from '@/engine/calibration/pattern-search'

const square = (value: number): number => value * value

describe(searchPattern, () => {
  it('finds the bottom of a bowl', () => {
    const cost = ([x = 0, y = 0]: readonly number[]) => square(x - 0.3) + 4 * square(y - 0.8)
    const { point, cost: least } = searchPattern({ start: [0.9, 0.1], cost })
    expect(point[0]).toBeCloseTo(0.3, 2)
    expect(point[1]).toBeCloseTo(0.8, 2)
    expect(least).toBeLessThan(1e-5)
  })

  it('follows a narrow bent valley', () => {
    const cost = ([x = 0, y = 0]: readonly number[]) => square(1 - 2 * x) + 30 * square(y - x * x)
    const { point } = searchPattern({ start: [0, 1], cost })
    expect(point[0]).toBeCloseTo(0.5, 1)
    expect(point[1]).toBeCloseTo(0.25, 1)
  })

  it('stays inside the cube when the bottom lies outside', () => {
    const { point } = searchPattern({ start: [0.5], cost: ([x = 0]) => square(x - 3) })
    expect(point).toStrictEqual([1])
  })

  it('ends where it began when nothing helps', () => {
    expect(searchPattern({ start: [0.5, 0.5], cost: () => 1 }).point).toStrictEqual([0.5, 0.5])
  })
})

describe(fitAssumptions, () => {
  const range = { start: 5, low: 0, high: 10 }

  it('moves what the data speak of, and leaves the rest where it was', () => {
    const [heard, silent] = fitAssumptions({
      ranges: [range, range],
      missesOf: ([value = 0]) => [100 * (value - 8)],
    })
    expect(heard).toBeCloseTo(8, 1)
    expect(silent).toBe(5)
  })

  it('weighs a miss of one tolerance like a departure of half the bounds’ width', () => {
    const [value] = fitAssumptions({ ranges: [range], missesOf: ([x = 0]) => [(x - 10) / 5] })
    expect(value).toBeCloseTo(7.5, 1)
  })
})
