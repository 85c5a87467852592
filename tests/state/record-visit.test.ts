import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { addVisit, keepVisit, readVisitBefore, type RecordVisit } from '@/state/record-visit'

const VISIT: RecordVisit = {
  day: '2026-11-20',
  vintage: '2026-11',
  lastDay: '2026-01-31',
  eventIds: ['ev001'],
  accepted: {},
  scores: { outside: {} },
}

describe(addVisit, () => {
  it('compares with nothing at first, then with the last visit of an earlier day', () => {
    const first = addVisit(undefined, VISIT)
    expect(first.before).toBeNull()
    const second = addVisit(first, { ...VISIT, day: '2026-11-30' })
    expect(second.before?.day).toBe('2026-11-20')
    const third = addVisit(second, { ...VISIT, day: '2026-12-24' })
    expect(third.before?.day).toBe('2026-11-30')
  })

  it('takes all of one day for one visit, in any tab, and keeps both markets that were looked from', () => {
    const first = addVisit(addVisit(undefined, VISIT), { ...VISIT, day: '2026-11-30' })
    const again = addVisit(first, { ...VISIT, day: '2026-11-30', scores: { china: {} } })
    expect(again.before?.day).toBe('2026-11-20')
    expect(again.last.scores).toEqual({ outside: {}, china: {} })
  })

  it('changes nothing where the clock was set back', () => {
    const kept = addVisit(undefined, VISIT)
    expect(addVisit(kept, { ...VISIT, day: '2026-10-01' })).toBe(kept)
  })
})

describe(keepVisit, () => {
  const notes = new Map<string, string>()
  const storage = {
    getItem: (key: string) => notes.get(key) ?? null,
    setItem: (key: string, text: string) => void notes.set(key, text),
  }
  beforeEach(() => void vi.stubGlobal('localStorage', storage))
  afterEach(() => {
    notes.clear()
    vi.unstubAllGlobals()
  })

  it('tells of the last visit of an earlier day, however often this day is kept', () => {
    expect(readVisitBefore('2026-11-20')).toBeUndefined()
    keepVisit(VISIT)
    expect(readVisitBefore('2026-11-20')).toBeUndefined()
    expect(readVisitBefore('2026-11-30')).toEqual(VISIT)
    keepVisit({ ...VISIT, day: '2026-11-30' })
    keepVisit({ ...VISIT, day: '2026-11-30' })
    expect(readVisitBefore('2026-11-30')).toEqual(VISIT)
    expect(readVisitBefore('2026-11-19')).toBeUndefined()
  })

  it('takes what it cannot read for no visit', () => {
    notes.set('chokepoint-visits-1', '{"last":{"day":3}}')
    expect(readVisitBefore('2026-11-30')).toBeUndefined()
    keepVisit(VISIT)
    expect(readVisitBefore('2026-11-30')).toEqual(VISIT)
  })

  it('tells of none where the storage is blocked', () => {
    const refuse = () => {
      throw new DOMException('no', 'SecurityError')
    }
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse })
    keepVisit(VISIT)
    expect(readVisitBefore('2026-11-30')).toBeUndefined()
  })
})
