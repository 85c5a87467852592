import { createBlock, fillColumn } from '@/lib/block'
import { greater, lesser } from '@/lib/extremes'
import { createPowerColumn } from '@/lib/power-column'
import { readAt } from '@/lib/read-at'
import { parameterAt } from './input-layout'
import {
  CHINA_BASE_PRICE,
  CHINA_COLUMNS,
  CHINA_LEFT,
  CHINA_MULTIPLE,
  CHINA_USED,
  CHINA_WANTED,
  CHINA_WITHHELD,
} from './china-columns'
import { SHORT_SHARE, type KernelChina } from './kernel-china'
import { type Drivers } from './kernel-drivers'
import { type KernelPlan } from './kernel-plan'
import { type KernelRoom } from './kernel-room'

const DEMAND_ELASTICITY = parameterAt('demandElasticity')
const DEMAND_LAG = parameterAt('exChinaDemandLagWeeks')
const PRICE_SENSITIVITY = parameterAt('exChinaPriceSensitivity')
const PRICE_LAG = parameterAt('exChinaPriceLagWeeks')
const MAX_MULTIPLE = parameterAt('exChinaMaxPriceMultiple')
const MIN_COVER = parameterAt('minCoverWeeks')
const ELEMENT_LENGTH = 5

/* Columns of the market outside China: inputs of a run first, then what moves from week to week. */

/** Share of all demand. */
const OUT_SHARE = 0
/** Part of what is used outside that is separated in China. */
const OUT_DEPENDENT = 1
/** Usual demand of a week, t without growth. */
const OUT_REFERENCE = 2
/** Stock in balance; the same at least, and the least that scarcity is measured against, t without growth. */
const OUT_BALANCE = 3
const OUT_USUAL_STOCK = 4
const OUT_LEAST_STOCK = 5
const OUT_STOCK = 6
/** Price over that in balance. */
const OUT_MULTIPLE = 7
/** What buyers have got used to [AX], and the part of demand that stays at it. */
const OUT_EXPECTED = 8
const OUT_STAYING = 9
/** How much scarcer stock is than usual, and the multiple of the Chinese price that this commands. */
const OUT_SCARCITY = 10
const OUT_COMMAND = 11
const COLUMNS = 12

/**
 * The market outside China of a run (docs/model.md §1, steps 6 to 8, and Version 1.1), for the elements that need it.
 *
 * What it gives has a place for every element; those that are not run hold nothing. What China keeps of each element
 * goes into the state of the Chinese market.
 */
