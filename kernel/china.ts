import {
  CHINA_BASE_PRICE,
  CHINA_COLUMNS,
  CHINA_COMMAND,
  CHINA_DEMAND,
  CHINA_EXPECTED,
  CHINA_LEAST_STOCK,
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
} from '../src/engine/monte-carlo/loop/china-columns'
import {
  HIGHEST_MULTIPLE,
  LOWEST_MULTIPLE,
  OPENING,
  OPENING_FROM,
  OPENING_MAX,
  PER_DEMAND_LAG,
  PER_PRICE_LAG,
  PER_URGENCY,
  SUBSTITUTION,
  SUBSTITUTION_MAX,
} from '../src/engine/monte-carlo/loop/loop-terms'
import { clearingOf } from './clearing'
import * as memory from './memory'
import {
  get,
  greater,
  lesser,
  minus,
  over,
  PAIR,
  pairsOf,
  plus,
  read,
  set,
  times,
  twice,
} from './pairs'
import { logOf, raise } from './powers'

const ROW = CHINA_COLUMNS * PAIR
/** Part of a week's demand that may be missing before it counts as a stock-out: rounding is no shortage. */
const SHORT_SHARE = 1e-9

function end(): usize {
  return memory.china + pairsOf(memory.elements) * ROW
}

/** Note in which week demand is not met for the first time. */
export function noteShortage(outFrom: usize, week: i32, ready: v128, demand: v128): void {
  const isShort = f64x2.lt(ready, times(demand, f64x2.splat(1 - SHORT_SHARE)))
  if (!v128.any_true(isShort)) return
  const before = v128.load(outFrom)
  const first = lesser(before, f64x2.splat(<f64>week))
  v128.store(outFrom, v128.bitselect(first, before, isShort))
}

/** Buy and use one week in China (docs/model.md §1, steps 3 to 5). */
export function trade(week: i32): void {
  raise(memory.demandPowers, memory.china, end(), ROW, CHINA_EXPECTED, CHINA_STAYING)
  raise(memory.pricePowers, memory.china, end(), ROW, CHINA_SCARCITY, CHINA_COMMAND)
  const one = f64x2.splat(1)
  const grown = twice(memory.growth, week)
  let at: usize = 0
  let place = memory.weekAt(week)
  for (let row = memory.china; row < end(); row += ROW) {
    let tonnes = plus(v128.load(memory.arriving + at), get(row, CHINA_OPENED))
    if (memory.hasReleases) tonnes = plus(tonnes, v128.load(memory.released + place))
    const staying = minus(one, get(row, CHINA_SUBSTITUTED))
    const want = times(times(get(row, CHINA_DEMAND), grown), staying)
    const demand = times(want, get(row, CHINA_STAYING))
    const held = get(row, CHINA_STOCK)
    const ready = plus(held, tonnes)
    const use = lesser(demand, ready)
    if (v128.any_true(f64x2.lt(use, demand))) {
      const clearing = clearingOf(get(row, CHINA_EXPECTED), demand, use)
      set(row, CHINA_COMMAND, greater(get(row, CHINA_COMMAND), clearing))
    }
    v128.store(memory.inventory + place, held)
    v128.store(memory.prices + place, v128.load(memory.price + at))
    v128.store(memory.supply + place, tonnes)
    v128.store(memory.used + place, use)
    v128.store(memory.demand + place, demand)
    set(row, CHINA_OFFERED, tonnes)
    set(row, CHINA_WANTED, want)
    set(row, CHINA_USED, use)
    noteShortage(memory.outFrom + at, week, ready, demand)
    at += PAIR
    place += PAIR
  }
}

/** Step 8, for substitution and new supply, at the price with which the week began. */
function adapt(week: i32): void {
  const one = f64x2.splat(1)
  const perUrgency = twice(memory.terms, PER_URGENCY)
  const substitution = twice(memory.terms, SUBSTITUTION)
  const substitutionMax = twice(memory.terms, SUBSTITUTION_MAX)
  const isOpening = <f64>week >= read(memory.terms, OPENING_FROM)
  const opening = f64x2.splat(isOpening ? read(memory.terms, OPENING) : 0)
  const openingMax = twice(memory.terms, OPENING_MAX)
  for (let row = memory.china; row < end(); row += ROW) {
    const multiple = get(row, CHINA_MULTIPLE)
    const isDear = f64x2.gt(multiple, one)
    if (!v128.any_true(isDear)) continue
    const urgency = lesser(one, times(logOf(multiple), perUrgency))
    const demand = get(row, CHINA_DEMAND)
    const substituted = get(row, CHINA_SUBSTITUTED)
    const more = lesser(substitutionMax, plus(substituted, times(substitution, urgency)))
    set(row, CHINA_SUBSTITUTED, v128.bitselect(more, substituted, isDear))
    const opened = get(row, CHINA_OPENED)
    const wider = lesser(
      times(openingMax, demand),
      plus(opened, times(times(opening, demand), urgency)),
    )
    set(row, CHINA_OPENED, v128.bitselect(wider, opened, isDear))
  }
}

/** Move prices, habits and stocks to the next week, with what China keeps of its exports (steps 5, 7 and 8). */
export function settle(week: i32): void {
  adapt(week)
  const one = f64x2.splat(1)
  const perPriceLag = twice(memory.terms, PER_PRICE_LAG)
  const perDemandLag = twice(memory.terms, PER_DEMAND_LAG)
  const highest = twice(memory.terms, HIGHEST_MULTIPLE)
  const lowest = twice(memory.terms, LOWEST_MULTIPLE)
  const grown = twice(memory.growth, week + 1)
  let price = memory.price
  let place = memory.weekAt(week)
  for (let row = memory.china; row < end(); row += ROW) {
    const before = get(row, CHINA_MULTIPLE)
    let aim = lesser(highest, greater(lowest, get(row, CHINA_COMMAND)))
    if (memory.hasLevies) {
      aim = times(aim, plus(one, v128.load(memory.uplift + place)))
    }
    const multiple = plus(before, times(minus(aim, before), perPriceLag))
    const habit = get(row, CHINA_EXPECTED)
    const offered = get(row, CHINA_OFFERED)
    const kept = get(row, CHINA_WITHHELD)
    const gain = plus(minus(offered, get(row, CHINA_USED)), kept)
    const stock = greater(f64x2.splat(0), plus(get(row, CHINA_STOCK), gain))
    const usual = times(get(row, CHINA_USUAL_STOCK), grown)
    const least = times(get(row, CHINA_LEAST_STOCK), grown)
    const expected = plus(habit, times(minus(before, habit), perDemandLag))
    v128.store(price, times(get(row, CHINA_BASE_PRICE), multiple))
    set(row, CHINA_MULTIPLE, multiple)
    set(row, CHINA_EXPECTED, expected)
    set(row, CHINA_STOCK, stock)
    set(row, CHINA_SCARCITY, over(usual, greater(stock, least)))
    price += PAIR
    place += PAIR
  }
}
