import { type UncertainNumber } from '@/domain/market/distribution'

/**
 * Return a number as it is drawn from a stated range: a triangle with its peak at the value in use.
 *
 * The range is opened to hold the value; one without width leaves the number as it is.
 */
export function toTriangular(
  mode: number,
  { low, high }: { readonly low: number; readonly high: number },
): UncertainNumber {
  const [min, max] = [Math.min(mode, low), Math.max(mode, high)]
  return min < max ? { dist: 'triangular', min, mode, max } : mode
}
