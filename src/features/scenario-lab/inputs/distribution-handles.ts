import { type Distribution } from '@/domain/market/distribution'
import { NORMAL_P90 } from '@/lib/normal'

/** A point of a density that the reader can move. */
export type Handle = { readonly id: string; readonly label: string; readonly value: number }

/** Return the points that fix a distribution, lowest first. */
export function toHandles(value: Distribution): readonly Handle[] {
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
      return [
        { id: 'median', label: 'Median', value: value.median },
        { id: 'p90', label: 'P90', value: value.p90 },
      ]
    case 'normal':
      return [
        { id: 'mean', label: 'Median', value: value.mean },
        { id: 'p90', label: 'P90', value: value.mean + NORMAL_P90 * value.sd },
      ]
  }
}

/** Return the distribution with one of its points moved; the others stay where they are. */
export function moveHandle(value: Distribution, id: string, to: number): Distribution {
  if (value.dist !== 'normal') return { ...value, [id]: to }
  const p90 = value.mean + NORMAL_P90 * value.sd
  return id === 'mean'
    ? { ...value, mean: to, sd: (p90 - to) / NORMAL_P90 }
    : { ...value, sd: (to - value.mean) / NORMAL_P90 }
}
