import { beforeAll, describe, expect, it } from 'vitest'
import { endpoints } from '@/contracts/endpoints'
import { DEFAULT_OUTLOOK, type Outlook } from '@/domain/market/outlook'
import { type AssessmentPair } from '@/data/use-assessment'
import { elementIndicators } from '@/engine/score/indicators'
import { toForegone, toTradeAtStake } from '@/features/overview/to-key-figures'
import { loadAnswer } from '@/mocks/answers'
import { loadEmbeddedRecord } from '@tests/embedded-record'

let pairOn: (asOf: string, outlook?: Outlook) => AssessmentPair

beforeAll(async () => {
  const record = await loadEmbeddedRecord()
  pairOn = (asOf, outlook = DEFAULT_OUTLOOK) => ({
    record,
    now: elementIndicators(record, asOf, outlook),
    earlier: elementIndicators(record, record.info.baselineDate, DEFAULT_OUTLOOK),
    earlierDay: record.info.baselineDate,
  })
})

describe(toTradeAtStake, () => {
  it('is China’s customs figure for all Myanmar in 2023, and its estimated part for the case', async () => {
    const imports = endpoints.imports.answer.parse(await loadAnswer('imports'))
    const estimates = endpoints.estimates.answer.parse(await loadAnswer('estimates'))
    const trade = toTradeAtStake(imports, estimates)
    expect(trade?.value.value).toBeCloseTo(1_441.9e6, -5)
    expect(trade?.value.evidence).toBe('reported')
    expect(trade?.mass.value).toBeCloseTo(72_074, 0)
    expect(trade?.caseShare?.evidence).toBe('estimated')
    expect(trade?.caseShare?.range).toBeDefined()
  })

  it('is missing, not zero, when the data have no such year', () => {
    const none = { commodity: '', annual: [], series: [], monthly: [], gaps: [] }
    expect(toTradeAtStake(none, [])).toBeUndefined()
  })
})

describe(toForegone, () => {
  it('is nothing before the offensive', () => {
    const { toDate, low, high } = toForegone(pairOn('2024-09-20'), '2024-09-20', DEFAULT_OUTLOOK)
    expect([toDate, low, high]).toEqual([0, 0, 0])
  })

  it('lies between its bounds and grows while the gates are shut', () => {
    const november = toForegone(pairOn('2024-11-20'), '2024-11-20', DEFAULT_OUTLOOK)
    const february = toForegone(pairOn('2025-02-20'), '2025-02-20', DEFAULT_OUTLOOK)
    expect(november.low).toBeLessThan(november.toDate)
    expect(november.toDate).toBeLessThan(november.high)
    expect(february.toDate).toBeGreaterThan(november.toDate)
  })

  it('rises to the horizon with a longer halt', () => {
    const lossOf = (haltWeeks: number): number => {
      const outlook = { ...DEFAULT_OUTLOOK, haltWeeks }
      return toForegone(pairOn('2024-11-20', outlook), '2024-11-20', outlook).toHorizon
    }
    expect(lossOf(52)).toBeGreaterThan(lossOf(26))
  })
})
