import { type LossDistribution } from '@/domain/market/monte-carlo'

/** One bar of a loss distribution: the losses it counts, USD, and the share of runs in it. */
export type LossBin = { readonly from: number; readonly to: number; readonly share: number }

const MOST_BINS = 14

/** Widths that read well, as parts of a power of ten. */
const NICE_STEPS = [1, 2, 5, 10] as const

/** Return the spread of a loss as bars of a round width; one bar when every run loses the same. */
export function toLossBins({ sorted }: Pick<LossDistribution, 'sorted'>): readonly LossBin[] {
  const least = sorted[0]
  const most = sorted.at(-1)
  if (least === undefined || most === undefined) return []
  const width = toNiceWidth((most - least) / MOST_BINS)
  if (width === 0) return [{ from: least, to: most, share: 1 }]
  const first = Math.floor(least / width)
  const counts = Array.from({ length: Math.floor(most / width) - first + 1 }, () => 0)
  for (const loss of sorted) {
    const index = Math.floor(loss / width) - first
    counts[index] = (counts[index] ?? 0) + 1
  }
  return counts.map((count, index) => ({
    from: (first + index) * width,
    to: (first + index + 1) * width,
    share: count / sorted.length,
  }))
}

function toNiceWidth(rough: number): number {
  if (!(rough > 0)) return 0
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = NICE_STEPS.find((nice) => nice * power >= rough) ?? 10
  return step * power
}
