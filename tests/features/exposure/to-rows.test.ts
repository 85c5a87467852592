import { describe, expect, it } from 'vitest'
import { toRowKeys, toWeekDay } from '@/features/exposure/to-part-rows'
import { MOST_DRAWN, toRowWindow } from '@/features/exposure/use-row-window'

describe(toRowKeys, () => {
  it('tells lines with the same part number apart', () => {
    expect(toRowKeys(['a', 'b', 'a', 'a'])).toEqual(['a', 'b', 'a~2', 'a~3'])
  })
})

describe(toWeekDay, () => {
  it('counts weeks from the baseline date', () => {
    expect(toWeekDay('2024-09-23', 2)).toBe('2024-10-07')
    expect(toWeekDay('2024-09-23', 'never')).toBeUndefined()
  })
})

describe(toRowWindow, () => {
  it('draws all of a short table', () => {
    const sight = { top: 0, height: 500, rowHeight: 50 }
    expect(toRowWindow(MOST_DRAWN, sight)).toEqual({ first: 0, end: 200 })
  })

  it('draws what is in sight and a margin of twelve rows of a long one', () => {
    const sight = { top: 5000, height: 500, rowHeight: 50 }
    expect(toRowWindow(10_000, sight)).toEqual({ first: 88, end: 122 })
    expect(toRowWindow(300, { ...sight, top: 14_500 })).toEqual({ first: 278, end: 300 })
  })
})
