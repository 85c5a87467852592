import { describe, expect, it } from 'vitest'
import { DEFAULT_OUTLOOK } from '@/domain/market/outlook'
import { elementIndicators } from '@/engine/score/indicators'
import { toScoreHistory } from '@/engine/score/score-history'
import { directRunner } from '@/runner/direct-runner'
import { loadEmbeddedRecord } from '@tests/embedded-record'

describe(toScoreHistory, () => {
  it('runs from the first day of the record to the last, with the score that was seen on each day', async () => {
    const record = await loadEmbeddedRecord()
    const { days, scores } = toScoreHistory(record, 91)
    expect([days[0], days.at(-1)]).toEqual([record.info.firstDay, record.info.lastDay])
    const [, day = ''] = days
    const seen = elementIndicators(record, day, DEFAULT_OUTLOOK).elements
    expect(scores['Tb']?.[1]).toBe(seen.find(({ elementId }) => elementId === 'Tb')?.score.value)
    expect(Object.values(scores).every((row) => row.length === days.length)).toBe(true)
  })

  it('is the same when asked of the runner', async () => {
    const record = await loadEmbeddedRecord()
    const reply = await directRunner.run({ kind: 'scoreHistory', record, stepDays: 182 })
    expect(reply).toEqual({ kind: 'scored', history: toScoreHistory(record, 182) })
  })
})
