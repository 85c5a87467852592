import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ModelForm } from '@/domain/market/model-form'
import { checkScenario } from '@/engine/model/check-scenario'
import { createSimulator } from '@/engine/model/simulate'
import { anyScenario } from '@tests/engine/arbitraries'
import { quietScenario, referenceMarket } from '@tests/engine/reference'

const run = createSimulator(referenceMarket)
const ahead: ModelForm = { modelVersion: '1.1', lookAheadWeeks: 5, restockWeeks: 8 }
const licences = {
  ...quietScenario,
  licenceWindows: [
    { elementIds: ['Dy'], startWeek: 10, severity: 0.5, durationWeeks: 8, rampWeeks: 0 },
  ],
}

function sumOf(values: ArrayLike<number> | undefined): number {
  return Array.from(values ?? []).reduce((sum, value) => sum + value, 0)
}

describe('version 1.0 of the equations', () => {
  it('is what a scenario means that names none, to the last bit', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const named = run({ ...scenario, form: { modelVersion: '1.0' } })
        expect(named).toStrictEqual(run(scenario))
      }),
      { numRuns: 20 },
    )
  })
})

describe('version 1.1 of the equations', () => {
  it('stays in balance to the last bit when nothing happens', () => {
    const { element } = run({ ...quietScenario, form: ahead })
    for (const byId of Object.values(element)) {
      for (const series of Object.values(byId)) expect(new Set(series).size).toBe(1)
    }
  })

  it('differs outside China at once when licences are refused, before stocks have run down', () => {
    const now = run({ ...licences, form: ahead }).element
    const before = run(licences).element
    const week = (values: Float64Array | undefined, at: number) => values?.[at] ?? Number.NaN
    expect(week(now.exChinaInventory['Dy'], 10)).toBe(week(before.exChinaInventory['Dy'], 10))
    expect(week(before.exChinaPrice['Dy'], 11)).toBe(257)
    expect(week(now.exChinaPrice['Dy'], 11)).toBeGreaterThan(1.5 * 257)
  })

  it('sets the cover against what five weeks of half the arrivals would take', () => {
    const { exChinaPrice } = run({ ...licences, form: ahead }).element
    const multiple = (7.4 / (7.4 - 5 * 0.5)) ** 2
    expect(exChinaPrice['Dy']?.[11]).toBeCloseTo(257 * multiple, 6)
  })

  it('brings stocks outside China back sooner, and the price with them', () => {
    const now = run({ ...licences, form: ahead }).element
    const before = run(licences).element
    const last = (values: Float64Array | undefined) => values?.[40] ?? Number.NaN
    expect(last(now.exChinaInventory['Dy'])).toBeGreaterThan(last(before.exChinaInventory['Dy']))
    expect(last(now.exChinaPrice['Dy'])).toBeLessThan(last(before.exChinaPrice['Dy']))
  })

  it('loses no tonne, and lets no stock fall below zero', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const { element } = run({ ...scenario, form: ahead })
        const { supply, consumption, inventory, exChinaInventory, exChinaConsumption } = element
        for (const { id, exChinaShare } of referenceMarket.elements) {
          const stock = (week: number) =>
            (inventory[id]?.at(week) ?? NaN) + (exChinaInventory[id]?.at(week) ?? NaN)
          const until = -1
          const used =
            (1 - exChinaShare) * sumOf(consumption[id]?.slice(0, until)) +
            sumOf(exChinaConsumption[id]?.slice(0, until))
          const supplied = sumOf(supply[id]?.slice(0, until))
          const error = Math.abs(stock(0) + supplied - used - stock(-1))
          expect(error).toBeLessThan(1e-9 * (supplied + stock(0)))
          expect(inventory[id]?.every((value) => value >= 0)).toBe(true)
          expect(exChinaInventory[id]?.every((value) => value >= 0)).toBe(true)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('refuses a look-ahead below zero and a restocking time that is not above it', () => {
    const form: ModelForm = { modelVersion: '1.1', lookAheadWeeks: -1, restockWeeks: 0 }
    const faults = checkScenario(referenceMarket, { ...quietScenario, form })
    expect(faults.map(({ path }) => path)).toStrictEqual([
      'form.lookAheadWeeks',
      'form.restockWeeks',
    ])
  })
})
