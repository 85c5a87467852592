import { describe, expect, it } from 'vitest'
import {
  countLines,
  cutText,
  fitText,
  measureText,
  toLineHeight,
} from '@/export/pptx/slide/fit-text'

/** 72 points are an inch: a Latin letter then takes 0.52 inches, a Burmese one 0.8, a Chinese one 1. */
describe(measureText, () => {
  it.each([
    ['', 0],
    ['abc', 1.56],
    ['稀土', 2],
    ['က႟', 1.6],
    ['\u0FFF\u10A0', 1.04],
    ['\u2E7F\u2E80', 1.52],
    ['\uFAFF\uFB00', 1.52],
    ['😀', 1],
    ['a土', 1.52],
  ])('adds up the letters of %j', (text, inches) => {
    expect(measureText(text, 72)).toBeCloseTo(inches, 12)
    expect(measureText(text, 36)).toBeCloseTo(inches / 2, 12)
  })
})

describe(countLines, () => {
  it('takes six per cent more than the letters, as words break where they end', () => {
    // abc: 1.56 · 1.06 = 1.6536 inches
    expect(countLines('abc', 72, 1.66)).toBe(1)
    expect(countLines('abc', 72, 1.65)).toBe(2)
    expect(countLines('abcabc', 72, 1.66)).toBe(2)
  })

  it('counts every paragraph, an empty one as a line', () => {
    expect(countLines('abc\n\nabcabc', 72, 1.66)).toBe(4)
    expect(countLines('', 72, 1)).toBe(1)
  })
})

it('gives a line a fifth more than the height of its letters', () => {
  expect(toLineHeight(72)).toBeCloseTo(1.2, 12)
  expect(toLineHeight(36, 3)).toBeCloseTo(1.8, 12)
})

describe(fitText, () => {
  const room = { w: 1.66, h: 1.2 }

  it('takes the largest size at which the words fit', () => {
    expect(fitText('abc', room, [72, 36])).toEqual({ text: 'abc', size: 72 })
    expect(fitText('abcabc', room, [72, 36, 18])).toEqual({ text: 'abcabc', size: 36 })
  })

  it('forgives a hundredth of an inch', () => {
    expect(fitText('abc', { w: 1.66, h: 1.191 }, [72, 36]).size).toBe(72)
    expect(fitText('abc', { w: 1.66, h: 1.18 }, [72, 36]).size).toBe(36)
  })

  it('cuts what fits at no size, and says that more follows', () => {
    // Two lines of 36 points hold 6.02 letters each.
    expect(fitText('abcdefghijklmnop', room, [72, 36])).toEqual({ text: 'abcdefghijk…', size: 36 })
  })
})

describe(cutText, () => {
  const atMost = (count: number) => (text: string) => Array.from(text).length <= count

  it('leaves what fits', () => {
    expect(cutText('abcd', atMost(4))).toBe('abcd')
  })

  it('keeps the longest beginning, and neither a blank before the sign nor half a letter', () => {
    expect(cutText('abcde', atMost(4))).toBe('abc…')
    expect(cutText('ab cde', atMost(4))).toBe('ab…')
    expect(cutText('😀😀😀', atMost(2))).toBe('😀…')
    expect(cutText('abc', atMost(1))).toBe('…')
  })
})
