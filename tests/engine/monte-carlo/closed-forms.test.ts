import { describe, expect, it } from 'vitest'
import { type Distribution } from '@/domain/market/distribution'
import { NORMAL_P90, normalShare } from '@/lib/normal'
import { runMonteCarlo } from '@/engine/monte-carlo/run-monte-carlo'
import { requestOf } from './halts'

/** Chosen so that the percentiles fall on runs, not between two. */
const RUNS = 401

/** Share of the runs in the tail: its 21 worst. */
const WORST = Math.ceil(0.05 * RUNS)

/** What the only mine loses in 20 weeks when all of it is halted, USD. */
const WHOLE = ((20 * 5218) / (365.25 / 7)) * 1000 * 250 * 0.5

const uniform = { dist: 'uniform', min: 0.2, max: 0.8 } as const

function lossOf(severity: Distribution, seed: number) {
  return runMonteCarlo({ ...requestOf(severity, RUNS), seed }).loss
}

/** The k-th smallest of n uniform numbers is Beta(k, n + 1 − k): its mean. */
function meanAt(k: number): number {
  return k / (RUNS + 1)
}

/** How two of them vary together: i (n + 1 − j) / ((n + 1)² (n + 2)), i ≤ j. */
function covarianceOf(k: number, other: number): number {
  const [low, high] = [Math.min(k, other), Math.max(k, other)]
  return (low * (RUNS + 1 - high)) / ((RUNS + 1) ** 2 * (RUNS + 2))
}

/** Return the mean and standard deviation of the mean of some of the sorted numbers. */
function momentsOf(ranks: readonly number[]) {
  const variance = ranks.reduce(
    (sum, k) => sum + ranks.reduce((part, other) => part + covarianceOf(k, other), 0),
    0,
  )
  const mean = ranks.reduce((sum, k) => sum + meanAt(k), 0) / ranks.length
  return { mean, sd: Math.sqrt(variance) / ranks.length }
}

const all = Array.from({ length: RUNS }, (_, index) => index + 1)

type Loss = ReturnType<typeof lossOf>

const STATISTICS: readonly (readonly [string, readonly number[], (loss: Loss) => number])[] = [
  ['5 %', [21], ({ percentiles }) => percentiles.p5],
  ['25 %', [101], ({ percentiles }) => percentiles.p25],
  ['50 %', [201], ({ percentiles }) => percentiles.p50],
  ['75 %', [301], ({ percentiles }) => percentiles.p75],
  ['95 %', [381], ({ percentiles }) => percentiles.p95],
  ['value at risk', [381], ({ var95 }) => var95],
  ['mean beyond it', all.slice(-WORST), ({ cvar95 }) => cvar95],
  ['mean', all, ({ mean }) => mean],
]

describe('losses that are a straight line in a uniform halt', () => {
  const seeds = Array.from({ length: 100 }, (_, seed) => seed)
  const losses = seeds.map((seed) => lossOf(uniform, seed))

  it.each(STATISTICS)('scatter about the exact %s as far as chance lets them', (_, ranks, read) => {
    const { mean, sd } = momentsOf(ranks)
    const errors = losses.map((loss) => ((read(loss) / WHOLE - 0.2) / 0.6 - mean) / sd)
    const sum = errors.reduce((total, error) => total + error, 0)
    const squares = errors.reduce((total, error) => total + error ** 2, 0)
    // Means of `seeds` standard errors and of their squares, each four standard deviations wide.
    expect(Math.abs(sum / seeds.length)).toBeLessThan(4 / Math.sqrt(seeds.length))
    expect(Math.abs(squares / seeds.length - 1)).toBeLessThan(4 * Math.sqrt(2 / seeds.length))
  })
})

const sigma = Math.log(2) / NORMAL_P90

const SHAPES: readonly (readonly [Distribution, (severity: number) => number])[] = [
  [
    { dist: 'triangular', min: 0.1, mode: 0.3, max: 0.9 },
    (x) => (x < 0.3 ? (x - 0.1) ** 2 / (0.8 * 0.2) : 1 - (0.9 - x) ** 2 / (0.8 * 0.6)),
  ],
  [
    { dist: 'normal', mean: 0.5, sd: 0.2, min: 0.1, max: 0.9 },
    (x) => (normalShare((x - 0.5) / 0.2) - normalShare(-2)) / (normalShare(2) - normalShare(-2)),
  ],
  [
    { dist: 'lognormal', median: 0.3, p90: 0.6 }, // cut at 1, the most that can be halted
    (x) => normalShare(Math.log(x / 0.3) / sigma) / normalShare(Math.log(1 / 0.3) / sigma),
  ],
]

describe('losses that are a straight line in a halt of another shape', () => {
  const shares = Array.from(lossOf(uniform, 3).sorted, (loss) => (loss / WHOLE - 0.2) / 0.6)

  it.each(SHAPES)('lie where the closed form of %o puts the same draws', (severity, shareOf) => {
    const losses = Array.from(lossOf(severity, 3).sorted)
    const worst = losses.reduce(
      (most, loss, index) =>
        Math.max(most, Math.abs(shareOf(loss / WHOLE) - (shares[index] ?? Number.NaN))),
      0,
    )
    expect(worst).toBeLessThan(1e-9)
  })
})
