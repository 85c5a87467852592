import { normalQuantile } from './normal'
import { expOf, logOf } from './power-table'

/** Spearman's rank correlation with how well so few pairs determine it. */
export type RankCorrelation = {
  readonly count: number
  /** −1 to 1. */
  readonly rho: number
  /** Interval at 95 %. */
  readonly low: number
  readonly high: number
}

/**
 * Return Spearman's rank correlation of pairs; equal values share the mean of their ranks.
 *
 * The interval is Fisher's, with the standard error of Bonett & Wright 2000. Throws a RangeError for fewer than four
 * pairs, and where one side never varies.
 */
export function rankCorrelation(
  pairs: readonly (readonly [number, number])[],
  confidence = 0.95,
): RankCorrelation {
  const count = pairs.length
  if (count < 4) throw new RangeError(`${count} pairs are too few for a rank correlation`)
  const rho = correlation(rank(pairs.map(([x]) => x)), rank(pairs.map(([, y]) => y)))
  if (Number.isNaN(rho)) throw new RangeError('One side of the pairs never varies')
  if (Math.abs(rho) >= 1) return { count, rho, low: rho, high: rho }
  const reach = normalQuantile((1 + confidence) / 2) * Math.sqrt((1 + rho ** 2 / 2) / (count - 3))
  const middle = logOf((1 + rho) / (1 - rho)) / 2
  return { count, rho, low: toCorrelation(middle - reach), high: toCorrelation(middle + reach) }
}

/** Hyperbolic tangent, with the same bits on every engine. */
function toCorrelation(z: number): number {
  const square = expOf(2 * z)
  return (square - 1) / (square + 1)
}

/** Return the rank of each value, 1 for the least. */
function rank(values: readonly number[]): readonly number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length
    const equal = values.filter((other) => other === value).length
    return below + (equal + 1) / 2
  })
}

/** Pearson's correlation; NaN where one side never varies. */
function correlation(xs: readonly number[], ys: readonly number[]): number {
  const mean = (xs.length + 1) / 2
  let [xy, xx, yy] = [0, 0, 0]
  xs.forEach((x, index) => {
    const y = (ys[index] ?? mean) - mean
    xy += (x - mean) * y
    xx += (x - mean) ** 2
    yy += y ** 2
  })
  return xy / Math.sqrt(xx * yy)
}
