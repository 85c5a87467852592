import { type Market } from '@/domain/market/market'
import { type Scenario } from '@/domain/market/scenario'
import { type Simulation } from '@/domain/market/simulation'
import { remember } from '@/lib/remember'
import { toParameters } from './compile-scenario'
import { createSimulator } from './simulate'

/** A scenario beside the run in which nothing happens: what a reader sees is the difference. */
export type RunPair = {
  readonly scenario: Simulation
  /** The run of the same market and assumptions without windows, levies or releases. */
  readonly counterfactual: Simulation
  /** The market with the scenario's assumptions in place of its own. */
  readonly market: Market
}

/** Run `scenario` and its counterfactual on `market`; throws a `ModelError` on bad input. */
export function runPair(market: Market, scenario: Scenario): RunPair {
  const run = createSimulator(market)
  return {
    scenario: run(scenario),
    counterfactual: run(withoutDisruption(scenario)),
    market: toRunMarket(market, scenario),
  }
}

/** Markets, and counterfactuals, that are kept: one for each scenario that a reader is likely to go to and fro between. */
const MOST_KEPT = 8

/**
 * Make the function that does what `runPair` does with as few runs as possible: a market is laid out once, and there is
 * one counterfactual for each market and set of assumptions, both compared by value.
 */
export function createPairRun(): typeof runPair {
  const simulatorOf = remember(createSimulator, (market) => JSON.stringify(market), MOST_KEPT)
  const counterfactualOf = remember(
    (market: Market, quiet: Scenario) => simulatorOf(market)(quiet),
    (...terms) => JSON.stringify(terms),
    MOST_KEPT,
  )
  return (market, scenario) => ({
    scenario: simulatorOf(market)(scenario),
    counterfactual: counterfactualOf(market, withoutDisruption(scenario)),
    market: toRunMarket(market, scenario),
  })
}

function toRunMarket(market: Market, scenario: Scenario): Market {
  return { ...market, parameters: toParameters(market.parameters, scenario) }
}

/** Return `scenario` with its assumptions but without its name and anything that departs from balance. */
function withoutDisruption(scenario: Scenario): Scenario {
  return {
    ...scenario,
    name: '',
    mineWindows: [],
    gateWindows: [],
    plantWindows: [],
    licenceWindows: [],
    levies: [],
    releases: [],
  }
}
