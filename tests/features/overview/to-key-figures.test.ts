import { beforeAll, describe, expect, it } from 'vitest'
import { endpoints } from '@/contracts/endpoints'
import { DEFAULT_OUTLOOK } from '@/domain/market/outlook'
import { createModel, type Model } from '@/model/create-model'
import { toForegone, toTradeAtStake } from '@/features/overview/to-key-figures'
import { loadAnswer } from '@/mocks/answers'
import { loadEmbeddedRecord } from '@tests/embedded-record'

let model: Model

beforeAll(async () => {
  model = createModel(await loadEmbeddedRecord())
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
    const { toDate, low, high } = toForegone(model, '2024-09-20', DEFAULT_OUTLOOK)
    expect([toDate, low, high]).toEqual([0, 0, 0])
  })

  it('lies between its bounds and grows while the gates are shut', () => {
    const november = toForegone(model, '2024-11-20', DEFAULT_OUTLOOK)
    const february = toForegone(model, '2025-02-20', DEFAULT_OUTLOOK)
    expect(november.low).toBeLessThan(november.toDate)
    expect(november.toDate).toBeLessThan(november.high)
    expect(february.toDate).toBeGreaterThan(november.toDate)
  })

  it('rises to the horizon with a longer halt', () => {
    const lossOf = (haltWeeks: number): number =>
      toForegone(model, '2024-11-20', { ...DEFAULT_OUTLOOK, haltWeeks }).toHorizon
    expect(lossOf(52)).toBeGreaterThan(lossOf(26))
  })
})
