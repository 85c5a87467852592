import { createPowerRow } from '@/lib/power-table'
import { readAt } from '@/lib/read-at'
import { parameterAt } from './input-layout'
import { SHORT_SHARE, type KernelChina } from './kernel-china'
import { type Drivers } from './kernel-drivers'
import { type KernelPlan } from './kernel-plan'

const DEMAND_ELASTICITY = parameterAt('demandElasticity')
const DEMAND_LAG = parameterAt('exChinaDemandLagWeeks')
const PRICE_SENSITIVITY = parameterAt('exChinaPriceSensitivity')
const PRICE_LAG = parameterAt('exChinaPriceLagWeeks')
const MAX_MULTIPLE = parameterAt('exChinaMaxPriceMultiple')
const MIN_COVER = parameterAt('minCoverWeeks')

/** The market outside China of a run (docs/model.md §1, steps 6 to 8, and Version 1.1). */
export type KernelOutside = {
  /** What China keeps of each element this week, t. */
  readonly withheld: Float64Array
  readonly prices: Float64Array
  /** First week in which demand is not met, by element; the number of weeks where there is none. */
  readonly outFrom: Float64Array
  /** Set everything back to balance under the inputs of a new run. */
  readonly start: () => void
  /** Receive, use and price one week, after China has traded and before it settles. */
  readonly run: (week: number) => void
}

/** What the market outside China rests on. */
type Basis = {
  readonly drivers: Drivers
  readonly baseDemand: Float64Array
  readonly china: KernelChina
}

/** Set up the market outside China; inputs are read from `values` at the start of each run. */
export function createKernelOutside(
  plan: KernelPlan,
  values: Float64Array,
  { drivers, baseDemand, china }: Basis,
): KernelOutside {
  const { at, weeks, elements } = plan
  const { growth } = drivers
  const row = () => new Float64Array(elements)
  const share = row()
  const usualCover = row()
  const dependent = row()
  const usual = row()
  const price = row()
  const stock = row()
  const expected = row().fill(1)
  const ask = createPowerRow(expected)
  const scarcity = row().fill(1)
  const premium = createPowerRow(scarcity)
  const withheld = row()
  const outFrom = row()
  const prices = new Float64Array(weeks * elements)

  function start(): void {
    price.set(china.basePrice)
    expected.fill(1)
    outFrom.fill(weeks)
    for (let e = 0; e < elements; e += 1) {
      const first = at.elements + e * 5
      share[e] = readAt(values, first + 2)
      usualCover[e] = readAt(values, first + 3)
      dependent[e] = 1 - readAt(values, first + 4)
      usual[e] = readAt(usualCover, e) * (readAt(share, e) * readAt(baseDemand, e))
    }
    stock.set(usual)
  }

  /** Step 7: how much scarcer stock is than usual, arrivals counted as lost included. */
  function compare(week: number): void {
    const minCover = readAt(values, MIN_COVER)
    const lookAhead = readAt(values, at.form)
    const grown = readAt(growth, week)
    const first = week * elements
    for (let e = 0; e < elements; e += 1) {
      const reference = readAt(share, e) * (readAt(baseDemand, e) * grown)
      const lost = readAt(dependent, e) * readAt(drivers.withheld, first + e)
      const counted = readAt(stock, e) - lookAhead * lost * reference
      const normal = Math.max(readAt(usualCover, e), minCover) * reference
      scarcity[e] = reference === 0 ? 1 : normal / Math.max(counted, minCover * reference)
    }
    premium.raise(readAt(values, PRICE_SENSITIVITY))
  }

  /** What licences let through of the orders that bring stocks back to usual, in version 1.1. */
  function withhold(week: number): void {
    const restockPerWeek = 1 / Math.max(1, readAt(values, at.form + 1))
    const grown = readAt(growth, week)
    const first = week * elements
    for (let e = 0; e < elements; e += 1) {
      const loss = readAt(drivers.withheld, first + e)
      const fromChina = readAt(share, e) * readAt(china.used, e) * readAt(dependent, e)
      const missing = readAt(usual, e) * grown - readAt(stock, e)
      const restock = Math.max(missing * restockPerWeek, -fromChina) * (1 - loss)
      withheld[e] = Math.max(fromChina * loss - restock, -readAt(china.left, e))
    }
  }

  /** Step 6: split the week's use and keep the rest in stock abroad. */
  function receive(week: number): void {
    ask.raise(-readAt(values, DEMAND_ELASTICITY))
    for (let e = 0; e < elements; e += 1) {
      const demand = readAt(share, e) * readAt(china.wanted, e) * readAt(ask.values, e)
      const arriving = readAt(share, e) * readAt(china.used, e) - readAt(withheld, e)
      const held = readAt(stock, e)
      const use = Math.min(demand, held + arriving)
      stock[e] = Math.max(0, held + (arriving - use))
      if (held + arriving < demand * (1 - SHORT_SHARE)) {
        outFrom[e] = Math.min(readAt(outFrom, e), week)
      }
    }
  }

  function move(week: number): void {
    const first = week * elements
    const priceLag = Math.max(1, readAt(values, PRICE_LAG))
    const demandLag = Math.max(1, readAt(values, DEMAND_LAG))
    const highest = readAt(values, MAX_MULTIPLE)
    const lowest = 1 / highest
    for (let e = 0; e < elements; e += 1) {
      const before = readAt(price, e)
      const base = readAt(china.basePrice, e)
      const multiple = Math.min(highest, Math.max(lowest, readAt(premium.values, e)))
      const aim = readAt(china.price, e) * multiple
      prices[first + e] = before
      price[e] = before + (aim - before) / priceLag
      expected[e] = readAt(expected, e) + (before / base - readAt(expected, e)) / demandLag
    }
  }

  /** Step 7 looks at the stock with which the week began, so it comes first; prices move on it. */
  function run(week: number): void {
    compare(week)
    withhold(week)
    receive(week)
    move(week)
  }

  return { withheld, prices, outFrom, start, run }
}
