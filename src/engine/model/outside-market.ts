import { clamp } from '@/lib/clamp'
import { power } from '@/lib/power'
import { readAt } from '@/lib/read-at'
import { type ModelForm } from '@/domain/market/model-form'
import { type ChinaMarket } from './china-market'
import { type CompiledMarket } from './compile-market'
import { type CompiledScenario } from './compile-scenario'

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
  const { baseDemand, basePrice, exChinaShare, exChinaOwnShare } = market
  const { withheldShare } = scenario
  const elements = market.elementIds.length
  const demandExponent = -parameters.demandElasticity
  const arrivals = new Float64Array(elements * weeks)
  const demand = new Float64Array(elements * weeks)
  const consumption = new Float64Array(elements * weeks)
  const inventory = new Float64Array(elements * weeks)
  const prices = new Float64Array(elements * weeks)
  const price = Float64Array.from(basePrice)
  const usual = baseDemand.map(
    (perWeek, e) => readAt(market.exChinaCoverWeeks, e) * (readAt(exChinaShare, e) * perWeek),
  )
  const stock = Float64Array.from(usual)
  const expected = new Float64Array(elements).fill(1)
  const withheld = new Float64Array(elements)
  const premium = createPremium(market, scenario)
  const { restockPerWeek } = toOrdering(scenario.form)
  const priceLag = Math.max(1, parameters.exChinaPriceLagWeeks)
  const demandLag = Math.max(1, parameters.exChinaDemandLagWeeks)

  /** Version 1.1: what licences let through of the orders that bring stocks back to usual; below 0 when they are above. */
  function restock(e: number, week: number, fromChina: number): number {
    if (restockPerWeek === 0) return 0
    const missing = readAt(usual, e) * readAt(scenario.growth, week) - readAt(stock, e)
    const passing = 1 - readAt(withheldShare, e * weeks + week)
    return Math.max(missing * restockPerWeek, -fromChina) * passing
  }

  /** Step 6: split the week's use of element `e` and return what stays in stock abroad. */
  function receive(e: number, week: number, china: ChinaMarket): number {
    const at = e * weeks + week
    const share = readAt(exChinaShare, e)
    const due = share * readAt(china.used, e)
    const fromChina = due * (1 - readAt(exChinaOwnShare, e))
    const unlicensed = fromChina * readAt(withheldShare, at)
    const kept = Math.max(unlicensed - restock(e, week, fromChina), -readAt(china.left, e))
    const ask = share * readAt(china.wanted, e) * power(readAt(expected, e), demandExponent)
    const arriving = due - kept
    const held = readAt(stock, e)
    const use = Math.min(ask, held + arriving)
    withheld[e] = kept
    arrivals[at] = arriving
    demand[at] = ask
    consumption[at] = use
    inventory[at] = held
    return Math.max(0, held + (arriving - use))
  }

  function run(week: number, china: ChinaMarket): void {
    for (let e = 0; e < elements; e += 1) {
      const at = e * weeks + week
      const before = readAt(price, e)
      const target = readAt(china.price, e) * premium(e, week, readAt(stock, e))
      const multiple = before / readAt(basePrice, e)
      stock[e] = receive(e, week, china)
      prices[at] = before
      price[e] = before + (target - before) / priceLag
      expected[e] = readAt(expected, e) + (multiple - readAt(expected, e)) / demandLag
    }
  }

  const series = { arrivals, demand, consumption, inventory, price: prices }
  return { run, withheld, series }
}

/** How buyers outside China order: version 1.0 neither looks ahead nor restocks. */
function toOrdering(form: ModelForm): {
  readonly lookAheadWeeks: number
  readonly restockPerWeek: number
} {
  return form.modelVersion === '1.0'
    ? { lookAheadWeeks: 0, restockPerWeek: 0 }
    : { lookAheadWeeks: form.lookAheadWeeks, restockPerWeek: 1 / Math.max(1, form.restockWeeks) }
}

/**
 * Make the rule for the multiple of the Chinese price that scarce stock outside China commands (step 7).
 *
 * In version 1.1 buyers count the arrivals withheld over the weeks that they look ahead as lost already.
 */
function createPremium(
  market: CompiledMarket,
  { weeks, growth, withheldShare, form, parameters }: CompiledScenario,
): (e: number, week: number, stock: number) => number {
  const { baseDemand, exChinaShare, exChinaOwnShare, exChinaCoverWeeks } = market
  const { exChinaPriceSensitivity, minCoverWeeks, exChinaMaxPriceMultiple } = parameters
  const { lookAheadWeeks } = toOrdering(form)
  return (e, week, stock) => {
    const reference = readAt(exChinaShare, e) * (readAt(baseDemand, e) * readAt(growth, week))
    if (reference === 0) return 1
    const withheld = (1 - readAt(exChinaOwnShare, e)) * readAt(withheldShare, e * weeks + week)
    const counted = stock - lookAheadWeeks * withheld * reference
    const normal = Math.max(readAt(exChinaCoverWeeks, e), minCoverWeeks) * reference
    const ratio = normal / Math.max(counted, minCoverWeeks * reference)
    const scarcity = power(ratio, exChinaPriceSensitivity)
    return clamp(scarcity, 1 / exChinaMaxPriceMultiple, exChinaMaxPriceMultiple)
  }
}
