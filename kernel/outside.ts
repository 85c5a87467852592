import {
  CHINA_BASE_PRICE,
  CHINA_COLUMNS,
  CHINA_MULTIPLE,
  CHINA_USED,
  CHINA_WANTED,
  CHINA_WITHHELD,
} from '../src/engine/monte-carlo/loop/china-columns'
import {
  OUT_HIGHEST_MULTIPLE,
  OUT_LOWEST_MULTIPLE,
  OUT_PER_DEMAND_LAG,
  OUT_PER_PRICE_LAG,
} from '../src/engine/monte-carlo/loop/loop-terms'
import {
  OUT_COLUMNS,
  OUT_COMMAND,
  OUT_EXPECTED,
  OUT_LEAST_STOCK,
  OUT_MULTIPLE,
  OUT_REFERENCE,
  OUT_SCARCITY,
  OUT_SHARE,
  OUT_STAYING,
  OUT_STOCK,
  OUT_USUAL_STOCK,
} from '../src/engine/monte-carlo/loop/outside-columns'
import { clearingOf } from './clearing'
import { noteShortage } from './china'
import * as memory from './memory'
import { get, greater, lesser, minus, over, PAIR, plus, read, set, times, twice } from './pairs'
import { raise } from './powers'

const ROW = OUT_COLUMNS * PAIR
const CHINA_ROW = CHINA_COLUMNS * PAIR

function end(): usize {
  return memory.outside + <usize>memory.outsideCount * ROW
}

/** Bytes from the first element to the pair of a row. */
function pairAt(index: usize): usize {
  return <usize>read(memory.outsidePairs, index) * PAIR
}

/**
 * Receive, use and price one week outside China, after China has traded and before it settles (docs/model.md §1, steps
 * 6 to 8).
 */
export function runOutside(week: i32): void {
  compare(week)
  receive(week)
  move(week)
}

/** Compare stock with the normal one. */
function compare(week: i32): void {
  const one = f64x2.splat(1)
  const grown = twice(memory.growth, week)
  for (let row = memory.outside; row < end(); row += ROW) {
    const reference = times(get(row, OUT_REFERENCE), grown)
    const least = times(get(row, OUT_LEAST_STOCK), grown)
    const usual = times(get(row, OUT_USUAL_STOCK), grown)
    const scarcity = over(usual, greater(get(row, OUT_STOCK), least))
    const isNone = f64x2.eq(reference, f64x2.splat(0))
    set(row, OUT_SCARCITY, v128.bitselect(one, scarcity, isNone))
  }
  raise(memory.demandPowers, memory.outside, end(), ROW, OUT_EXPECTED, OUT_STAYING)
  raise(memory.outsidePricePowers, memory.outside, end(), ROW, OUT_SCARCITY, OUT_COMMAND)
}

/** Step 6: what arrives after what licences withhold, and what is used of it. */
function receive(week: i32): void {
  const thisWeek = memory.weekAt(week)
  let index: usize = 0
  for (let row = memory.outside; row < end(); row += ROW) {
    const at = pairAt(index)
    const china = memory.china + (at / PAIR) * CHINA_ROW
    const share = get(row, OUT_SHARE)
    const stock = get(row, OUT_STOCK)
    const due = times(share, get(china, CHINA_USED))
    const lost = memory.hasLicences ? v128.load(memory.withheld + thisWeek + at) : f64x2.splat(0)
    const kept = times(due, lost)
    const want = times(share, get(china, CHINA_WANTED))
    const demand = times(want, get(row, OUT_STAYING))
    const arriving = minus(due, kept)
    const ready = plus(stock, arriving)
    const use = lesser(demand, ready)
    if (v128.any_true(f64x2.lt(use, demand))) {
      const clearing = clearingOf(get(row, OUT_EXPECTED), demand, use)
      const premium = over(clearing, get(china, CHINA_MULTIPLE))
      set(row, OUT_COMMAND, greater(get(row, OUT_COMMAND), premium))
    }
    const left = greater(f64x2.splat(0), plus(stock, minus(arriving, use)))
    set(china, CHINA_WITHHELD, kept)
    v128.store(memory.outsideUsed + thisWeek + at, use)
    v128.store(memory.outsideArriving + thisWeek + at, arriving)
    v128.store(memory.outsideDemand + thisWeek + at, demand)
    v128.store(memory.outsideInventory + thisWeek + at, stock)
    set(row, OUT_STOCK, left)
    noteShortage(memory.outsideOutFrom + at, week, ready, demand)
    index++
  }
}

function move(week: i32): void {
  const perPriceLag = twice(memory.terms, OUT_PER_PRICE_LAG)
  const perDemandLag = twice(memory.terms, OUT_PER_DEMAND_LAG)
  const highest = twice(memory.terms, OUT_HIGHEST_MULTIPLE)
  const lowest = twice(memory.terms, OUT_LOWEST_MULTIPLE)
  const thisWeek = memory.weekAt(week)
  let index: usize = 0
  for (let row = memory.outside; row < end(); row += ROW) {
    const at = pairAt(index)
    const china = memory.china + (at / PAIR) * CHINA_ROW
    const before = get(row, OUT_MULTIPLE)
    const commanded = lesser(highest, greater(lowest, get(row, OUT_COMMAND)))
    const aim = times(get(china, CHINA_MULTIPLE), commanded)
    const habit = get(row, OUT_EXPECTED)
    const price = times(get(china, CHINA_BASE_PRICE), before)
    const multiple = plus(before, times(minus(aim, before), perPriceLag))
    const expected = plus(habit, times(minus(before, habit), perDemandLag))
    v128.store(memory.outsidePrices + thisWeek + at, price)
    set(row, OUT_MULTIPLE, multiple)
    set(row, OUT_EXPECTED, expected)
    index++
  }
}
