import { type Market } from '@/domain/market/market'
import { type Scenario } from '@/domain/market/scenario'
import { type Simulation } from '@/domain/market/simulation'
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

/**
 * Return what `runPair` does, for many scenarios that have their undisturbed run in common: that run is made again only
 * when it is another one. The market and the assumptions are compared by value.
 */
export function createPairRun(): typeof runPair {
  const kept = new Map<string, Simulation>()
  return (market, scenario) => {
    const run = createSimulator(market)
    const quiet = withoutDisruption(scenario)
    const key = JSON.stringify([market, quiet])
    const counterfactual = kept.get(key) ?? run(quiet)
    kept.clear()
    kept.set(key, counterfactual)
    return { scenario: run(scenario), counterfactual, market: toRunMarket(market, scenario) }
  }
}

function toRunMarket(market: Market, scenario: Scenario): Market {
  return { ...market, parameters: toParameters(market.parameters, scenario) }
}

/** Return `scenario` with its assumptions but without anything that departs from balance. */
function withoutDisruption(scenario: Scenario): Scenario {
  return {
    ...scenario,
    mineWindows: [],
    gateWindows: [],
    licenceWindows: [],
    levies: [],
    releases: [],
  }
}
