import { beforeAll, describe, expect, it } from 'vitest'
import { endpoints } from '@/contracts/endpoints'
import { assessExposure, type Assessed } from '@/engine/exposure/assess-exposure'
import { createModel } from '@/model/create-model'
import { DEFAULT_OUTLOOK } from '@/domain/market/outlook'
import { toSampleList } from '@/domain/parts/sample-list'
import { findCrossings, type Threshold } from '@/domain/parts/threshold'
import { toPartRows } from '@/features/exposure/to-part-rows'
import { measure, toVisit } from '@/features/exposure/watch/to-visit'
import { writeCrossing } from '@/features/exposure/watch/watch-words'
import { loadAnswer } from '@/mocks/answers'
import { createFormat } from '@/ui/format/create-format'
import { loadEmbeddedRecord } from '@tests/embedded-record'

let assessOn: (asOf: string, stockDays?: number) => Assessed

beforeAll(async () => {
  const record = await loadEmbeddedRecord()
  const materials = endpoints.materials.answer.parse(await loadAnswer('materials'))
  const sample = toSampleList(endpoints.sampleParts.answer.parse(await loadAnswer('sampleParts')))
  assessOn = (asOf, stockDays) => {
    const lines = sample.lines.map((line, at) =>
      at === 0 && stockDays !== undefined ? { ...line, stockDays } : line,
    )
    return assessExposure({
      list: { ...sample, lines },
      materials,
      scenarioRuns: createModel(record).scenarioRuns(asOf, DEFAULT_OUTLOOK),
    })
  }
})

const cover: Threshold = {
  id: 'a',
  watched: { kind: 'part', id: 'TM-4410' },
  measure: 'coverDays',
  side: 'below',
  value: 20,
}
const price: Threshold = {
  id: 'b',
  watched: { kind: 'element', id: 'Tb' },
  measure: 'priceMultiple',
  side: 'above',
  value: 1.1,
}

describe(toVisit, () => {
  it('tells what crossed which threshold between two visits, and why', () => {
    const thresholds = [cover, price]
    const visitOf = (assessed: Assessed) =>
      toVisit({ assessed, rows: toPartRows(assessed), thresholds, at: '2024-11-20T08:00:00Z' })
    const last = visitOf(assessOn('2024-09-20'))
    const current = visitOf(assessOn('2025-04-20', 12))
    const crossings = findCrossings(thresholds, last, current)
    const words = crossings.map((crossing) =>
      writeCrossing(crossing, { last, current }, createFormat('en-GB')),
    )
    expect(words[0]).toBe(
      'TM-4410: days of cover is now below 20 days, from 21 days to 12 days. Since then the as-of day moved from 20 Sept 2024 to 20 Apr 2025 and the list was edited or another one is shown.',
    )
    expect(words[1]).toMatch(
      /^Tb: price in China, times the base price is now above 1.10×, from 1.00×/,
    )
  })

  it('says nothing of a part that is not on the list, and sums an element over its parts', () => {
    const assessed = assessOn('2024-11-20')
    const rows = toPartRows(assessed)
    const gone = { ...cover, watched: { kind: 'part', id: 'gone' } } as const
    expect(measure(gone, { assessed, rows })).toBeUndefined()
    const money = measure({ ...price, measure: 'moneyAtRiskUsd' }, { assessed, rows }) ?? NaN
    expect(money).toBeGreaterThan(0)
    expect(money).toBeLessThanOrEqual(assessed.exposure.totals.moneyAtRiskUsd)
  })
})
