import { normalQuantile } from './normal'

/** Bounds that a share lies within, 0 to 1. */
export type ShareInterval = { readonly low: number; readonly high: number }

/**
 * Return the interval for a share of which `hits` of `count` were seen: Wilson 1927, without correction for continuity.
 *
 * `confidence` is 0.95 unless given. Nothing seen says nothing: 0 to 1.
 */
export function binomialInterval(hits: number, count: number, confidence = 0.95): ShareInterval {
  if (count === 0) return { low: 0, high: 1 }
  const z = normalQuantile((1 + confidence) / 2)
  const share = hits / count
  const room = 1 + z ** 2 / count
  const middle = (share + z ** 2 / (2 * count)) / room
  const reach = (z / room) * Math.sqrt((share * (1 - share)) / count + z ** 2 / (4 * count ** 2))
  return {
    low: hits === 0 ? 0 : middle - reach,
    high: hits === count ? 1 : middle + reach,
  }
}
