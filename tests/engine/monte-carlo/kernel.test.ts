import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PARAMETER_IDS, type Market } from '@/domain/market'
import { type Scenario } from '@/domain/scenario'
import { createKernel } from '@/engine/monte-carlo/kernel'
import { planKernel, planUndisturbed } from '@/engine/monte-carlo/kernel-plan'
import { listInputs } from '@/engine/monte-carlo/model-inputs'
import { createSampler } from '@/engine/monte-carlo/sampler'
import { simulate } from '@/engine/simulate'
import { anyScenario } from '@tests/engine/arbitraries'
import { modelVectors, quietScenario, referenceMarket } from '@tests/engine/reference'

const TOLERANCE = 1e-12

/** Set up the kernel on certain inputs. */
function kernelOf(market: Market, scenario: Scenario, plan = planKernel) {
  const { values, varies } = createSampler(listInputs(market, scenario), 0)
  const valuedIds = market.regions.map(({ id }) => id)
  return createKernel(
    plan({
      market,
      scenario,
      valuedIds,
      varies,
      centrals: values,
      outsideIds: market.elements.map(({ id }) => id),
    }),
    values,
    varies,
  )
}

/** Return the largest relative difference between what the kernel and the deterministic run give. */
function worstDifference(market: Market, scenario: Scenario): number {
  const kernel = kernelOf(market, scenario)
  kernel.run()
  const { element, region } = simulate(market, scenario)
  const weeks = scenario.horizonWeeks
  const size = market.elements.length
  const byElement = market.elements.flatMap(({ id }, e) => [
    worst(element.supply[id], (week) => kernel.china.supply[week * size + e]),
    worst(element.inventory[id], (week) => kernel.china.inventory[week * size + e]),
    worst(element.price[id], (week) => kernel.china.prices[week * size + e]),
    worst(element.exChinaPrice[id], (week) => kernel.outside.prices[week * size + e]),
  ])
  const byRegion = market.regions.map(({ id }, r) =>
    worst(region.exportValueUsd[id], (week) => kernel.exportValue[r * weeks + week]),
  )
  return Math.max(...byElement, ...byRegion)
}

function worst(expected: Float64Array | undefined, actual: (week: number) => number | undefined) {
  const values = Array.from(expected ?? [])
  const scale = Math.max(...values, 1e-9)
  return values.reduce((most, value, week) => {
    const difference = Math.abs((actual(week) ?? Number.NaN) - value)
    return Math.max(most, difference / Math.max(Math.abs(value), 1e-6 * scale))
  }, 0)
}

const growing = { demandGrowth: 0.05, supplyElasticity: 0.7, priceSensitivity: 1.3 }
const later = { modelVersion: '1.1', lookAheadWeeks: 5, restockWeeks: 9 } as const

describe(createKernel, () => {
  it.each(modelVectors)(
    'gives what the deterministic run gives for $scenario.name',
    ({ scenario }) => {
      expect(worstDifference(referenceMarket, scenario)).toBeLessThan(TOLERANCE)
    },
  )

  it('gives what the deterministic run gives for any scenario, in both versions of the equations', () => {
    const parameters = fc.constantFrom<Scenario['parameters']>({}, growing)
    const form = fc.constantFrom<Pick<Scenario, 'form'>>({}, { form: later })
    fc.assert(
      fc.property(anyScenario, parameters, form, (scenario, changed, version) => {
        const complete = { ...scenario, parameters: changed, ...version }
        expect(worstDifference(referenceMarket, complete)).toBeLessThan(TOLERANCE)
      }),
      { numRuns: 120 },
    )
  })

  it.each(PARAMETER_IDS)('agrees when %s is half or twice what it is', (id) => {
    const base = modelVectors.at(-1)?.scenario ?? quietScenario
    for (const factor of [0.5, 2]) {
      const value = referenceMarket.parameters[id] * factor
      const low = ['exChinaMaxPriceMultiple', 'maxPriceMultiple', 'gateSurge'].includes(id) ? 1 : 0
      const parameters = {
        [id]: id === 'fullResponseMultiple' ? value + 1.01 : Math.max(low, value),
      }
      expect(worstDifference(referenceMarket, { ...base, parameters })).toBeLessThan(TOLERANCE)
    }
  })

  it('stays in balance to the last bit when nothing happens', () => {
    const kernel = kernelOf(referenceMarket, { ...quietScenario, parameters: { demandGrowth: 0 } })
    kernel.run()
    const size = referenceMarket.elements.length
    for (const series of [
      kernel.china.supply,
      kernel.china.inventory,
      kernel.china.prices,
      kernel.outside.prices,
    ]) {
      const first = series.slice(0, size)
      expect(series.every((value, at) => value === first[at % size])).toBe(true)
    }
  })

  it('lets one week stand for all of an undisturbed run without growth, and only then', () => {
    const vector = modelVectors.at(-1)?.scenario ?? quietScenario
    const growths = [0, 0.03].map((demandGrowth) => {
      const scenario = { ...vector, parameters: { ...vector.parameters, demandGrowth } }
      const kernel = kernelOf(referenceMarket, scenario, planUndisturbed)
      kernel.run()
      const twin = simulate(referenceMarket, {
        ...quietScenario,
        horizonWeeks: scenario.horizonWeeks,
        parameters: scenario.parameters,
      })
      const size = referenceMarket.elements.length
      const last = kernel.plan.weeks - 1
      referenceMarket.elements.forEach(({ id }, e) => {
        const supply = kernel.china.supply[last * size + e] ?? Number.NaN
        expect(supply / (twin.element.supply[id]?.at(-1) ?? 0)).toBeCloseTo(1, 11)
      })
      return kernel.plan.weeks
    })
    expect(growths).toStrictEqual([1, vector.horizonWeeks])
  })

  it('keeps no memory from one run to the next', () => {
    const scenario = modelVectors.at(-1)?.scenario ?? quietScenario
    const kernel = kernelOf(referenceMarket, scenario)
    kernel.run()
    const once = kernel.outside.prices.slice()
    kernel.run()
    expect(kernel.outside.prices).toStrictEqual(once)
  })
})
