import { createBlock, fillColumn, readHalf, UPPER, type Block } from '@/lib/block'
import { greater, lesser } from '@/lib/extremes'
import { createPowerColumn, logOfHalves } from '@/lib/power-column'
import { logOf } from '@/lib/power-table'
import { readAt } from '@/lib/read-at'
import { WEEKS_PER_YEAR } from '@/engine/constants'
import {
  CHINA_BASE_PRICE,
  CHINA_COLUMNS,
  CHINA_COMMAND,
  CHINA_DEMAND,
  CHINA_EXPECTED,
  CHINA_LEAST_STOCK,
  CHINA_LEFT,
  CHINA_MULTIPLE,
  CHINA_OFFERED,
  CHINA_OPENED,
  CHINA_SCARCITY,
  CHINA_STAYING,
  CHINA_STOCK,
  CHINA_SUBSTITUTED,
  CHINA_USED,
  CHINA_USUAL_STOCK,
  CHINA_WANTED,
  CHINA_WITHHELD,
} from './china-columns'
import { parameterAt } from './input-layout'
import { type Drivers } from './kernel-drivers'
import { type KernelMining } from './kernel-mining'
import { type KernelPlan } from './kernel-plan'
import { type KernelRoom } from './kernel-room'

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
  /** One row by element; see china-columns.ts. */
  readonly state: Block
  readonly basePrice: Float64Array
  readonly price: Float64Array
  readonly supply: Float64Array
  readonly used: Float64Array
  readonly inventory: Float64Array
  readonly prices: Float64Array
  /** First week in which demand is not met, by element; the number of weeks where there is none. */
  readonly outFrom: Float64Array
  /** Read the prices of a new run; the regions need them before `start`. */
  readonly readPrices: (plan: KernelPlan) => void
  /** Set everything back to balance. */
  readonly start: (plan: KernelPlan) => void
  /** Buy and use one week. */
  readonly trade: (week: number) => void
  /** Move prices, habits and stocks to the next week, with what China keeps of its exports. */
  readonly settle: (week: number) => void
}

/** What the Chinese market rests on. */
type Basis = {
  readonly drivers: Drivers
  readonly mining: Pick<KernelMining, 'arriving' | 'baseDemand'>
}

