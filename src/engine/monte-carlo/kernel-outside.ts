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
  const row = () => new Float64Array(elements)
  const asking = createPowerRow(elements)
  const aiming = createPowerRow(elements)
  const own = {
    share: row(),
    usualCover: row(),
    /** Part of what is used outside that is separated in China. */
    dependent: row(),
    usual: row(),
    price: row(),
    stock: row(),
    withheld: row(),
    outFrom: row(),
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
    const { share, usualCover, dependent, usual } = own
    asking.setExponent(-readAt(values, DEMAND_ELASTICITY))
    aiming.setExponent(readAt(values, PRICE_SENSITIVITY))
    own.price.set(china.basePrice)
    own.expected.fill(1)
    own.outFrom.fill(weeks)
    for (let e = 0; e < elements; e += 1) {
      const first = at.elements + e * ELEMENT_LENGTH
      share[e] = readAt(values, first + 2)
      usualCover[e] = readAt(values, first + 3)
      dependent[e] = 1 - readAt(values, first + 4)
      usual[e] = readAt(usualCover, e) * (readAt(share, e) * readAt(baseDemand, e))
    }
    own.stock.set(usual)
  }

  /** Compare stock with the usual, counting arrivals withheld over the weeks that buyers look ahead as lost. */
  function compare(week: number): void {
    const { share, dependent, loss, stock, usualCover, scarcity } = own
    const demand = own.baseDemand
    const minCover = readAt(values, MIN_COVER)
    const lookAhead = readAt(values, at.form)
    const grown = readAt(own.growth, week)
    const first = week * elements
    for (let e = 0; e < elements; e += 1) {
      const reference = readAt(share, e) * (readAt(demand, e) * grown)
      const lost = readAt(dependent, e) * readAt(loss, first + e)
      const counted = readAt(stock, e) - lookAhead * lost * reference
      const normal = greater(readAt(usualCover, e), minCover) * reference
      scarcity[e] = reference === 0 ? 1 : normal / greater(counted, minCover * reference)
    }
    asking.raise()
    aiming.raise()
  }

  /** Step 6: what licences withhold, less the orders that they let through to bring stocks back to usual. */
  function receive(week: number): void {
    const { share, dependent, loss, usual, stock, withheld, staying, outFrom } = own
    const { wanted, used, left } = china
    const restockPerWeek = 1 / greater(1, readAt(values, at.form + 1))
    const grown = readAt(own.growth, week)
    const first = week * elements
    for (let e = 0; e < elements; e += 1) {
      const due = readAt(share, e) * readAt(used, e)
      const fromChina = due * readAt(dependent, e)
      const lost = readAt(loss, first + e)
      const missing = readAt(usual, e) * grown - readAt(stock, e)
      const restock = greater(missing * restockPerWeek, -fromChina) * (1 - lost)
      const kept = greater(fromChina * lost - restock, -readAt(left, e))
      const demand = readAt(share, e) * readAt(wanted, e) * readAt(staying, e)
      const arriving = due - kept
      const ready = readAt(stock, e) + arriving
      withheld[e] = kept
      stock[e] = greater(0, readAt(stock, e) + (arriving - lesser(demand, ready)))
      if (ready < demand * (1 - SHORT_SHARE)) outFrom[e] = lesser(readAt(outFrom, e), week)
    }
  }

  function move(week: number): void {
    const { price, prices, expected, command } = own
    const { basePrice } = china
    const perPriceLag = 1 / greater(1, readAt(values, PRICE_LAG))
    const perDemandLag = 1 / greater(1, readAt(values, DEMAND_LAG))
    const highest = readAt(values, MAX_MULTIPLE)
    const lowest = 1 / highest
    const first = week * elements
    const there = china.price
    for (let e = 0; e < elements; e += 1) {
      const before = readAt(price, e)
      const commanded = lesser(highest, greater(lowest, readAt(command, e)))
      const habit = readAt(expected, e)
      prices[first + e] = before
      price[e] = before + (readAt(there, e) * commanded - before) * perPriceLag
      expected[e] = habit + (before / readAt(basePrice, e) - habit) * perDemandLag
    }
  }

  function run(week: number): void {
    compare(week)
    receive(week)
    move(week)
  }

  const { withheld, prices, outFrom } = own
  return { withheld, prices, outFrom, start, run }
}
