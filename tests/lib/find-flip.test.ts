import { describe, expect, it } from 'vitest'
import { findFlip } from '@/lib/find-flip'

describe(findFlip, () => {
  type Band = 'low' | 'middle' | 'high'

  /** Rate a score by two edges. */
  const rateBy = (scoreAt: (value: number) => number) => (value: number) => {
    const score = scoreAt(value)
    const band: Band = score >= 7.3 ? 'high' : score < 1.2 ? 'low' : 'middle'
    return { band, score, toEdge: Math.min(Math.abs(score - 7.3), Math.abs(score - 1.2)) }
  }
  const straight = rateBy((value) => value)
  /** Rises to 8 at 6 and falls again: high only near there. */
  const bump = rateBy((value) => 8 - 0.9 * Math.abs(value - 6))

  it('finds the nearest value with another rating', () => {
    const flip = findFlip({ value: 5, min: 0, max: 10 }, straight)
    expect(flip).toMatchObject({ kind: 'flips', band: 'high' })
    expect(flip.kind === 'flips' ? flip.value : 0).toBeCloseTo(7.3, 4)
  })

  it('looks to both sides', () => {
    expect(findFlip({ value: 2, min: 0, max: 10 }, straight)).toMatchObject({ band: 'low' })
  })

  it('finds a rating that moves inside the range and is back at its ends', () => {
    const flip = findFlip({ value: 3, min: 2, max: 9 }, bump)
    expect([2, 3, 9].map((value) => bump(value).band)).toEqual(['middle', 'middle', 'middle'])
    expect(flip).toMatchObject({ kind: 'flips', band: 'high' })
    expect(flip.kind === 'flips' ? flip.value : 0).toBeCloseTo(6 - 0.7 / 0.9, 4)
  })

  it('looks as closely where the value lies at an end of the range', () => {
    expect(findFlip({ value: 2, min: 2, max: 9 }, bump)).toMatchObject({ band: 'high' })
    expect(findFlip({ value: 9, min: 2, max: 9 }, bump)).toMatchObject({ band: 'high' })
  })

  it('keeps to whole numbers where the input does', () => {
    expect(findFlip({ value: 5, min: 0, max: 10, isWhole: true }, straight)).toStrictEqual({
      kind: 'flips',
      value: 8,
      band: 'high',
    })
  })

  it('says so when nothing in range moves the rating', () => {
    const none = { kind: 'none-in-range' }
    expect(findFlip({ value: 5, min: 2, max: 7 }, straight)).toStrictEqual(none)
    expect(findFlip({ value: 0.5, min: 0.5, max: 0.5 }, straight)).toStrictEqual(none)
  })

  it('asks little where the score stays far from every edge', () => {
    const asked: number[] = []
    const flip = findFlip({ value: 4.4, min: 0, max: 10 }, (value) => {
      asked.push(value)
      return rateBy((number) => 4 + number / 100)(value)
    })
    expect(flip).toStrictEqual({ kind: 'none-in-range' })
    expect(asked).toHaveLength(10)
  })
})
