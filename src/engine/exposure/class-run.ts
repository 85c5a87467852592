import { readAt } from '@/lib/read-at'
import { type SupplyClass } from './compile-parts'
import { type RecipeRows } from './recipe-rows'

/** Allocation at which a part counts as supplied again. */
export const BACK_SHARE = 0.95

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
 */
export type ClassRun = {
  /** Follow a class through the weeks of a run, from `fromWeek` on. */
  readonly run: (rows: RecipeRows, terms: Terms) => void
  /** Return the first week in which a stock, in weeks of use, no longer covers what is missing; the number of weeks if none. */
  readonly stockOutWeek: (stockWeeks: number) => number
  /** Return the use that is missed by the end of the run, in weeks of use. */
  readonly missedWeeks: (stockWeeks: number) => number
  /** Return what is left of a stock when the last week begins, in weeks of use. */
  readonly leftWeeks: (stockWeeks: number) => number
  /** Return the least share of use that is delivered in a week. */
  readonly lowest: () => number
  /** Return the week after the last one below `BACK_SHARE`; 0 if there is none. */
  readonly backWeek: () => number
  /** Return what deliveries cost more, USD per kg of weekly use whose price is open. */
  readonly riseUsd: () => number
}

/** Set up runs of classes over `weeks` weeks, of which those before `fromWeek` touch no part. */
export function createClassRun(weeks: number, fromWeek: number): ClassRun {
  const missing = new Float64Array(weeks)
  const last = { lowest: 1, back: 0, rise: 0 }

  function stockOutWeek(stockWeeks: number): number {
    const limit = stockWeeks + SHORT_WEEKS
    let low = fromWeek
    let high = weeks
    while (low < high) {
      const middle = (low + high) >>> 1
      if (readAt(missing, middle) > limit) high = middle
      else low = middle + 1
    }
    return low
  }

  return {
    run: ({ served, rise }, { recipe, protectedShare, secondSourceShare }) => {
      const first = recipe * weeks
      const open = 1 - protectedShare
      let lowest = 1
      let back = 0
      let paid = 0
      let gone = 0
      for (let week = fromWeek; week < weeks; week += 1) {
        const offered = protectedShare + open * readAt(served, first + week)
        const share = offered > secondSourceShare ? offered : secondSourceShare
        gone += 1 - share
        paid += share * readAt(rise, first + week)
        missing[week] = gone
        if (share < lowest) lowest = share
        if (share < BACK_SHARE) back = week + 1
      }
      last.lowest = lowest
      last.back = back
      last.rise = paid
    },
    stockOutWeek,
    missedWeeks: (stockWeeks) => {
      const gone = readAt(missing, weeks - 1)
      return gone > stockWeeks + SHORT_WEEKS ? gone - stockWeeks : 0
    },
    leftWeeks: (stockWeeks) => {
      const gone = weeks - 1 > fromWeek ? readAt(missing, weeks - 2) : 0
      return Math.max(0, stockWeeks - gone)
    },
    lowest: () => last.lowest,
    backWeek: () => last.back,
    riseUsd: () => last.rise,
  }
}
