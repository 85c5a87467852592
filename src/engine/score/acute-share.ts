import { weeksBetween } from '@/lib/civil-date'
import { type RegionContribution } from '@/domain/market/indicators'
import { placesOf, type MarketRegion } from '@/domain/market/market'
import { type Scenario } from '@/domain/market/scenario'
import { compileMarket } from '@/engine/model/compile-market'
import { shareOfSupply } from '@/engine/model/compile-scenario'
import { type RunPair } from '@/engine/model/run-pair'
import { type ScenarioRun } from './scenario-run'
import { unrestAt } from './unrest'
import { factorAt } from '@/engine/model/windows'

/** State of one region on a day: operating and gate factor and unrest, each 0 to 1. */
type RegionState = Pick<RegionContribution, 'regionId' | 'operating' | 'gate' | 'unrest'>

/** What contributions are read from: of the run, its market only. */
export type ContributionTerms = Pick<ScenarioRun, 'scenario' | 'regions' | 'asOf'> & {
  readonly run: Pick<RunPair, 'market'>
}

/**
 * Return a function that gives each region's part in the supply of an element on a day (docs/model.md §2, La).
 *
 * The factors are those of the scenario's windows on the very day, which may lie before week 0. Regions that hold
 * none of the element are left out.
 */
export function createContributions({
  run: { market },
  scenario,
  regions,
  asOf,
}: ContributionTerms): (elementId: string) => readonly RegionContribution[] {
  const compiled = compileMarket(market)
  const week = weeksBetween(market.baselineDate, asOf)
  const states = market.regions.map((region) => ({
    ...toFactors(region, scenario, week),
    unrest: unrestAt(regions.find(({ id }) => id === region.id)?.control ?? [], asOf),
  }))
  return (elementId) => {
    const e = compiled.elementIds.indexOf(elementId)
    return states
      .map((state, r) => toContribution(state, shareOfSupply(compiled, r, e)))
      .filter(({ share }) => share > 0)
  }
}

/** What passes a region's way is what its narrowest gate or plant lets through. */
function toFactors(region: MarketRegion, scenario: Scenario, week: number) {
  const { mineWindows, gateWindows, plantWindows = [] } = scenario
  const passing = placesOf(region).map((place) =>
    factorAt(
      [
        ...gateWindows.filter(({ gateId }) => gateId === place),
        ...plantWindows.filter(({ plantId }) => plantId === place),
      ],
      week,
    ),
  )
  return {
    regionId: region.id,
    operating: factorAt(
      mineWindows.filter(({ regionId }) => regionId === region.id),
      week,
    ),
    gate: Math.min(1, ...passing),
  }
}

function toContribution(state: RegionState, share: number): RegionContribution {
  const halted = Math.max(1 - state.operating, 1 - state.gate)
  return {
    ...state,
    share,
    haltedShare: share * halted,
    acuteShare: share * Math.max(halted, state.unrest),
  }
}
