import { type Distribution } from '@/domain/market/distribution'
import { createQuantile, toSupport, type Bounds } from '@/domain/market/distribution-curve'
import { fitBell } from '@/domain/market/fit-distribution'

/** A point of a density that a hand can move. */
export type Handle = { readonly id: string; readonly label: string; readonly value: number }

/** Return the points that fix a distribution, lowest first; those of a bell curve as it is, cut at `bounds`. */
export function toHandles(value: Distribution, bounds: Bounds): readonly Handle[] {
  switch (value.dist) {
    case 'triangular':
      return [
        { id: 'min', label: 'Minimum', value: value.min },
        { id: 'mode', label: 'Mode', value: value.mode },
        { id: 'max', label: 'Maximum', value: value.max },
      ]
    case 'uniform':
      return [
        { id: 'min', label: 'Minimum', value: value.min },
        { id: 'max', label: 'Maximum', value: value.max },
      ]
    case 'lognormal':
    case 'normal': {
      const quantile = createQuantile(value, bounds)
      return [
        { id: 'median', label: 'Median', value: quantile(0.5) },
        { id: 'p90', label: 'P90', value: quantile(0.9) },
      ]
    }
  }
}

/** Return the distribution with one of its points moved; the others stay where they are. */
export function moveHandle(
  value: Distribution,
  id: string,
  to: number,
  bounds: Bounds,
): Distribution {
  if (value.dist !== 'normal' && value.dist !== 'lognormal') return { ...value, [id]: to }
  const quantile = createQuantile(value, bounds)
  const median = { share: 0.5, value: id === 'median' ? to : quantile(0.5) }
  const p90 = { share: 0.9, value: id === 'p90' ? to : quantile(0.9) }
  return { ...value, ...fitBell(value.dist, [median, p90], toSupport(value, bounds)) }
}
