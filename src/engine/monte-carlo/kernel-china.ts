import { greater, lesser } from '@/lib/extremes'
import { createLogRow, createPowerRow } from '@/lib/power-row'
import { logOf } from '@/lib/power-table'
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
const ELEMENT_LENGTH = 5

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

/** What the Chinese market rests on. */
type Basis = {
  readonly drivers: Drivers
  readonly mining: Pick<KernelMining, 'arriving' | 'baseDemand'>
}

/** Set up the Chinese market; inputs are read from `values` at the start of each run. */
export function createKernelChina(
  plan: KernelPlan,
  values: Float64Array,
  { drivers, mining }: Basis,
): KernelChina {
  const { at, weeks, elements } = plan
  const row = () => new Float64Array(elements)
  const asking = createPowerRow(elements)
  const aiming = createPowerRow(elements)
  const urging = createLogRow(elements)
  const own = {
    basePrice: row(),
    usualCover: row(),
    price: row(),
    stock: row(),
    offered: row(),
    wanted: row(),
    used: row(),
    left: row(),
    outFrom: row(),
    substituted: row(),
    opened: row(),
    supply: new Float64Array(weeks * elements),
    inventory: new Float64Array(weeks * elements),
    prices: new Float64Array(weeks * elements),
    arriving: mining.arriving,
    baseDemand: mining.baseDemand,
    released: drivers.released,
    uplift: drivers.uplift,
    growth: drivers.growth,
    /** What buyers have got used to [A], and the part of demand that stays at it. */
    expected: asking.bases,
    staying: asking.values,
    /** How much scarcer stock is than usual, and the multiple of the price that this commands. */
    scarcity: aiming.bases,
    command: aiming.values,
    /** Price over that in balance, and its logarithm. */
    multiple: urging.bases,
    logMultiple: urging.values,
  }

  function readPrices(): void {
    const { basePrice, usualCover } = own
    for (let e = 0; e < elements; e += 1) {
      basePrice[e] = readAt(values, at.elements + e * ELEMENT_LENGTH)
      usualCover[e] = readAt(values, at.elements + e * ELEMENT_LENGTH + 1)
    }
  }

  function start(): void {
    const { stock, usualCover, baseDemand } = own
    asking.setExponent(-readAt(values, DEMAND_ELASTICITY))
    aiming.setExponent(readAt(values, PRICE_SENSITIVITY))
    own.price.set(own.basePrice)
    own.expected.fill(1)
    own.substituted.fill(0)
    own.opened.fill(0)
    own.outFrom.fill(weeks)
    for (let e = 0; e < elements; e += 1) stock[e] = readAt(usualCover, e) * readAt(baseDemand, e)
  }

  /** Take stock at the start of the week, and the powers that follow from it. */
  function compare(week: number): void {
    const { inventory, prices, stock, price, basePrice, baseDemand, usualCover } = own
    const { scarcity, multiple } = own
    const minCover = readAt(values, MIN_COVER)
    const grown = readAt(own.growth, week)
    const first = week * elements
    for (let e = 0; e < elements; e += 1) {
      const reference = readAt(baseDemand, e) * grown
      const held = readAt(stock, e)
      inventory[first + e] = held
      prices[first + e] = readAt(price, e)
      multiple[e] = readAt(price, e) / readAt(basePrice, e)
      scarcity[e] =
        (greater(readAt(usualCover, e), minCover) * reference) / greater(held, minCover * reference)
    }
    asking.raise()
    aiming.raise()
    urging.take()
  }

  function trade(week: number): void {
    compare(week)
    const { arriving, released, opened, offered, supply, baseDemand, substituted, staying } = own
    const { stock, wanted, used, left, outFrom } = own
    const grown = readAt(own.growth, week)
    const first = week * elements
    for (let e = 0; e < elements; e += 1) {
      const tonnes = readAt(arriving, e) + readAt(released, first + e) + readAt(opened, e)
      const want = readAt(baseDemand, e) * grown * (1 - readAt(substituted, e))
      const demand = want * readAt(staying, e)
      const ready = readAt(stock, e) + tonnes
      const use = lesser(demand, ready)
      offered[e] = tonnes
      supply[first + e] = tonnes
      wanted[e] = want
      used[e] = use
      left[e] = ready - use
      if (ready < demand * (1 - SHORT_SHARE)) outFrom[e] = lesser(readAt(outFrom, e), week)
    }
  }

  /** Step 8, for substitution and new supply, at the price with which the week began. */
  function adapt(week: number): void {
    const { logMultiple, substituted, opened, baseDemand } = own
    const perUrgency = 1 / logOf(readAt(values, FULL_RESPONSE))
    const substitution = readAt(values, SUBSTITUTION_RATE) / WEEKS_PER_YEAR
    const substitutionMax = readAt(values, SUBSTITUTION_MAX)
    const isOpening = week >= readAt(values, NEW_SUPPLY_LAG)
    const opening = isOpening ? readAt(values, NEW_SUPPLY_RATE) / WEEKS_PER_YEAR : 0
    const openMax = readAt(values, NEW_SUPPLY_MAX)
    for (let e = 0; e < elements; e += 1) {
      const urgency = greater(0, lesser(1, readAt(logMultiple, e) * perUrgency))
      const demand = readAt(baseDemand, e)
      const more = readAt(substituted, e) + substitution * urgency
      substituted[e] = lesser(substitutionMax, more)
      opened[e] = lesser(openMax * demand, readAt(opened, e) + opening * demand * urgency)
    }
  }

  function settle(week: number, withheld: Float64Array): void {
    adapt(week)
    const { price, basePrice, command, uplift, expected, multiple, stock, offered, used } = own
    const perPriceLag = 1 / greater(1, readAt(values, PRICE_LAG))
    const perDemandLag = 1 / greater(1, readAt(values, DEMAND_LAG))
    const highest = readAt(values, MAX_MULTIPLE)
    const lowest = 1 / highest
    const first = week * elements
    for (let e = 0; e < elements; e += 1) {
      const before = readAt(price, e)
      const commanded = lesser(highest, greater(lowest, readAt(command, e)))
      const aim = readAt(basePrice, e) * commanded * (1 + readAt(uplift, first + e))
      const habit = readAt(expected, e)
      const gain = readAt(offered, e) - readAt(used, e) + readAt(withheld, e)
      price[e] = before + (aim - before) * perPriceLag
      expected[e] = habit + (readAt(multiple, e) - habit) * perDemandLag
      stock[e] = greater(0, readAt(stock, e) + gain)
    }
  }

  const { basePrice, price, wanted, used, left, supply, inventory, prices, outFrom } = own
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
