import { type Market } from '@/domain/market/market'
import { type Scenario } from '@/domain/market/scenario'
import { type SeriesById, type Simulation } from '@/domain/market/simulation'
import { checkMarket } from './check-market'
import { checkScenario } from './check-scenario'
import { createChinaMarket } from './china-market'
import { compileMarket, type CompiledMarket } from './compile-market'
import { compileScenario, type CompiledScenario } from './compile-scenario'
import { ModelError, refuse } from './model-error'
import { createMining } from './mining'
import { createOutsideMarket } from './outside-market'

/** Run `scenario` once on `market`, week by week from the baseline date; throws a `ModelError` on bad input. */
export function simulate(market: Market, scenario: Scenario): Simulation {
  return createSimulator(market)(scenario)
}

/**
 * Return a function that runs scenarios on `market`, which is checked and laid out once.
 *
 * Throws a `ModelError` that lists every fault of the market, or later of a scenario; a run never holds NaN.
 */
export function createSimulator(market: Market): (scenario: Scenario) => Simulation {
  refuse(checkMarket(market), 'market')
  const compiled = compileMarket(market)
  return (scenario) => {
    refuse(checkScenario(market, scenario), 'scenario')
    return runWeeks(compiled, compileScenario(compiled, scenario, market.parameters))
  }
}

function runWeeks(market: CompiledMarket, scenario: CompiledScenario): Simulation {
  const mining = createMining(market, scenario)
  const china = createChinaMarket(market, scenario)
  const outside = createOutsideMarket(market, scenario)
  for (let week = 0; week < scenario.weeks; week += 1) {
    mining.run(week, china.price)
    china.trade(week, mining.arriving)
    outside.run(week, china)
    china.settle(week, outside.withheld)
  }
  const ofElements = (values: Float64Array) => toSeries(market.elementIds, values, scenario.weeks)
  const ofRegions = (values: Float64Array) => toSeries(market.regionIds, values, scenario.weeks)
  return {
    element: {
      supply: ofElements(china.series.supply),
      demand: ofElements(china.series.demand),
      consumption: ofElements(china.series.consumption),
      inventory: ofElements(china.series.inventory),
      price: ofElements(china.series.price),
      exChinaArrivals: ofElements(outside.series.arrivals),
      exChinaDemand: ofElements(outside.series.demand),
      exChinaConsumption: ofElements(outside.series.consumption),
      exChinaInventory: ofElements(outside.series.inventory),
      exChinaPrice: ofElements(outside.series.price),
    },
    region: {
      operating: ofRegions(scenario.operating),
      gate: ofRegions(scenario.gate),
      mined: ofRegions(mining.series.mined),
      exported: ofRegions(mining.series.exported),
      backlog: ofRegions(mining.series.backlog),
      exportValueUsd: ofRegions(mining.series.exportValueUsd),
    },
    withheld: {
      compound: ofElements(scenario.withheld.byForm.compound),
      magnet: ofElements(scenario.withheld.byForm.magnet),
    },
  }
}

/** Cut stacked series apart by id. A number that overflows stays so to the end, so the last week tells. */
function toSeries(ids: readonly string[], values: Float64Array, weeks: number): SeriesById {
  return Object.fromEntries(
    ids.map((id, index) => {
      const series = values.subarray(index * weeks, (index + 1) * weeks)
      if (!Number.isFinite(series.at(-1))) {
        throw new ModelError([
          { path: id, message: 'grows beyond what a number can hold; give smaller inputs' },
        ])
      }
      return [id, series]
    }),
  )
}
