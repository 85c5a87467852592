import { clamp } from '@/lib/clamp'
import { NORMAL_P90, normalDensity, normalQuantile, normalShare } from '@/lib/normal'
import { expOf, logOf } from '@/lib/power-table'
import {
  type Distribution,
  type Lognormal,
  type Normal,
  type Triangular,
  type UncertainNumber,
} from './distribution'

/** Return the value below which a share of the values lies; the share is strictly between 0 and 1. */
export type Quantile = (share: number) => number

/** A point of a density curve: how likely values near `value` are, per unit of the value. */
export type DensityPoint = { readonly value: number; readonly density: number }

/** Bounds at which an unbounded distribution is cut besides its own: what the number may be at all. */
export type Bounds = { readonly min: number; readonly max: number }

const UNBOUNDED: Bounds = { min: -Infinity, max: Infinity }

/** Make the quantiles of a distribution, which must pass `checkDistribution`; all constants are worked out once. */
export function createQuantile(distribution: Distribution, bounds: Bounds = UNBOUNDED): Quantile {
  switch (distribution.dist) {
    case 'uniform': {
      const { min, max } = distribution
      return (share) => min + share * (max - min)
    }
    case 'triangular':
      return toTriangularQuantile(distribution)
    case 'normal':
    case 'lognormal': {
      const bell = toBell(distribution, bounds)
      const { mean, sd, low, high, min, max } = bell
      const cut = (share: number) => mean + sd * normalQuantile(low + share * (high - low))
      return bell.isLogarithm
        ? (share) => clamp(expOf(cut(share)), min, max)
        : (share) => clamp(cut(share), min, max)
    }
  }
}

/** Return the number that the deterministic run uses: the mode of a triangular distribution, else the median. */
export function toCentral(value: UncertainNumber, bounds: Bounds = UNBOUNDED): number {
  if (typeof value === 'number') return value
  return value.dist === 'triangular' ? value.mode : createQuantile(value, bounds)(0.5)
}

/** Return the density curve for drawing, at evenly spaced values; tails end at the first and last per mille. */
export function toDensityPoints(
  distribution: Distribution,
  { count = 97, bounds = UNBOUNDED }: { readonly count?: number; readonly bounds?: Bounds } = {},
): readonly DensityPoint[] {
  const { min, max } = toSupport(distribution, bounds)
  const quantile = createQuantile(distribution, bounds)
  const low = Number.isFinite(min) && distribution.dist !== 'lognormal' ? min : quantile(0.001)
  const high = Number.isFinite(max) ? max : quantile(0.999)
  const density = createDensity(distribution, bounds)
  return Array.from({ length: count }, (_, index) => {
    const value = low + ((high - low) * index) / (count - 1)
    return { value, density: density(value) }
  })
}

/** Make the density of a distribution, per unit of the value. */
export function createDensity(
  distribution: Distribution,
  bounds: Bounds = UNBOUNDED,
): (value: number) => number {
  const { min, max } = toSupport(distribution, bounds)
  const inside = toInnerDensity(distribution, bounds)
  return (value) => (value < min || value > max ? 0 : inside(value))
}

/** Return the lowest and highest value that a distribution can take, infinite where it has no end. */
export function toSupport(distribution: Distribution, bounds: Bounds = UNBOUNDED): Bounds {
  if (distribution.dist === 'uniform' || distribution.dist === 'triangular') {
    return { min: distribution.min, max: distribution.max }
  }
  const { min, max } = toBell(distribution, bounds)
  return { min, max }
}

/** Return the share of a bell curve that lies between its bounds, 0 to 1; 1 for the others. */
export function shareWithin(distribution: Distribution, bounds: Bounds = UNBOUNDED): number {
  if (distribution.dist === 'uniform' || distribution.dist === 'triangular') return 1
  const { low, high } = toBell(distribution, bounds)
  return high - low
}

function toInnerDensity(distribution: Distribution, bounds: Bounds): (value: number) => number {
  switch (distribution.dist) {
    case 'uniform': {
      const height = 1 / (distribution.max - distribution.min)
      return () => height
    }
    case 'triangular': {
      const { min, mode, max } = distribution
      const top = 2 / (max - min)
      return (value) => {
        if (value < mode) return (top * (value - min)) / (mode - min)
        return value > mode ? (top * (max - value)) / (max - mode) : top
      }
    }
    case 'normal':
    case 'lognormal': {
      const { mean, sd, low, high, isLogarithm } = toBell(distribution, bounds)
      const height = 1 / (sd * (high - low))
      if (!isLogarithm) return (value) => height * normalDensity((value - mean) / sd)
      return (value) =>
        value <= 0 ? 0 : (height * normalDensity((logOf(value) - mean) / sd)) / value
    }
  }
}

function toTriangularQuantile({ min, mode, max }: Triangular): Quantile {
  const width = max - min
  const rising = mode - min
  const falling = max - mode
  return (share) =>
    share * width < rising
      ? min + Math.sqrt(share * width * rising)
      : max - Math.sqrt((1 - share) * width * falling)
}

/** A bell curve of a value or of its logarithm, with the shares that lie below its bounds. */
type Bell = Bounds & {
  readonly isLogarithm: boolean
  readonly mean: number
  readonly sd: number
  readonly low: number
  readonly high: number
}

/** A cut curve is drawn by inverse between the shares at its bounds, so that no draw is wasted or piled up. */
function toBell(distribution: Normal | Lognormal, bounds: Bounds): Bell {
  const min = Math.max(bounds.min, distribution.min ?? -Infinity)
  const max = Math.min(bounds.max, distribution.max ?? Infinity)
  if (distribution.dist === 'normal') {
    const { mean, sd } = distribution
    const shareBelow = (value: number) => normalShare((value - mean) / sd)
    return { isLogarithm: false, mean, sd, min, max, low: shareBelow(min), high: shareBelow(max) }
  }
  const mean = logOf(distribution.median)
  const sd = (logOf(distribution.p90) - mean) / NORMAL_P90
  const shareBelow = (value: number) => (value <= 0 ? 0 : normalShare((logOf(value) - mean) / sd))
  const low = shareBelow(min)
  const high = max === Infinity ? 1 : shareBelow(max)
  return { isLogarithm: true, mean, sd, min: Math.max(0, min), max, low, high }
}