export type KernelOutside = {
  /** What is used, t, and prices, USD per kg; rows of elements by week. */
  readonly used: Float64Array
  readonly prices: Float64Array
  /** First week in which demand is not met, by element; the number of weeks where there is none. */
  readonly outFrom: Float64Array
  /** Set everything back to balance under the inputs of a new run. */
  readonly start: (plan: KernelPlan) => void
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
  room: KernelRoom,
  values: Float64Array,
  { drivers, baseDemand, china }: Basis,
): KernelOutside {
  const state = createBlock(room.elements, COLUMNS)
  const asking = createPowerColumn(state, { from: OUT_EXPECTED, to: OUT_STAYING })
  const aiming = createPowerColumn(state, { from: OUT_SCARCITY, to: OUT_COMMAND })
  const own = {
    state,
    china: china.state,
    /** Element of each row. */
    elementAt: new Int32Array(room.elements),
    used: new Float64Array(room.weeks * room.elements),
    outFrom: new Float64Array(room.elements),
    prices: new Float64Array(room.weeks * room.elements),
    loss: drivers.withheld,
    growth: drivers.growth,
  }
  const laid: { plan?: KernelPlan } & Layout = {
    count: 0,
    elements: 0,
    formAt: 0,
    hasLicences: false,
  }

  /** Lay out what is the same in all runs of a plan. */
  function layOut(plan: KernelPlan): void {
    if (plan === laid.plan) return
    const { elements, outside, weeks } = plan
    laid.plan = plan
    laid.count = outside.length
    laid.elements = elements
    laid.formAt = plan.at.form
    laid.hasLicences = plan.licenceWindows.length > 0
    own.elementAt.set(outside)
    if (outside.length === elements) return
    own.prices.fill(0, 0, weeks * elements)
    own.used.fill(0, 0, weeks * elements)
  }

  function start(plan: KernelPlan): void {
    layOut(plan)
    const { at, weeks } = plan
    const { numbers } = own.state
    const minCover = readAt(values, MIN_COVER)
    asking.setExponent(-readAt(values, DEMAND_ELASTICITY))
    aiming.setExponent(readAt(values, PRICE_SENSITIVITY))
    own.outFrom.fill(weeks)
    fillColumn(state, OUT_MULTIPLE, 1)
    fillColumn(state, OUT_EXPECTED, 1)
    plan.outside.forEach((e, i) => {
      const row = i * COLUMNS
      const first = at.elements + e * ELEMENT_LENGTH
      const cover = readAt(values, first + 3)
      const reference = readAt(values, first + 2) * readAt(baseDemand, e)
      numbers[row + OUT_SHARE] = readAt(values, first + 2)
      numbers[row + OUT_DEPENDENT] = 1 - readAt(values, first + 4)
      numbers[row + OUT_REFERENCE] = reference
      numbers[row + OUT_BALANCE] = cover * reference
      numbers[row + OUT_USUAL_STOCK] = greater(cover, minCover) * reference
      numbers[row + OUT_LEAST_STOCK] = minCover * reference
      numbers[row + OUT_STOCK] = cover * reference
    })
  }

  /** Compare stock with the usual, counting arrivals withheld over the weeks that buyers look ahead as lost. */
  function compare(week: number): void {
    const { loss } = own
    const { numbers } = own.state
    const { count, elements, formAt, hasLicences } = laid
    const lookAhead = readAt(values, formAt)
    const grown = readAt(own.growth, week)
    const first = week * elements
    for (let i = 0; i < count; i += 1) {
      const row = i * COLUMNS
      const reference = readAt(numbers, row + OUT_REFERENCE) * grown
      const held = readAt(numbers, row + OUT_STOCK)
      const lost = hasLicences
        ? readAt(numbers, row + OUT_DEPENDENT) * readAt(loss, first + (own.elementAt[i] ?? 0))
        : 0
      const counted = held - lookAhead * lost * reference
      const least = readAt(numbers, row + OUT_LEAST_STOCK) * grown
      const usual = readAt(numbers, row + OUT_USUAL_STOCK) * grown
      numbers[row + OUT_SCARCITY] = reference === 0 ? 1 : usual / greater(counted, least)
    }
    asking.raise(count)
    aiming.raise(count)
  }

  /** Step 6: what licences withhold, less the orders that they let through to bring stocks back to usual. */
  function receive(week: number): void {
    const { loss, used, outFrom } = own
    const { count, elements, formAt, hasLicences } = laid
    const { numbers } = own.state
    const there = own.china.numbers
    const restockPerWeek = 1 / greater(1, readAt(values, formAt + 1))
    const grown = readAt(own.growth, week)
    const first = week * elements
    for (let i = 0; i < count; i += 1) {
      const row = i * COLUMNS
      const e = own.elementAt[i] ?? 0
      const from = e * CHINA_COLUMNS
      const share = readAt(numbers, row + OUT_SHARE)
      const stock = readAt(numbers, row + OUT_STOCK)
      const due = share * readAt(there, from + CHINA_USED)
      const fromChina = due * readAt(numbers, row + OUT_DEPENDENT)
      const lost = hasLicences ? readAt(loss, first + e) : 0
      const missing = readAt(numbers, row + OUT_BALANCE) * grown - stock
      const restock = greater(missing * restockPerWeek, -fromChina) * (1 - lost)
      const kept = greater(fromChina * lost - restock, -readAt(there, from + CHINA_LEFT))
      const demand = share * readAt(there, from + CHINA_WANTED) * readAt(numbers, row + OUT_STAYING)
      const arriving = due - kept
      const ready = stock + arriving
      const use = lesser(demand, ready)
      there[from + CHINA_WITHHELD] = kept
      used[first + e] = use
      numbers[row + OUT_STOCK] = greater(0, stock + (arriving - use))
      if (ready < demand * (1 - SHORT_SHARE)) outFrom[e] = lesser(readAt(outFrom, e), week)
    }
  }

  function move(week: number): void {
    const { prices } = own
    const { count, elements } = laid
    const { numbers } = own.state
    const there = own.china.numbers
    const perPriceLag = 1 / greater(1, readAt(values, PRICE_LAG))
    const perDemandLag = 1 / greater(1, readAt(values, DEMAND_LAG))
    const highest = readAt(values, MAX_MULTIPLE)
    const lowest = 1 / highest
    const first = week * elements
    for (let i = 0; i < count; i += 1) {
      const row = i * COLUMNS
      const e = own.elementAt[i] ?? 0
      const from = e * CHINA_COLUMNS
      const before = readAt(numbers, row + OUT_MULTIPLE)
      const commanded = lesser(highest, greater(lowest, readAt(numbers, row + OUT_COMMAND)))
      const aim = readAt(there, from + CHINA_MULTIPLE) * commanded
      const habit = readAt(numbers, row + OUT_EXPECTED)
      prices[first + e] = readAt(there, from + CHINA_BASE_PRICE) * before
      numbers[row + OUT_MULTIPLE] = before + (aim - before) * perPriceLag
      numbers[row + OUT_EXPECTED] = habit + (before - habit) * perDemandLag
    }
  }

  function run(week: number): void {
    compare(week)
    receive(week)
    move(week)
  }

  const { used, prices, outFrom } = own
  return { used, prices, outFrom, start, run }
}

/** What the loops need to know of a plan. */
type Layout = {
  /** Elements that are run, of how many. */
  count: number
  elements: number
  /** Where the numbers of the form of the equations begin in the row of inputs. */
  formAt: number
  hasLicences: boolean
}