/** Set up the Chinese market; inputs are read from `values` at the start of each run. */
export function createKernelChina(
  room: KernelRoom,
  values: Float64Array,
  { drivers, mining }: Basis,
): KernelChina {
  const state = createBlock(room.elements, CHINA_COLUMNS)
  const asking = createPowerColumn(state, { from: CHINA_EXPECTED, to: CHINA_STAYING })
  const aiming = createPowerColumn(state, { from: CHINA_SCARCITY, to: CHINA_COMMAND })
  const own = {
    state,
    basePrice: new Float64Array(room.elements),
    price: new Float64Array(room.elements),
    outFrom: new Float64Array(room.elements),
    supply: new Float64Array(room.weeks * room.elements),
    used: new Float64Array(room.weeks * room.elements),
    inventory: new Float64Array(room.weeks * room.elements),
    prices: new Float64Array(room.weeks * room.elements),
    arriving: mining.arriving,
    baseDemand: mining.baseDemand,
    released: drivers.released,
    uplift: drivers.uplift,
    growth: drivers.growth,
  }
  const laid = { elements: 0, hasReleases: false, hasLevies: false }

  function readPrices({ at, elements }: KernelPlan): void {
    const { basePrice } = own
    for (let e = 0; e < elements; e += 1) {
      basePrice[e] = readAt(values, at.elements + e * ELEMENT_LENGTH)
    }
  }

  function start({ at, weeks, elements, releases, levies }: KernelPlan): void {
    const { numbers } = own.state
    laid.elements = elements
    laid.hasReleases = releases.length > 0
    laid.hasLevies = levies.length > 0
    const minCover = readAt(values, MIN_COVER)
    asking.setExponent(-readAt(values, DEMAND_ELASTICITY))
    aiming.setExponent(readAt(values, PRICE_SENSITIVITY))
    own.price.set(own.basePrice)
    own.outFrom.fill(weeks)
    fillColumn(state, CHINA_MULTIPLE, 1)
    fillColumn(state, CHINA_EXPECTED, 1)
    fillColumn(state, CHINA_SCARCITY, 1)
    for (const column of [CHINA_SUBSTITUTED, CHINA_OPENED, CHINA_WITHHELD]) {
      fillColumn(state, column, 0)
    }
    for (let e = 0; e < elements; e += 1) {
      const row = e * CHINA_COLUMNS
      const cover = readAt(values, at.elements + e * ELEMENT_LENGTH + 1)
      const demand = readAt(own.baseDemand, e)
      numbers[row + CHINA_BASE_PRICE] = readAt(own.basePrice, e)
      numbers[row + CHINA_DEMAND] = demand
      numbers[row + CHINA_STOCK] = cover * demand
      numbers[row + CHINA_USUAL_STOCK] = greater(cover, minCover) * demand
      numbers[row + CHINA_LEAST_STOCK] = minCover * demand
      numbers[row + CHINA_SCARCITY] = 1
    }
  }

  function trade(week: number): void {
    const { elements, hasReleases } = laid
    asking.raise(elements)
    aiming.raise(elements)
    const { arriving, price, released, supply, used, inventory, prices, outFrom } = own
    const { numbers } = own.state
    const grown = readAt(own.growth, week)
    const first = week * elements
    for (let e = 0; e < elements; e += 1) {
      const row = e * CHINA_COLUMNS
      const mined = readAt(arriving, e) + readAt(numbers, row + CHINA_OPENED)
      const tonnes = hasReleases ? mined + readAt(released, first + e) : mined
      const want =
        readAt(numbers, row + CHINA_DEMAND) * grown * (1 - readAt(numbers, row + CHINA_SUBSTITUTED))
      const demand = want * readAt(numbers, row + CHINA_STAYING)
      const held = readAt(numbers, row + CHINA_STOCK)
      const ready = held + tonnes
      const use = lesser(demand, ready)
      inventory[first + e] = held
      prices[first + e] = readAt(price, e)
      supply[first + e] = tonnes
      used[first + e] = use
      numbers[row + CHINA_OFFERED] = tonnes
      numbers[row + CHINA_WANTED] = want
      numbers[row + CHINA_USED] = use
      numbers[row + CHINA_LEFT] = ready - use
      if (ready < demand * (1 - SHORT_SHARE)) outFrom[e] = lesser(readAt(outFrom, e), week)
    }
  }

  /** Step 8, for substitution and new supply, at the price with which the week began. */
  function adapt(week: number): void {
    const { elements } = laid
    const { numbers, halves } = own.state
    const upper = UPPER
    const perUrgency = 1 / logOf(readAt(values, FULL_RESPONSE))
    const substitution = readAt(values, SUBSTITUTION_RATE) / WEEKS_PER_YEAR
    const substitutionMax = readAt(values, SUBSTITUTION_MAX)
    const isOpening = week >= readAt(values, NEW_SUPPLY_LAG)
    const opening = isOpening ? readAt(values, NEW_SUPPLY_RATE) / WEEKS_PER_YEAR : 0
    const openMax = readAt(values, NEW_SUPPLY_MAX)
    for (let row = 0; row < elements * CHINA_COLUMNS; row += CHINA_COLUMNS) {
      const multiple = readAt(numbers, row + CHINA_MULTIPLE)
      if (multiple <= 1) continue
      const half = readHalf(halves, 2 * (row + CHINA_MULTIPLE) + upper)
      const urgency = lesser(1, logOfHalves(multiple, half) * perUrgency)
      const demand = readAt(numbers, row + CHINA_DEMAND)
      const more = readAt(numbers, row + CHINA_SUBSTITUTED) + substitution * urgency
      numbers[row + CHINA_SUBSTITUTED] = lesser(substitutionMax, more)
      numbers[row + CHINA_OPENED] = lesser(
        openMax * demand,
        readAt(numbers, row + CHINA_OPENED) + opening * demand * urgency,
      )
    }
  }

  function settle(week: number): void {
    adapt(week)
    const { elements, hasLevies } = laid
    const { price, uplift } = own
    const { numbers } = own.state
    const perPriceLag = 1 / greater(1, readAt(values, PRICE_LAG))
    const perDemandLag = 1 / greater(1, readAt(values, DEMAND_LAG))
    const highest = readAt(values, MAX_MULTIPLE)
    const lowest = 1 / highest
    const grown = readAt(own.growth, week + 1)
    const first = week * elements
    for (let e = 0; e < elements; e += 1) {
      const row = e * CHINA_COLUMNS
      const before = readAt(numbers, row + CHINA_MULTIPLE)
      const commanded = lesser(highest, greater(lowest, readAt(numbers, row + CHINA_COMMAND)))
      const aim = hasLevies ? commanded * (1 + readAt(uplift, first + e)) : commanded
      const multiple = before + (aim - before) * perPriceLag
      const habit = readAt(numbers, row + CHINA_EXPECTED)
      const gain =
        readAt(numbers, row + CHINA_OFFERED) -
        readAt(numbers, row + CHINA_USED) +
        readAt(numbers, row + CHINA_WITHHELD)
      const stock = greater(0, readAt(numbers, row + CHINA_STOCK) + gain)
      const usual = readAt(numbers, row + CHINA_USUAL_STOCK) * grown
      const least = readAt(numbers, row + CHINA_LEAST_STOCK) * grown
      price[e] = readAt(numbers, row + CHINA_BASE_PRICE) * multiple
      numbers[row + CHINA_MULTIPLE] = multiple
      numbers[row + CHINA_EXPECTED] = habit + (before - habit) * perDemandLag
      numbers[row + CHINA_STOCK] = stock
      numbers[row + CHINA_SCARCITY] = usual / greater(stock, least)
    }
  }

  const { basePrice, price, supply, used, inventory, prices, outFrom } = own
  return {
    state,
    basePrice,
    price,
    supply,
    used,
    inventory,
    prices,
    outFrom,
    readPrices,
    start,
    trade,
    settle,
  }
}
