import { readAt } from '@/lib/read-at'
import { PERCENTILES } from '@/domain/market/monte-carlo'
import { BINS } from './tasks'

const SHARES = Object.values(PERCENTILES)

/** Standard deviations of a percentile's rank that its bracket reaches either way: one in two million falls outside. */
const REACH = 5

/** Percentiles per column. */
export const SHARE_COUNT = SHARES.length

/** Places of the counts of a percentile: below the bracket, then its bins. */
const ROW = BINS + 1

/** Return the ranks that bracket each percentile of a sample of `count` values, ascending: low and high by percentile. */
export function toBracketRanks(count: number): readonly number[] {
  return SHARES.flatMap((share) => {
    const middle = share * (count - 1)
    const reach = REACH * Math.sqrt(count * share * (1 - share))
    return [Math.max(0, Math.floor(middle - reach)), Math.min(count - 1, Math.ceil(middle + reach))]
  })
}

/**
 * Counts values into bins around each percentile of each column, where there are too many runs to keep them all.
 *
 * Brackets come from the runs that were kept: by column and percentile, its lower and upper end. Counts add up in any
 * order, so that the outcome depends on neither threads nor their speed.
 */
export function createBracketCount(brackets: Float64Array): {
  readonly counts: Float64Array
  readonly add: (column: number, value: number) => void
} {
  const counts = new Float64Array((brackets.length / 2) * ROW)

  function add(column: number, value: number): void {
    for (let share = 0; share < SHARE_COUNT; share += 1) {
      const index = column * SHARE_COUNT + share
      const low = readAt(brackets, 2 * index)
      const high = readAt(brackets, 2 * index + 1)
      if (value > high) continue
      const bin = value < low ? 0 : 1 + toBin(value, low, high)
      const place = index * ROW + bin
      counts[place] = readAt(counts, place) + 1
    }
  }

  return { counts, add }
}

/** Return the percentiles of `runs` values that were counted, by column and percentile; bins count as evenly filled. */
export function readBrackets(
  brackets: Float64Array,
  counts: Float64Array,
  runs: number,
): Float64Array {
  return new Float64Array(brackets.length / 2).map((_, index) => {
    const low = readAt(brackets, 2 * index)
    const width = (readAt(brackets, 2 * index + 1) - low) / BINS
    const share = SHARES[index % SHARE_COUNT] ?? 0
    const rank = share * (runs - 1) + 0.5
    let below = readAt(counts, index * ROW)
    if (rank <= below) return low
    for (let bin = 0; bin < BINS; bin += 1) {
      const inside = readAt(counts, index * ROW + 1 + bin)
      if (rank <= below + inside) return low + (bin + (rank - below) / inside) * width
      below += inside
    }
    return low + BINS * width
  })
}

function toBin(value: number, low: number, high: number): number {
  if (high === low) return 0
  return Math.min(BINS - 1, Math.floor(((value - low) / (high - low)) * BINS))
}
