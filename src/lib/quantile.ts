import { clamp } from './clamp'
import { readAt } from './read-at'

/**
 * Return the quantile at `probability`, 0 to 1, of values in ascending order, by linear interpolation between
 * neighbours (Hyndman & Fan 1996, type 7); throws a RangeError when there is no value.
 */
export function quantileSorted(ascending: Float64Array, probability: number): number {
  const position = clamp(probability, 0, 1) * (ascending.length - 1)
  const below = Math.floor(position)
  const low = readAt(ascending, below)
  const fraction = position - below
  return fraction === 0 ? low : low + fraction * (readAt(ascending, below + 1) - low)
}

/** Return the quantile at `probability`, 0 to 1, of values in any order; see `quantileSorted`. */
export function quantile(values: readonly number[] | Float64Array, probability: number): number {
  return quantileSorted(Float64Array.from(values).toSorted(), probability)
}
