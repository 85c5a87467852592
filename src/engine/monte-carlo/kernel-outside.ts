import { greater, lesser } from '@/lib/extremes'
import { createPowerRow } from '@/lib/power-row'
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
const ELEMENT_LENGTH = 5

/**
 * The market outside China of a run (docs/model.md §1, steps 6 to 8, and Version 1.1), for the elements that need it.
 *
 * What it gives has a place for every element; those that are not run hold nothing.
 */
export type KernelOutside = {
  /** What China keeps of each element this week, t. */
  readonly withheld: Float64Array
  /** What is used of each element this week, t. */
  readonly used: Float64Array
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
  const count = plan.outside.length
  const row = () => new Float64Array(count)
  const asking = createPowerRow(count)
  const aiming = createPowerRow(count)
  const own = {
    /** Which element each place of a row stands for. */
    elementAt: Float64Array.from(plan.outside),
    share: row(),
    usualCover: row(),
    /** Part of what is used outside that is separated in China. */
    dependent: row(),
    usual: row(),
    price: row(),
    stock: row(),
    withheld: new Float64Array(elements),
    used: new Float64Array(elements),
    outFrom: new Float64Array(elements),
    prices: new Float64Array(weeks * elements),
    baseDemand,
    loss: drivers.withheld,
    growth: drivers.growth,
    expected: asking.bases,
    staying: asking.values,
    scarcity: aiming.bases,
    command: aiming.values,
  }

  function start(): void {
    const { elementAt, share, usualCover, dependent, usual, price } = own
    const { basePrice } = china
    asking.setExponent(-readAt(values, DEMAND_ELASTICITY))
    aiming.setExponent(readAt(values, PRICE_SENSITIVITY))
    own.expected.fill(1)
    own.outFrom.fill(weeks)
    for (let i = 0; i < count; i += 1) {
      const e = readAt(elementAt, i)
      const first = at.elements + e * ELEMENT_LENGTH
      price[i] = readAt(basePrice, e)
      share[i] = readAt(values, first + 2)
      usualCover[i] = readAt(values, first + 3)
      dependent[i] = 1 - readAt(values, first + 4)
      usual[i] = readAt(usualCover, i) * (readAt(share, i) * readAt(baseDemand, e))
    }
    own.stock.set(usual)
  }

  /** Compare stock with the usual, counting arrivals withheld over the weeks that buyers look ahead as lost. */
  function compare(week: number): void {
    const { elementAt, share, dependent, loss, stock, usualCover, scarcity } = own
    const demand = own.baseDemand
    const minCover = readAt(values, MIN_COVER)
    const lookAhead = readAt(values, at.form)
    const grown = readAt(own.growth, week)
    const first = week * elements
    for (let i = 0; i < count; i += 1) {
      const e = readAt(elementAt, i)
      const reference = readAt(share, i) * (readAt(demand, e) * grown)
      const lost = readAt(dependent, i) * readAt(loss, first + e)
      const counted = readAt(stock, i) - lookAhead * lost * reference
      const normal = greater(readAt(usualCover, i), minCover) * reference
      scarcity[i] = reference === 0 ? 1 : normal / greater(counted, minCover * reference)
    }
    asking.raise()
    aiming.raise()
  }

  /** Step 6: what licences withhold, less the orders that they let through to bring stocks back to usual. */
  function receive(week: number): void {
    const { elementAt, share, dependent, loss, usual, stock, staying } = own
    const { withheld, used, outFrom } = own
    const { wanted, left } = china
    const usedInAll = china.used
    const restockPerWeek = 1 / greater(1, readAt(values, at.form + 1))
    const grown = readAt(own.growth, week)
    const first = week * elements
    for (let i = 0; i < count; i += 1) {
      const e = readAt(elementAt, i)
      const due = readAt(share, i) * readAt(usedInAll, e)
      const fromChina = due * readAt(dependent, i)
      const lost = readAt(loss, first + e)
      const missing = readAt(usual, i) * grown - readAt(stock, i)
      const restock = greater(missing * restockPerWeek, -fromChina) * (1 - lost)
      const kept = greater(fromChina * lost - restock, -readAt(left, e))
      const demand = readAt(share, i) * readAt(wanted, e) * readAt(staying, i)
      const arriving = due - kept
      const ready = readAt(stock, i) + arriving
      const use = lesser(demand, ready)
      withheld[e] = kept
      used[e] = use
      stock[i] = greater(0, readAt(stock, i) + (arriving - use))
      if (ready < demand * (1 - SHORT_SHARE)) outFrom[e] = lesser(readAt(outFrom, e), week)
    }
  }

  function move(week: number): void {
    const { elementAt, price, prices, expected, command } = own
    const { basePrice } = china
    const perPriceLag = 1 / greater(1, readAt(values, PRICE_LAG))
    const perDemandLag = 1 / greater(1, readAt(values, DEMAND_LAG))
    const highest = readAt(values, MAX_MULTIPLE)
    const lowest = 1 / highest
    const first = week * elements
    const there = china.price
    for (let i = 0; i < count; i += 1) {
      const e = readAt(elementAt, i)
      const before = readAt(price, i)
      const commanded = lesser(highest, greater(lowest, readAt(command, i)))
      const habit = readAt(expected, i)
      prices[first + e] = before
      price[i] = before + (readAt(there, e) * commanded - before) * perPriceLag
      expected[i] = habit + (before / readAt(basePrice, e) - habit) * perDemandLag
    }
  }

  function run(week: number): void {
    compare(week)
    receive(week)
    move(week)
  }

  const { withheld, used, prices, outFrom } = own
  return { withheld, used, prices, outFrom, start, run }
}
