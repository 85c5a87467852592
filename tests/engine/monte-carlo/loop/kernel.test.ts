import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PARAMETER_IDS, type Market } from '@/domain/market/market'
import { type Scenario } from '@/domain/market/scenario'
import { shareKernel, type Kernel } from '@/engine/monte-carlo/loop/kernel'
import {
  planKernel,
  planCounterfactual,
  type KernelPlan,
} from '@/engine/monte-carlo/loop/kernel-plan'
import { listInputs } from '@/engine/monte-carlo/model-inputs'
import { createSampler } from '@/engine/monte-carlo/sampler'
import { simulate } from '@/engine/model/simulate'
import { anyScenario } from '@tests/engine/arbitraries'
import { modelVectors, quietScenario, referenceMarket } from '@tests/engine/reference'

const TOLERANCE = 1e-12

type Run = { readonly kernel: Kernel; readonly plan: KernelPlan; readonly again: () => void }

/** Run the kernel on certain inputs. */
function runKernel(market: Market, scenario: Scenario, toPlan = planKernel): Run {
  const { values, varies } = createSampler(listInputs(market, scenario), 0)
  const plan = toPlan({
    market,
    scenario,
    valuedIds: market.regions.map(({ id }) => id),
    varies,
    centrals: values,
    outsideIds: market.elements.map(({ id }) => id),
  })
  const kernel = shareKernel(plan)
  const again = () => kernel.run({ plan, values, varies })
  again()
  return { kernel, plan, again }
}

/** Return a copy of all series of a run, without what lies behind them in the arrays. */
function copySeries({ kernel, plan }: Run): readonly Float64Array[] {
  const { china, outside, exportValue } = kernel
  const byElement = [china.supply, china.used, china.inventory, china.prices]
  return [
    ...[...byElement, outside.used, outside.prices].map((series) =>
      series.slice(0, plan.weeks * plan.elements),
    ),
    china.outFrom.slice(0, plan.elements),
    outside.outFrom.slice(0, plan.elements),
    exportValue.slice(0, plan.weeks * plan.valued.length),
  ]
}

/** Share of the highest value of a series below which its values are held against that share: a stock that runs down to
 * nothing is a difference of large numbers, whose last bits are of their size and not of its own. */
const FLOOR = 1e-3

/** Return the largest relative difference between what the kernel and the deterministic run give. */
function worstDifference(market: Market, scenario: Scenario): number {
  const { kernel } = runKernel(market, scenario)
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
    return Math.max(most, difference / Math.max(Math.abs(value), FLOOR * scale))
  }, 0)
}

const smallMarket: Market = {
  ...referenceMarket,
  elements: referenceMarket.elements.filter(({ id }) =>
    ['Dy', 'Tb', 'Nd', 'Pr', 'La'].includes(id),
  ),
}
/** More elements than any market has. */
const wideMarket: Market = {
  ...referenceMarket,
  elements: referenceMarket.elements.flatMap((element) =>
    ['', '2', '3'].map((suffix) => ({ ...element, id: element.id + suffix })),
  ),
}

const growing = { demandGrowth: 0.05, supplyElasticity: 0.7, priceSensitivity: 1.3 }

