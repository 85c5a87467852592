import { describe, expect, it } from 'vitest'
import { withDefaults } from '@/domain/parts/part-defaults'
import { type PartLine } from '@/domain/parts/part'
import { bringStocks } from '@/engine/exposure/bring-stocks'
import { runPair } from '@/engine/model/run-pair'
import { loadEmbeddedRecord } from '@tests/embedded-record'
import { halfLicence, materials, smallMarket } from './small-market'

/** Weeks 10 to 20 deliver half of what is used; the small market begins on 23 September 2024. */
async function bring(line: Partial<PartLine>, countedOn: string | undefined, asOfWeek: number) {
  const completed = withDefaults({
    id: 'P-1',
    materialId: 'dy-oxide',
    usageKgPerYear: 100,
    ...line,
  })
  const record = await loadEmbeddedRecord()
  const central = {
    asOf: '2025-01-01',
    scenario: halfLicence,
    run: runPair(smallMarket, halfLicence),
    regions: [],
  }
  const context = { list: { countedOn }, materials, scenarioRuns: { record, central, asOfWeek } }
  return bringStocks([completed], context)[0]?.part.stockDays
}

describe(bringStocks, () => {
  it('takes off what was not delivered between the count and the as-of day', async () => {
    // Counted in week 8; weeks 10 to 13 lack half a week each until week 14 begins.
    expect(await bring({ stockDays: 40 }, '2024-11-18', 14)).toBeCloseTo(40 - 4 * 3.5, 9)
    expect(await bring({ stockDays: 5 }, '2024-11-18', 14)).toBe(0)
  })

  it('takes a stock as it is that was counted on the as-of day, later, or nobody knows when', async () => {
    expect(await bring({ stockDays: 40 }, '2024-12-30', 14)).toBe(40)
    expect(await bring({ stockDays: 40 }, '2026-11-27', 14)).toBe(40)
    expect(await bring({ stockDays: 40 }, undefined, 14)).toBe(40)
  })

  it('leaves a stock alone that is assumed of the as-of day', async () => {
    expect(await bring({}, '2024-11-18', 14)).toBe(30)
  })
})
