import { BACK_SHARE } from '@/domain/market/indicators'
import { readAt } from '@/lib/read-at'
import { type SupplyClass } from './compile-parts'
import { type RecipeRows } from './recipe-rows'

/** Part of a week's use that may be missing before it counts: rounding is no shortage. */
const SHORT_WEEKS = 1e-9

/** What decides the deliveries of a class. */
export type Terms = Pick<SupplyClass, 'recipe' | 'protectedShare' | 'secondSourceShare'>

/**
 * The deliveries of one class in one run, kept until the next.
 *
 * A buyer uses the same amount every week and is never delivered more than that, so a stock only falls, and what is
 * missing of deliveries up to a week decides everything: the stock is out in the first week in which it exceeds the
 * stock, and use is missed by the rest. One pass over the weeks thus serves every stock.
 *
 * Unless the second source ever delivers more than the market does, what is missing is (1 − α) times that of the
 * recipe, so that one pass serves every protection too. Both are exact but for the last bits of rounding.
 */
export type ClassRun = {
  /** Follow a class through the weeks of the run that the rows were filled from. */
  readonly run: (terms: Terms) => void
  /** Return the first week in which a stock, in weeks of use, no longer covers what is missing; the number of weeks if none. */
  readonly stockOutWeek: (stockWeeks: number) => number
  /** Return the use that is missed by the end of the run, in weeks of use. */
  readonly missedWeeks: (stockWeeks: number) => number
  /** Return what is left of a stock when the last week begins, in weeks of use. */
  readonly leftWeeks: (stockWeeks: number) => number
  /** Return the share of use that is delivered in the week in which stocks were counted. */
  readonly firstShare: () => number
  /** Return the least share of use that is delivered in a week. */
  readonly lowest: () => number
  /** Report whether a delivery falls below `BACK_SHARE` in a week or any later one. */
  readonly isLowFrom: (week: number) => boolean
  /** Return the week after the last one below `BACK_SHARE`; 0 if there is none. */
  readonly backWeek: () => number
  /** Return what deliveries cost more, USD per kg of weekly use whose price is open. */
  readonly riseUsd: () => number
}

/** Set up runs of classes on `rows`. */
export function createClassRun(rows: RecipeRows): ClassRun {
  const { weeks, fromWeek } = rows
  const ownMissing: Float64Array = new Float64Array(weeks)
  const terms = { recipe: 0, protectedShare: 0, open: 1, secondSourceShare: 0 }
  /** What is missing: `scale` times the values from `first` on, one a week. */
  const course = { missing: ownMissing, first: 0, scale: 1, rise: 0 }

  function toShare(served: number): number {
    const offered = terms.protectedShare + terms.open * served
    return offered > terms.secondSourceShare ? offered : terms.secondSourceShare
  }

  function leastFrom(week: number): number {
    return toShare(readAt(rows.later, terms.recipe * weeks + week))
  }

  function followMarket(recipe: number): void {
    course.missing = rows.missing
    course.first = recipe * weeks
    course.scale = terms.open
    course.rise =
      terms.protectedShare * readAt(rows.riseSum, recipe) +
      terms.open * readAt(rows.servedRiseSum, recipe)
  }

  function followSource(recipe: number): void {
    const { served, rise } = rows
    const { protectedShare, open, secondSourceShare } = terms
    const missing = ownMissing
    const first = recipe * weeks
    const end = weeks
    let gone = 0
    let paid = 0
    for (let week = fromWeek; week < end; week += 1) {
      const offered = protectedShare + open * readAt(served, first + week)
      const share = offered > secondSourceShare ? offered : secondSourceShare
      gone += 1 - share
      paid += share * readAt(rise, first + week)
      missing[week] = gone
    }
    course.missing = missing
    course.first = 0
    course.scale = 1
    course.rise = paid
  }

  function run({ recipe, protectedShare, secondSourceShare }: Terms): void {
    terms.recipe = recipe
    terms.protectedShare = protectedShare
    terms.open = 1 - protectedShare
    terms.secondSourceShare = secondSourceShare
    if (leastFrom(fromWeek) > secondSourceShare) followMarket(recipe)
    else followSource(recipe)
  }

  /** Nothing missing times any scale stays within any stock: the limit is infinite where the scale is 0. */
  function toLimit(stockWeeks: number): number {
    return (stockWeeks + SHORT_WEEKS) / course.scale
  }

  function stockOutWeek(stockWeeks: number): number {
    const { missing, first } = course
    const limit = toLimit(stockWeeks)
    let low = fromWeek
    let high = weeks
    while (low < high) {
      const middle = (low + high) >>> 1
      if (readAt(missing, first + middle) > limit) high = middle
      else low = middle + 1
    }
    return low
  }

  function backWeek(): number {
    let low = fromWeek
    let high = weeks
    while (low < high) {
      const middle = (low + high) >>> 1
      if (leastFrom(middle) >= BACK_SHARE) high = middle
      else low = middle + 1
    }
    return low > fromWeek ? low : 0
  }

  return {
    run,
    stockOutWeek,
    missedWeeks: (stockWeeks) => {
      const gone = readAt(course.missing, course.first + weeks - 1)
      return gone > toLimit(stockWeeks) ? course.scale * gone - stockWeeks : 0
    },
    leftWeeks: (stockWeeks) => {
      const before = weeks - 2
      const gone = before >= fromWeek ? readAt(course.missing, course.first + before) : 0
      return Math.max(0, stockWeeks - course.scale * gone)
    },
    firstShare: () => toShare(readAt(rows.served, terms.recipe * weeks + fromWeek)),
    lowest: () => leastFrom(fromWeek),
    isLowFrom: (week) => week < weeks && leastFrom(week) < BACK_SHARE,
    backWeek,
    riseUsd: () => course.rise,
  }
}
