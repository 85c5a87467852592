import { describe, expect, it } from 'vitest'
import { DEFAULT_OUTLOOK } from '@/domain/market/outlook'
import { createModel } from '@/model/create-model'
import { scoreEveryDay } from '@/model/score-history'
import { loadEmbeddedRecord } from '@tests/embedded-record'

describe(scoreEveryDay, () => {
  it('runs from the first day of the record to the last, with the score that was seen on each day', async () => {
    const record = await loadEmbeddedRecord()
    const { days, scores } = scoreEveryDay(record, { stepDays: 91, market: 'china' })
    expect([days[0], days.at(-1)]).toEqual([record.info.firstDay, record.info.lastDay])
    const [, day = ''] = days
    const seen = createModel(record).indicators(day, DEFAULT_OUTLOOK, 'china').elements
    expect(scores['Tb']?.[1]).toBe(seen.find(({ elementId }) => elementId === 'Tb')?.score.value)
    expect(Object.values(scores).every((row) => row.length === days.length)).toBe(true)
  })

  it('tells the share of the days that is done', async () => {
    const record = await loadEmbeddedRecord()
    const shares: number[] = []
    const { days } = scoreEveryDay(record, { stepDays: 182, market: 'outside' }, (share) =>
      shares.push(share),
    )
    expect(shares).toEqual(days.map((_, index) => (index + 1) / days.length))
  })
})
