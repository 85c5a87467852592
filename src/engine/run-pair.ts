import { type Market } from '@/domain/market'
import { type Scenario } from '@/domain/scenario'
import { type Simulation } from '@/domain/simulation'
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
    market: { ...market, parameters: toParameters(market.parameters, scenario) },
  }
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
