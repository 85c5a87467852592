import { createPowerRow, logOf } from '@/lib/power-table'
import { readAt } from '@/lib/read-at'
import { WEEKS_PER_YEAR } from '@/engine/constants'
import { parameterAt } from './input-layout'
import { type Drivers } from './kernel-drivers'
import { type KernelMining } from './kernel-mining'
import { type KernelPlan } from './kernel-plan'

const DEMAND_ELASTICITY = parameterAt('demandElasticity')
const DEMAND_LAG = parameterAt('demandLagWeeks')
const PRICE_SENSITIVITY = parameterAt('priceSensitivity')
const PRICE_LAG = parameterAt('priceLagWeeks')
const MAX_MULTIPLE = parameterAt('maxPriceMultiple')
const MIN_COVER = parameterAt('minCoverWeeks')
const FULL_RESPONSE = parameterAt('fullResponseMultiple')
const SUBSTITUTION_RATE = parameterAt('substitutionPerYear')
const SUBSTITUTION_MAX = parameterAt('substitutionMax')
const NEW_SUPPLY_RATE = parameterAt('newSupplyPerYear')
const NEW_SUPPLY_LAG = parameterAt('newSupplyLagWeeks')
const NEW_SUPPLY_MAX = parameterAt('newSupplyMax')

/** Part of a week's demand that may be missing before it counts as a stock-out: rounding is no shortage. */
export const SHORT_SHARE = 1e-9

/** The Chinese market of a run (docs/model.md §1, steps 3 to 5, 7 and 8); rows of elements by week. */
export type KernelChina = {
  readonly basePrice: Float64Array
  readonly price: Float64Array
  readonly wanted: Float64Array
  readonly used: Float64Array
  /** What use leaves of stock and supply, t. */
  readonly left: Float64Array
  readonly supply: Float64Array
  readonly inventory: Float64Array
  readonly prices: Float64Array
  /** First week in which demand is not met, by element; the number of weeks where there is none. */
  readonly outFrom: Float64Array
  /** Read the prices and covers of a new run; the regions need them before `start`. */
  readonly readPrices: () => void
  /** Set everything back to balance. */
  readonly start: () => void
  /** Buy and use one week. */
  readonly trade: (week: number) => void
  /** Move prices, habits and stocks to the next week, with what China keeps of its exports, t. */
  readonly settle: (week: number, withheld: Float64Array) => void
}

/** Set up the Chinese market; inputs are read from `values` at the start of each run. */
export function createKernelChina(
  plan: KernelPlan,
  values: Float64Array,
  { drivers, mining }: { readonly drivers: Drivers; readonly mining: KernelMining },
): KernelChina {
  const { at, weeks, elements } = plan
  const { released, uplift, growth } = drivers
  const { arriving, baseDemand } = mining
  const row = () => new Float64Array(elements)
  const basePrice = row()
  const usualCover = row()
  const price = row()
  const stock = row()
  const offered = row()
  const expected = row().fill(1)
  const ask = createPowerRow(expected)
  const scarcity = row().fill(1)
  const target = createPowerRow(scarcity)
  const substituted = row()
  const opened = row()
  const wanted = row()
  const used = row()
  const left = row()
  const outFrom = row()
  const supply = new Float64Array(weeks * elements)
  const inventory = new Float64Array(weeks * elements)
  const prices = new Float64Array(weeks * elements)

  function readPrices(): void {
    for (let e = 0; e < elements; e += 1) {
      basePrice[e] = readAt(values, at.elements + e * 5)
      usualCover[e] = readAt(values, at.elements + e * 5 + 1)
    }
  }

  function start(): void {
    price.set(basePrice)
    expected.fill(1)
    substituted.fill(0)
    opened.fill(0)
    outFrom.fill(weeks)
    for (let e = 0; e < elements; e += 1) {
      stock[e] = readAt(usualCover, e) * readAt(baseDemand, e)
    }
  }

  /** Keep the week's state, and what is offered. */
  function offer(week: number): void {
    const first = week * elements
    for (let e = 0; e < elements; e += 1) {
      const tonnes = readAt(arriving, e) + readAt(released, first + e) + readAt(opened, e)
      offered[e] = tonnes
      supply[first + e] = tonnes
      inventory[first + e] = readAt(stock, e)
      prices[first + e] = readAt(price, e)
    }
  }

  function trade(week: number): void {
    offer(week)
    ask.raise(-readAt(values, DEMAND_ELASTICITY))
    const grown = readAt(growth, week)
    for (let e = 0; e < elements; e += 1) {
      const want = readAt(baseDemand, e) * grown * (1 - readAt(substituted, e))
      const demand = want * readAt(ask.values, e)
      const ready = readAt(stock, e) + readAt(offered, e)
      const use = Math.min(demand, ready)
      wanted[e] = want
      used[e] = use
      left[e] = ready - use
      if (ready < demand * (1 - SHORT_SHARE)) outFrom[e] = Math.min(readAt(outFrom, e), week)
    }
  }

  /** Step 7: how much scarcer stock is than usual. */
  function compare(week: number): void {
    const minCover = readAt(values, MIN_COVER)
    const grown = readAt(growth, week)
    for (let e = 0; e < elements; e += 1) {
      const reference = readAt(baseDemand, e) * grown
      const normal = Math.max(readAt(usualCover, e), minCover) * reference
      scarcity[e] = normal / Math.max(readAt(stock, e), minCover * reference)
    }
    target.raise(readAt(values, PRICE_SENSITIVITY))
  }

  /** Step 8, for substitution and new supply, at the price with which the week began. */
  function adapt(week: number): void {
    const perUrgency = 1 / logOf(readAt(values, FULL_RESPONSE))
    const substitution = readAt(values, SUBSTITUTION_RATE) / WEEKS_PER_YEAR
    const substitutionMax = readAt(values, SUBSTITUTION_MAX)
    const opening = week < readAt(values, NEW_SUPPLY_LAG) ? 0 : readAt(values, NEW_SUPPLY_RATE)
    const openMax = readAt(values, NEW_SUPPLY_MAX)
    for (let e = 0; e < elements; e += 1) {
      if (readAt(price, e) > readAt(basePrice, e)) {
        const urgency = Math.min(1, logOf(readAt(price, e) / readAt(basePrice, e)) * perUrgency)
        const demand = readAt(baseDemand, e)
        substituted[e] = Math.min(substitutionMax, readAt(substituted, e) + substitution * urgency)
        const open = readAt(opened, e) + (opening / WEEKS_PER_YEAR) * demand * urgency
        if (opening > 0) opened[e] = Math.min(openMax * demand, open)
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
      const base = readAt(basePrice, e)
      const multiple = Math.min(highest, Math.max(lowest, readAt(target.values, e)))
      const aim = base * multiple * (1 + readAt(uplift, first + e))
      price[e] = before + (aim - before) / priceLag
      expected[e] = readAt(expected, e) + (before / base - readAt(expected, e)) / demandLag
    }
  }

  function settle(week: number, withheld: Float64Array): void {
    compare(week)
    adapt(week)
    move(week)
    for (let e = 0; e < elements; e += 1) {
      const gain = readAt(offered, e) - readAt(used, e) + readAt(withheld, e)
      stock[e] = Math.max(0, readAt(stock, e) + gain)
    }
  }

  return {
    basePrice,
    price,
    wanted,
    used,
    left,
    supply,
    inventory,
    prices,
    outFrom,
    readPrices,
    start,
    trade,
    settle,
  }
}
