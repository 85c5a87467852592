import { clamp } from '@/lib/clamp'
import { power } from '@/lib/power'
import { readAt } from '@/lib/read-at'
import { type ChinaMarket } from './china-market'
import { type CompiledMarket } from './compile-market'
import { type CompiledScenario } from './compile-scenario'
import { createClearing, createScarcity } from './price-rule'

/** The market outside China during a run, supplied from China under licences and by its own separation. */
export type OutsideMarket = {
  /** Receive, use and price one week (docs/model.md §1, steps 6 to 8), before China settles the week. */
  readonly run: (week: number, china: ChinaMarket) => void
  /** What China keeps of each element this week, t REO. */
  readonly withheld: Float64Array
  readonly series: Readonly<
    Record<'arrivals' | 'demand' | 'consumption' | 'inventory' | 'price', Float64Array>
  >
}

/** Set up the market outside China of one run, in balance; series are stacked by element. */
export function createOutsideMarket(
  market: CompiledMarket,
  scenario: CompiledScenario,
): OutsideMarket {
  const { weeks, parameters } = scenario
  const { baseDemand, basePrice, exChinaShare } = market
  const { mean: withheldShare } = scenario.withheld
  const elements = market.elementIds.length
  const demandExponent = -parameters.demandElasticity
  const arrivals = new Float64Array(elements * weeks)
  const demand = new Float64Array(elements * weeks)
  const consumption = new Float64Array(elements * weeks)
  const inventory = new Float64Array(elements * weeks)
  const prices = new Float64Array(elements * weeks)
  const price = Float64Array.from(basePrice)
  const stock = baseDemand.map(
    (perWeek, e) =>
      readAt(market.exChinaStartCoverShare, e) *
      (readAt(market.exChinaCoverWeeks, e) * (readAt(exChinaShare, e) * perWeek)),
  )
  const expected = new Float64Array(elements).fill(1)
  const withheld = new Float64Array(elements)
  const premium = createPremium(market, scenario)
  const clearing = createClearing(parameters.demandElasticity)
  const priceLag = Math.max(1, parameters.exChinaPriceLagWeeks)
  const demandLag = Math.max(1, parameters.exChinaDemandLagWeeks)

  /** Step 6: split the week's use of element `e` and return what stays in stock abroad. */
  function receive(e: number, week: number, china: ChinaMarket): number {
    const at = e * weeks + week
    const share = readAt(exChinaShare, e)
    const due = share * readAt(china.used, e)
    const kept = due * readAt(withheldShare, at)
    const ask = share * readAt(china.wanted, e) * power(readAt(expected, e), demandExponent)
    const arriving = due - kept
    const inStock = readAt(stock, e)
    const use = Math.min(ask, inStock + arriving)
    withheld[e] = kept
    arrivals[at] = arriving
    demand[at] = ask
    consumption[at] = use
    inventory[at] = inStock
    return Math.max(0, inStock + (arriving - use))
  }

  function run(week: number, china: ChinaMarket): void {
    for (let e = 0; e < elements; e += 1) {
      const at = e * weeks + week
      const before = readAt(price, e)
      const multiple = before / readAt(basePrice, e)
      const inStock = readAt(stock, e)
      stock[e] = receive(e, week, china)
      const chinaPrice = readAt(china.price, e)
      const cleared =
        clearing(readAt(expected, e), readAt(demand, at), readAt(consumption, at)) /
        (chinaPrice / readAt(basePrice, e))
      const target = chinaPrice * premium(e, week, inStock, cleared)
      prices[at] = before
      price[e] = before + (target - before) / priceLag
      expected[e] = readAt(expected, e) + (multiple - readAt(expected, e)) / demandLag
    }
  }

  const series = { arrivals, demand, consumption, inventory, price: prices }
  return { run, withheld, series }
}

/** Make the rule for the multiple of the Chinese price that scarcity outside China commands (step 7). */
function createPremium(
  { baseDemand, exChinaShare, exChinaCoverWeeks }: CompiledMarket,
  { growth, parameters }: CompiledScenario,
): (e: number, week: number, stock: number, cleared: number) => number {
  const { exChinaMaxPriceMultiple } = parameters
  const scarcity = createScarcity(parameters, parameters.exChinaPriceSensitivity)
  return (e, week, stock, cleared) => {
    const reference = readAt(exChinaShare, e) * (readAt(baseDemand, e) * readAt(growth, week))
    const normal = readAt(exChinaCoverWeeks, e) * reference
    const multiple = Math.max(scarcity(stock, normal), cleared)
    return clamp(multiple, 1 / exChinaMaxPriceMultiple, exChinaMaxPriceMultiple)
  }
}
