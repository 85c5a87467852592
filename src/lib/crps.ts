import { normalDensity, normalShare } from './normal'
import { readAt } from './read-at'

/**
 * The continuous ranked probability score of a forecast that is a distribution, in the unit of what is forecast: 0 for
 * certainty that was right, the plain distance for certainty that was wrong (Gneiting & Raftery 2007, "Strictly proper
 * scoring rules, prediction, and estimation"). Lower is better.
 */

/** Return the score of equally likely values in ascending order; throws a RangeError when there is no value. */
export function sampleCrps(ascending: Float64Array, seen: number): number {
  const count = ascending.length
  if (count === 0) throw new RangeError('A forecast without values has no score')
  let distance = 0
  let spread = 0
  for (let rank = 0; rank < count; rank += 1) {
    const value = readAt(ascending, rank)
    distance += Math.abs(value - seen)
    spread += (2 * rank + 1 - count) * value
  }
  return distance / count - spread / count ** 2
}

/** Return the score of a normal distribution; `sd` 0 is certainty. Closed form of Gneiting et al. 2005. */
export function normalCrps(mean: number, sd: number, seen: number): number {
  const distance = seen - mean
  if (sd === 0) return Math.abs(distance)
  const z = distance / sd
  return sd * (z * (2 * normalShare(z) - 1) + 2 * normalDensity(z) - 1 / Math.sqrt(Math.PI))
}
