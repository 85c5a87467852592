import { clamp } from '@/lib/clamp'
import { power } from '@/lib/power'
import { readAt } from '@/lib/read-at'
import { type CompiledMarket } from './compile-market'
import { type CompiledScenario } from './compile-scenario'
import { WEEKS_PER_YEAR } from './constants'
import { createClearing, createScarcity } from './price-rule'

/** The Chinese market during a run, where world supply is bought, stocked and priced. */
export type ChinaMarket = {
  /** Buy and use one week (docs/model.md §1, steps 3 to 5). */
  readonly trade: (week: number, arriving: Float64Array) => void
  /** Move prices, habits and stocks to the next week (steps 7 and 8). */
  readonly settle: (week: number, withheld: Float64Array) => void
  /** Price of each element at the start of the week, USD per kg. */
  readonly price: Float64Array
  /** Demand before price response but after substitution, and use, this week, t REO. */
  readonly wanted: Float64Array
  readonly used: Float64Array
  readonly series: Readonly<
    Record<'supply' | 'demand' | 'consumption' | 'inventory' | 'price', Float64Array>
  >
}

/** Set up the Chinese market of one run, in balance; series are stacked by element. */
export function createChinaMarket(market: CompiledMarket, scenario: CompiledScenario): ChinaMarket {
  const { weeks, parameters } = scenario
  const { baseDemand, basePrice } = market
  const elements = market.elementIds.length
  const demandExponent = -parameters.demandElasticity
  const { released, growth } = scenario
  const supply = new Float64Array(elements * weeks)
  const demand = new Float64Array(elements * weeks)
  const consumption = new Float64Array(elements * weeks)
  const inventory = new Float64Array(elements * weeks)
  const prices = new Float64Array(elements * weeks)
  const price = Float64Array.from(basePrice)
  const stock = baseDemand.map(
    (perWeek, e) => readAt(market.startCoverShare, e) * (readAt(market.coverWeeks, e) * perWeek),
  )
  const expected = new Float64Array(elements).fill(1)
  const wanted = new Float64Array(elements)
  const used = new Float64Array(elements)
  const response = createResponse(market, scenario)
  const targetPrice = createTargetPrice(market, scenario)
  const clearing = createClearing(parameters.demandElasticity)
  const priceLag = Math.max(1, parameters.priceLagWeeks)
  const demandLag = Math.max(1, parameters.demandLagWeeks)

  function trade(week: number, arriving: Float64Array): void {
    const grown = readAt(growth, week)
    for (let e = 0; e < elements; e += 1) {
      const at = e * weeks + week
      const offered = readAt(arriving, e) + readAt(released, at) + response.newSupply(e)
      const want = readAt(baseDemand, e) * grown * response.remaining(e)
      const ask = want * power(readAt(expected, e), demandExponent)
      const inStock = readAt(stock, e)
      const use = Math.min(ask, inStock + offered)
      wanted[e] = want
      used[e] = use
      supply[at] = offered
      demand[at] = ask
      consumption[at] = use
      inventory[at] = inStock
      prices[at] = readAt(price, e)
    }
  }

  function settle(week: number, withheld: Float64Array): void {
    for (let e = 0; e < elements; e += 1) {
      const before = readAt(price, e)
      const multiple = before / readAt(basePrice, e)
      const inStock = readAt(stock, e)
      const at = e * weeks + week
      const gain = readAt(supply, at) - readAt(used, e) + readAt(withheld, e)
      const cleared = clearing(readAt(expected, e), readAt(demand, at), readAt(used, e))
      const target = targetPrice(e, week, inStock, cleared)
      response.adapt(e, week, multiple)
      price[e] = before + (target - before) / priceLag
      expected[e] = readAt(expected, e) + (multiple - readAt(expected, e)) / demandLag
      stock[e] = Math.max(0, inStock + gain)
    }
  }

  const series = { supply, demand, consumption, inventory, price: prices }
  return { trade, settle, price, wanted, used, series }
}

/**
 * Make the rule for the price that an element moves towards (step 7), USD per kg; `cleared` is the multiple at which unmet
 * demand would be met.
 */
function createTargetPrice(
  { basePrice, baseDemand, coverWeeks }: CompiledMarket,
  { weeks, growth, uplift, parameters }: CompiledScenario,
): (e: number, week: number, stock: number, cleared: number) => number {
  const { maxPriceMultiple } = parameters
  const scarcity = createScarcity(parameters, parameters.priceSensitivity)
  return (e, week, stock, cleared) => {
    const normal = readAt(coverWeeks, e) * (readAt(baseDemand, e) * readAt(growth, week))
    const multiple = Math.max(scarcity(stock, normal), cleared)
    const rise = 1 + readAt(uplift, e * weeks + week)
    return readAt(basePrice, e) * clamp(multiple, 1 / maxPriceMultiple, maxPriceMultiple) * rise
  }
}

/** Slow answers of an element to a high price: users substitute, new sources open. */
type Response = {
  /** Share of reference demand that is not substituted, 0 to 1. */
  readonly remaining: (e: number) => number
  /** Supply from new sources, t per week. */
  readonly newSupply: (e: number) => number
  /** Move on by one week in which the price is `multiple` times that in balance. */
  readonly adapt: (e: number, week: number, multiple: number) => void
}

/** Make the slow answers to price (step 8, after Sprecher et al. 2017). */
function createResponse(
  { baseDemand }: CompiledMarket,
  { parameters }: CompiledScenario,
): Response {
  const { substitutionMax, newSupplyLagWeeks, newSupplyMax } = parameters
  const fullResponse = Math.log(parameters.fullResponseMultiple)
  const substitutionPerWeek = parameters.substitutionPerYear / WEEKS_PER_YEAR
  const newSupplyPerWeek = parameters.newSupplyPerYear / WEEKS_PER_YEAR
  const substituted = new Float64Array(baseDemand.length)
  const opened = new Float64Array(baseDemand.length)

  function adapt(e: number, week: number, multiple: number): void {
    if (multiple <= 1) return
    const urgency = Math.min(1, Math.log(multiple) / fullResponse)
    const more = readAt(substituted, e) + substitutionPerWeek * urgency
    substituted[e] = Math.min(substitutionMax, more)
    if (week < newSupplyLagWeeks) return
    const demand = readAt(baseDemand, e)
    const open = readAt(opened, e) + newSupplyPerWeek * demand * urgency
    opened[e] = Math.min(newSupplyMax * demand, open)
  }

  return {
    remaining: (e) => 1 - readAt(substituted, e),
    newSupply: (e) => readAt(opened, e),
    adapt,
  }
}
