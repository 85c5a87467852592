import { describe, expect, it } from 'vitest'
import { toNextMonth } from '@/features/exposure/to-finding'
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

describe(toNextMonth, () => {
  it('returns the first day after the month, over the end of a year too', () => {
    expect(toNextMonth('2025-07-31')).toBe('2025-08-01')
    expect(toNextMonth('2025-02-01')).toBe('2025-03-01')
    expect(toNextMonth('2024-12-15')).toBe('2025-01-01')
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
