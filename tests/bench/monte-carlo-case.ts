import elements from '@mock-data/elements.json'
import gates from '@mock-data/gates.json'
import history from '@mock-data/history.json'
import info from '@mock-data/info.json'
import parameters from '@mock-data/parameters.json'
import plants from '@mock-data/plants.json'
import regions from '@mock-data/regions.json'
import { endpoints } from '@/contracts/endpoints'
import { type Distribution } from '@/domain/market/distribution'
import { PARAMETER_IDS, type Market } from '@/domain/market/market'
import { DEFAULT_OUTLOOK } from '@/domain/market/outlook'
import { type MonteCarloRequest } from '@/domain/market/monte-carlo'
import { type UncertainScenario } from '@/domain/market/uncertain-scenario'
import { toScenario } from '@/engine/from-record/history-windows'
import { shareKernel, type Kernel } from '@/engine/monte-carlo/loop/kernel'
import { planKernel } from '@/engine/monte-carlo/loop/kernel-plan'
import { listInputs } from '@/engine/monte-carlo/model-inputs'
import { createSampler } from '@/engine/monte-carlo/sampler'
import { toMarket } from '@/engine/from-record/to-market'

type Stated = {
  readonly value: number
  readonly range?: { readonly low: number; readonly high: number }
}

/** Regions whose export value is followed. */
const VALUED_IDS: readonly string[] = ['pangwa', 'chipwi']

/**
 * The full market on the case day, with every assumption of the model, every stock and the length of every halt
 * uncertain: 16 regions, 14 elements, 156 weeks.
 */
export function toBenchCase(): { readonly market: Market; readonly scenario: UncertainScenario } {
  const record = {
    info: endpoints.info.answer.parse(info),
    elements: endpoints.elements.answer.parse(elements),
    regions: endpoints.regions.answer.parse(regions),
    gates: endpoints.gates.answer.parse(gates),
    plants: endpoints.plants.answer.parse(plants),
    history: endpoints.history.answer.parse(history),
    parameters: endpoints.parameters.answer.parse(parameters),
  }
  const base = toScenario(record, '2024-11-20', DEFAULT_OUTLOOK)
  const uncertain = PARAMETER_IDS.filter((id) => id !== 'demandGrowth').map(
    (id) => [id, spread(record.parameters[id])] as const,
  )
  return {
    market: toMarket(record),
    scenario: {
      ...base,
      horizonWeeks: 156,
      parameters: Object.fromEntries(uncertain),
      market: {
        elements: Object.fromEntries(
          record.elements.map(({ id, coverWeeks }) => [id, { coverWeeks: spread(coverWeeks) }]),
        ),
      },
      mineWindows: base.mineWindows.map((window) => ({
        ...window,
        durationWeeks: lasting(window.durationWeeks),
      })),
      gateWindows: base.gateWindows.map((window) => ({
        ...window,
        durationWeeks: lasting(window.durationWeeks),
      })),
    },
  }
}

/** Plan the runs of the case, with the market outside China for all elements unless told for which. */
function planBench(outsideIds?: readonly string[]) {
  const { market, scenario } = toBenchCase()
  const { values, varies, draw } = createSampler(listInputs(market, scenario), 1)
  const plan = planKernel({
    market,
    scenario,
    valuedIds: VALUED_IDS,
    varies,
    centrals: values,
    outsideIds: outsideIds ?? market.elements.map(({ id }) => id),
  })
  return { plan, values, varies, draw }
}

/** Set up the kernel on the case, with the draws of seed 1. */
export function createBenchKernel(outsideIds?: readonly string[]): {
  readonly kernel: Kernel
  /** Draw the inputs of a run and make it. */
  readonly run: (run: number) => void
} {
  const { plan, values, varies, draw } = planBench(outsideIds)
  const kernel = shareKernel(plan)
  return {
    kernel,
    run: (run) => {
      draw(run)
      kernel.run({ plan, values, varies })
    },
  }
}

/** Return what a page asks of many runs of the case: all that is shown of one element, losses and its rating. */
export function toBenchRequest(runs: number): MonteCarloRequest {
  return {
    ...toBenchCase(),
    seed: 1,
    runs,
    elementIds: ['Dy'],
    // Four of the six series: what earlier commits were timed with.
    series: ['price', 'exChinaPrice', 'cover', 'supply'],
    regionIds: [],
    lossRegionIds: VALUED_IDS,
    rating: {
      asOfWeek: 8,
      buyer: 'outside',
      elements: [
        {
          elementId: 'Dy',
          hhiWgiT: 5.7,
          importReliance: 1,
          eolRir: 0.01,
          siSr: 0.97,
          economicImportance: 7.8,
        },
      ],
      unrest: {},
    },
  }
}

/** Return what a page asks for of four scenarios: the case, without gates, without licences, without windows. */
export function toOtherRequests(runs: number): readonly MonteCarloRequest[] {
  const request = toBenchRequest(runs)
  const changes: readonly Partial<UncertainScenario>[] = [
    {},
    { gateWindows: [] },
    { licenceWindows: [] },
    { mineWindows: [], gateWindows: [], licenceWindows: [] },
  ]
  return changes.map((change) => ({ ...request, scenario: { ...request.scenario, ...change } }))
}

/** Return what the loop in C reads: a header, the plan and one row of inputs per run; see monte-carlo.c. */
export function toReferenceInput(runs: number): Float64Array {
  const { plan, values, draw } = planBench()
  const { at, moving, steady, valued } = plan
  const passed = plan.places.flatMap(({ windows, targets }) =>
    windows.map((first) => ({ first, targets })),
  )
  const rows = [plan.mineWindows, passed, plan.licenceWindows]
  return Float64Array.from([
    runs,
    plan.weeks,
    plan.elements,
    at.length,
    at.elements,
    at.regions,
    plan.kinds,
    ...plan.baskets,
    moving.length,
    ...moving.flatMap((row) => [row.region, row.basket, Number(row.hasGate)]),
    steady.length,
    ...steady.flatMap((row) => [row.region, row.basket]),
    valued.length,
    ...valued.flatMap((row) => [row.region, row.basket, moving.indexOf(row)]),
    ...rows.flatMap((list) => [
      list.length,
      ...list.flatMap(({ first, targets }) => [first, targets.length, ...targets]),
    ]),
    ...Array.from({ length: runs }, (_, run) => {
      draw(run)
      return Array.from(values)
    }).flat(),
  ])
}

/** Return the four sums per run that the loop in C returns: prices in China, outside, supply, export value. */
export function sumRuns(runs: number): Float64Array {
  const { kernel, run: makeRun } = createBenchKernel()
  const { market, scenario } = toBenchCase()
  const size = scenario.horizonWeeks * market.elements.length
  const { china, outside, exportValue } = kernel
  return Float64Array.from(
    Array.from({ length: runs }, (_, run) => {
      makeRun(run)
      const byElement = [china.prices, outside.prices, china.supply].map((series) =>
        sum(series.subarray(0, size)),
      )
      return [...byElement, sum(exportValue.subarray(0, scenario.horizonWeeks * VALUED_IDS.length))]
    }).flat(),
  )
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0)
}

function spread({ value, range }: Stated): Distribution | number {
  if (range === undefined || range.low === range.high) return value
  const { low, high } = range
  return { dist: 'triangular', min: low, mode: Math.min(high, Math.max(low, value)), max: high }
}

function lasting(weeks: number): Distribution | number {
  return weeks > 0 ? { dist: 'lognormal', median: weeks, p90: 1.6 * weeks } : weeks
}
