import { type ModelParameters } from '@/domain/market/market'
import { type Levy, type Scenario, type StockpileRelease } from '@/domain/market/scenario'
import { power } from '@/lib/power'
import { readAt } from '@/lib/read-at'
import { type CompiledMarket } from './compile-market'
import { WEEKS_PER_YEAR } from './constants'
import { toFactors } from './windows'
import { toWithheld, type Withheld } from './withheld'

/** What gates and plants let through week by week. */
type Ways = {
  /** By region: the least factor of the gates and plants on its way; 1 where it has none. */
  readonly gate: Float64Array
  /** By plant [o_p]. */
  readonly plantFactors: Float64Array
}

/** Return what windows leave of every gate and plant (docs/model.md §1, Plants). */
function toWays(
  { places, plants, regionIds }: CompiledMarket,
  { gateWindows, plantWindows = [], horizonWeeks: weeks }: Scenario,
): Ways {
  const plantIds = plants.map(({ id }) => id)
  const gateIds = [...new Set(gateWindows.map(({ gateId }) => gateId))]
  const gateFactors = toFactors(gateWindows, ({ gateId }) => [gateIds.indexOf(gateId)], {
    count: gateIds.length,
    weeks,
  })
  const plantFactors = toFactors(plantWindows, ({ plantId }) => [plantIds.indexOf(plantId)], {
    count: plantIds.length,
    weeks,
  })
  const gate = new Float64Array(regionIds.length * weeks).fill(1)
  const narrow = (r: number, factors: Float64Array, row: number): void => {
    if (row < 0) return
    for (let week = 0; week < weeks; week += 1) {
      const at = r * weeks + week
      gate[at] = Math.min(readAt(gate, at), readAt(factors, row * weeks + week))
    }
  }
  for (const [r, ids] of places.entries()) {
    for (const id of ids) {
      narrow(r, gateFactors, gateIds.indexOf(id))
      narrow(r, plantFactors, plantIds.indexOf(id))
    }
  }
  return { gate, plantFactors }
}

/**
 * A scenario as one number per week: by region or by element, each entry's weeks in a row.
 *
 * Symbols of docs/model.md §1 in brackets.
 */
export type CompiledScenario = {
  readonly weeks: number
  readonly parameters: ModelParameters
  /** Operating factor of each region [u]. */
  readonly operating: Float64Array
  /** Factor of each region's way [o], the least of its gates and plants; 1 where it has none. */
  readonly gate: Float64Array
  /** Share of what each element's users outside China receive that licences withhold. */
  readonly withheld: Withheld
  /** Stockpile releases of each element, t per week. */
  readonly released: Float64Array
  /** Rise of each element's price because of levies [uplift]. */
  readonly uplift: Float64Array
  /** Reference demand over demand in balance, per week. */
  readonly growth: Float64Array
}

/** Lay out `scenario` week by week. It must pass `checkScenario`. */
export function compileScenario(
  market: CompiledMarket,
  scenario: Scenario,
  defaults: ModelParameters,
): CompiledScenario {
  const { regionIds } = market
  const weeks = scenario.horizonWeeks
  const parameters = toParameters(defaults, scenario)
  const ways = toWays(market, scenario)
  const byRegion = { count: regionIds.length, weeks }
  return {
    weeks,
    parameters,
    operating: toFactors(
      scenario.mineWindows,
      ({ regionId }) => [regionIds.indexOf(regionId)],
      byRegion,
    ),
    gate: ways.gate,
    withheld: toWithheld(market, scenario, ways.plantFactors),
    released: toReleases(market, scenario.releases, weeks),
    uplift: toUplift(market, scenario.levies, weeks),
    growth: new Float64Array(weeks).map((_, week) =>
      power(1 + parameters.demandGrowth, week / WEEKS_PER_YEAR),
    ),
  }
}

/** Return the assumptions in force: the market's own with the scenario's in their place. */
export function toParameters(defaults: ModelParameters, scenario: Scenario): ModelParameters {
  return { ...defaults, ...scenario.parameters }
}

/** Spread tonnes evenly over the time from start to end; a week gets the part of that time that falls into it. */
function toReleases(
  { elementIds }: CompiledMarket,
  releases: readonly StockpileRelease[],
  weeks: number,
): Float64Array {
  const released = new Float64Array(elementIds.length * weeks)
  const ordered = releases.toSorted(
    (a, b) => a.startWeek - b.startWeek || a.durationWeeks - b.durationWeeks || a.tonnes - b.tonnes,
  )
  for (const { elementId, startWeek, durationWeeks, tonnes } of ordered) {
    const row = elementIds.indexOf(elementId) * weeks
    const end = startWeek + durationWeeks
    for (let week = Math.max(0, Math.floor(startWeek)); week < Math.min(weeks, end); week += 1) {
      const part = (Math.min(end, week + 1) - Math.max(startWeek, week)) / durationWeeks
      released[row + week] = readAt(released, row + week) + tonnes * part
    }
  }
  return released
}

/** Pass each levy on to the prices of elements in proportion to the region's part in their supply. */
function toUplift(market: CompiledMarket, levies: readonly Levy[], weeks: number): Float64Array {
  const { elementIds, regionIds, basketValue } = market
  const uplift = new Float64Array(elementIds.length * weeks)
  const ordered = levies
    .map((levy) => ({ ...levy, r: regionIds.indexOf(levy.regionId) }))
    .toSorted((a, b) => a.startWeek - b.startWeek || a.usdPerTonne - b.usdPerTonne || a.r - b.r)
  for (const { r, startWeek, usdPerTonne } of ordered) {
    for (const e of elementIds.keys()) {
      const rise = (shareOfSupply(market, r, e) * usdPerTonne) / readAt(basketValue, r)
      for (let week = Math.max(0, Math.ceil(startWeek)); week < weeks; week += 1) {
        const at = e * weeks + week
        uplift[at] = readAt(uplift, at) + rise
      }
    }
  }
  return uplift
}

/** Return region `r`'s share of the supply of element `e` in balance, 0 to 1. */
export function shareOfSupply(market: CompiledMarket, r: number, e: number): number {
  const content = readAt(market.content, r * market.elementIds.length + e)
  return (readAt(market.weeklyOutput, r) * content) / readAt(market.baseDemand, e)
}
