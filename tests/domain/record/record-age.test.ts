import { describe, expect, it } from 'vitest'
import { toReachWords, toRecordAge, writeAge, writeRecordAge } from '@/domain/record/record-age'

const reach = [
  { id: 'control', label: 'Control', lastDay: '2026-01-31', amberDays: 60, redDays: 180 },
  { id: 'prices', label: 'Prices', lastDay: '2025-12-04', amberDays: 45, redDays: 120 },
]
const info = { lastDay: '2026-01-31', reach }
const plain = (day: string) => day

describe(toRecordAge, () => {
  it.each([
    // Days counted by hand from 31 January and 4 December.
    ['2026-01-31', 0, 'fresh', 58, 'amber'],
    ['2026-03-31', 59, 'fresh', 117, 'amber'],
    ['2026-04-01', 60, 'amber', 118, 'amber'],
    ['2026-07-29', 179, 'amber', 237, 'red'],
    ['2026-07-30', 180, 'red', 238, 'red'],
    ['2027-03-07', 400, 'red', 458, 'red'],
    ['2026-01-30', -1, 'ahead', 57, 'amber'],
  ])('on %s the record is %d days old: %s', (today, ...[days, tone, priceDays, priceTone]) => {
    const age = toRecordAge(info, today)
    expect(age).toMatchObject({ days, tone, today })
    expect(age.series[1]).toMatchObject({ days: priceDays, tone: priceTone })
  })
})

describe(writeRecordAge, () => {
  const words = (today: string) => writeRecordAge(toRecordAge(info, today), plain)

  it('says what is not known', () => {
    expect(words('2026-11-30')).toBe(
      'The record ends on 2026-01-31, 303 days ago: scores after that day are not known.',
    )
    expect(words('2026-02-01')).toContain('1 day ago: scores')
    expect(words('2026-01-31')).toBe('The record ends on 2026-01-31, today.')
  })

  it('doubts a clock that stands before the end of the record', () => {
    expect(words('2025-01-31')).toBe(
      'The record ends on 2026-01-31, 365 days after today by this computer’s clock: the clock may be wrong.',
    )
    expect(writeAge(-1)).toBe('1 day after today by this computer’s clock')
  })
})

describe(toReachWords, () => {
  it.each([
    ['2026-11-30', 'record to 2026-01-31, 303 days before 2026-11-30'],
    ['2026-02-01', 'record to 2026-01-31, 1 day before 2026-02-01'],
    ['2026-01-01', 'record to 2026-01-31, taken on 2026-01-01'],
  ])('stays true after %s', (today, words) => {
    expect(toReachWords('2026-01-31', today)).toBe(words)
  })
})