describe(shareKernel, () => {
  it.each(modelVectors)(
    'gives what the deterministic run gives for $scenario.name',
    ({ scenario }) => {
      expect(worstDifference(referenceMarket, scenario)).toBeLessThan(TOLERANCE)
    },
  )

  it('gives it for an odd number of elements too, though it takes them in pairs', () => {
    const { scenario = quietScenario } = modelVectors.at(-1) ?? {}
    expect(smallMarket.elements).toHaveLength(5)
    expect(worstDifference(smallMarket, scenario)).toBeLessThan(TOLERANCE)
  })

  it('gives what the deterministic run gives for any scenario', () => {
    const parameters = fc.constantFrom<Scenario['parameters']>({}, growing)
    const emptyInWeek58: Scenario = {
      ...quietScenario,
      horizonWeeks: 80,
      mineWindows: [
        {
          regionId: 'bayan-obo',
          startWeek: 0,
          severity: 0.984147935147027,
          durationWeeks: 53.00000000000001,
          rampWeeks: 0,
        },
      ],
    }
    fc.assert(
      fc.property(anyScenario, parameters, (scenario, changed) => {
        const complete = { ...scenario, parameters: changed }
        expect(worstDifference(referenceMarket, complete)).toBeLessThan(TOLERANCE)
      }),
      { numRuns: 120, examples: [[emptyInWeek58, {}]] },
    )
  })

  it('runs out in the first week in which demand is not met, in China and outside', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const { kernel, plan } = runKernel(referenceMarket, scenario)
        const { demand, consumption, exChinaDemand, exChinaConsumption } = simulate(
          referenceMarket,
          scenario,
        ).element
        referenceMarket.elements.forEach(({ id }, e) => {
          for (const [outFrom, wanted, used] of [
            [kernel.china.outFrom[e], demand[id], consumption[id]],
            [kernel.outside.outFrom[e], exChinaDemand[id], exChinaConsumption[id]],
          ] as const) {
            const missing = Array.from(wanted ?? [], (want, week) => 1 - (used?.[week] ?? 0) / want)
            expect(Math.max(0, ...missing.slice(0, outFrom))).toBeLessThan(1e-8)
            expect(outFrom === plan.weeks || (missing[outFrom ?? 0] ?? 0) > 1e-10).toBe(true)
          }
        })
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
    const balance = { ...quietScenario, parameters: { demandGrowth: 0 } }
    const { kernel, plan } = runKernel(referenceMarket, balance)
    const size = plan.elements
    for (const all of [
      kernel.china.supply,
      kernel.china.inventory,
      kernel.china.prices,
      kernel.outside.prices,
    ]) {
      const series = all.slice(0, plan.weeks * size)
      const first = series.slice(0, size)
      expect(series.every((value, at) => value === first[at % size])).toBe(true)
    }
  })

  it('lets one week stand for all of a counterfactual without growth, and only then', () => {
    const vector = modelVectors.at(-1)?.scenario ?? quietScenario
    const growths = [0, 0.03].map((demandGrowth) => {
      const scenario = { ...vector, parameters: { ...vector.parameters, demandGrowth } }
      const { kernel, plan } = runKernel(referenceMarket, scenario, planCounterfactual)
      const counterfactual = simulate(referenceMarket, {
        ...quietScenario,
        horizonWeeks: scenario.horizonWeeks,
        parameters: scenario.parameters,
      })
      const size = referenceMarket.elements.length
      const last = plan.weeks - 1
      referenceMarket.elements.forEach(({ id }, e) => {
        const supply = kernel.china.supply[last * size + e] ?? Number.NaN
        expect(supply / (counterfactual.element.supply[id]?.at(-1) ?? 0)).toBeCloseTo(1, 11)
      })
      return plan.weeks
    })
    expect(growths).toStrictEqual([1, vector.horizonWeeks])
  })

  it('keeps no memory from one run to the next', () => {
    const scenario = modelVectors.at(-1)?.scenario ?? quietScenario
    const run = runKernel(referenceMarket, scenario)
    const once = copySeries(run)
    run.again()
    expect(copySeries(run)).toStrictEqual(once)
  })

  it('gives the same to the last bit whatever others were run in between, also in a wider kernel', () => {
    const run = runKernel(smallMarket, modelVectors.at(-1)?.scenario ?? quietScenario)
    const once = copySeries(run)
    fc.assert(
      fc.property(anyScenario, fc.boolean(), (other, isCounterfactual) => {
        runKernel(referenceMarket, other, isCounterfactual ? planCounterfactual : planKernel)
        run.again()
        expect(copySeries(run)).toStrictEqual(once)
      }),
      { numRuns: 60 },
    )
    const wider = runKernel(wideMarket, quietScenario)
    expect(wider.kernel).not.toBe(run.kernel)
    run.again()
    expect(copySeries(run)).toStrictEqual(once)
    const { scenario = quietScenario } = modelVectors.at(-1) ?? {}
    expect(copySeries(runKernel(smallMarket, scenario))).toStrictEqual(once)
  })

  it('holds nothing of others for elements whose market outside is not run', () => {
    const { scenario = quietScenario } = modelVectors.at(-1) ?? {}
    runKernel(referenceMarket, scenario)
    const { kernel, plan } = runKernel(referenceMarket, quietScenario, (needs) =>
      planKernel({ ...needs, outsideIds: [] }),
    )
    const prices = kernel.outside.prices.subarray(0, plan.weeks * plan.elements)
    expect(plan.outside).toStrictEqual([])
    expect(prices.every((price) => price === 0)).toBe(true)
  })
})
