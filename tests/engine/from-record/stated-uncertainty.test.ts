import { describe, expect, it } from 'vitest'
import { DEFAULT_OUTLOOK } from '@/domain/market/outlook'
import { toScenario } from '@/engine/from-record/history-windows'
import { checkUncertain } from '@/engine/monte-carlo/check-uncertain'
import { toStatedUncertainty } from '@/engine/from-record/stated-uncertainty'
import { toMarket } from '@/engine/from-record/to-market'
import { loadEmbeddedRecord } from '@tests/embedded-record'

describe(toStatedUncertainty, () => {
  it('can be run on every day of the record, with every window of the central scenario', async () => {
    const record = await loadEmbeddedRecord()
    for (const day of ['2024-02-01', '2024-11-20', '2025-06-01', record.info.lastDay]) {
      const uncertain = toStatedUncertainty(record, day, DEFAULT_OUTLOOK)
      const central = toScenario(record, day, DEFAULT_OUTLOOK)
      expect(checkUncertain(toMarket(record), uncertain)).toEqual([])
      expect(uncertain.mineWindows).toHaveLength(central.mineWindows.length)
      uncertain.mineWindows.forEach(({ severity, ...window }, at) => {
        const { severity: inUse, ...other } = central.mineWindows[at] ?? { severity: NaN }
        expect(window).toEqual(other)
        expect(typeof severity === 'number' ? severity : severityMode(severity)).toBe(inUse)
      })
    }
  })

  it('draws what states a range, and only that', async () => {
    const record = await loadEmbeddedRecord()
    const { parameters, market, mineWindows } = toStatedUncertainty(
      record,
      '2024-11-20',
      DEFAULT_OUTLOOK,
    )
    for (const [id, figure] of Object.entries(record.parameters)) {
      expect(id in parameters).toBe(figure.range !== undefined)
    }
    const tb = record.elements.find(({ id }) => id === 'Tb')
    expect(market?.elements?.['Tb']?.coverWeeks).toEqual({
      dist: 'triangular',
      min: tb?.coverWeeks.range?.low,
      mode: tb?.coverWeeks.value,
      max: tb?.coverWeeks.range?.high,
    })
    expect(mineWindows.some(({ severity }) => typeof severity !== 'number')).toBe(true)
  })

  it('leaves alone what the reader set', async () => {
    const record = await loadEmbeddedRecord()
    const { mineWindows } = toStatedUncertainty(record, '2024-11-20', {
      ...DEFAULT_OUTLOOK,
      haltSeverity: 0.4,
    })
    expect(mineWindows.map(({ severity }) => severity)).toContain(0.4)
  })
})

function severityMode(distribution: object): unknown {
  return 'mode' in distribution ? distribution.mode : undefined
}
