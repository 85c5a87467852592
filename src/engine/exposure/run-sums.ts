import { readAt } from '@/lib/read-at'
import { type PartSpread, type RunMeans } from '@/domain/parts/exposure'

/** What is summed over the runs of a part, each at its place; divided by the number of runs it is a mean. */
export const SUM_AT = {
  exposed: 0,
  vulnerability: 1,
  nowOut: 2,
  nowMissedWeeks: 3,
  nowExtraCostUsd: 4,
  heldOut: 5,
  heldMissedWeeks: 6,
  sourcedOut: 7,
  sourcedMissedWeeks: 8,
  sourcedExtraCostUsd: 9,
} as const

type Name = keyof typeof SUM_AT

/** Sums that are kept of each part. */
export const SUMS_PER_PART = 10

/** Return the means over `runs` runs of the part at `place`, from the sums of all blocks in the order of the runs. */
export function toRunMeans(
  blocks: readonly { readonly sums: Float64Array }[],
  place: number,
  runs: number,
): Pick<PartSpread, 'exposedShare' | 'vulnerability' | 'means'> {
  const first = place * SUMS_PER_PART
  const mean = (name: Name) => {
    const at = first + SUM_AT[name]
    return blocks.reduce((sum, { sums }) => sum + readAt(sums, at), 0) / runs
  }
  const toMeans = (out: Name, missed: Name, cost: Name): RunMeans => ({
    stockOutShare: mean(out),
    missedWeeks: mean(missed),
    extraCostUsd: mean(cost),
  })
  return {
    exposedShare: mean('exposed'),
    vulnerability: mean('vulnerability'),
    means: {
      now: toMeans('nowOut', 'nowMissedWeeks', 'nowExtraCostUsd'),
      // More stock changes what is missed, never what deliveries cost.
      holdMore: toMeans('heldOut', 'heldMissedWeeks', 'nowExtraCostUsd'),
      secondSource: toMeans('sourcedOut', 'sourcedMissedWeeks', 'sourcedExtraCostUsd'),
    },
  }
}
