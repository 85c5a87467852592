import { clamp } from '@/lib/clamp'
import { NORMAL_P90, normalQuantile } from '@/lib/normal'
import { expOf, logOf } from '@/lib/power-table'
import { type Distribution, type Lognormal, type Normal, type Triangular } from './distribution'
import { createQuantile, type Bounds } from './distribution-curve'

/** A value below which a share of the values lies, 0 to 1. */
export type Fixed = { readonly share: number; readonly value: number }

/** Where 5 % and 95 % of the values end, and where they are thickest. */
export type Spread = { readonly p5: number; readonly middle: number; readonly p95: number }

/** Share of the values that lies beyond either end of a spread. */
const TAIL = 0.05

/** Rounds of a fit; each brings it several times nearer. */
const ROUNDS = 80

/** Widest bell curve, as a multiple of what its number may be: beyond it is as good as uniform. */
const WIDEST = 10

/**
 * Return a distribution of a kind with a spread: 5 % of its values lie below and 5 % above, cut at `bounds`.
 *
 * Where the bounds leave no room for that, it comes as near as they allow.
 */
export function fitSpread(
  kind: Distribution['dist'],
  spread: Spread,
  bounds: Bounds,
): Distribution {
  const { p5, p95 } = spread
  switch (kind) {
    case 'uniform':
      return fitUniform(spread, bounds)
    case 'triangular':
      return fitTriangular(spread, bounds)
    case 'normal':
    case 'lognormal':
      return fitBell(
        kind,
        [
          { share: TAIL, value: p5 },
          { share: 1 - TAIL, value: p95 },
        ],
        bounds,
      )
  }
}

/** Return a bell curve, cut at `bounds`, of which two values are known, the lower first. */
export function fitBell(
  kind: 'normal' | 'lognormal',
  [lower, upper]: readonly [Fixed, Fixed],
  bounds: Bounds,
): Normal | Lognormal {
  const isLogarithm = kind === 'lognormal'
  const least = isLogarithm ? Math.max(Number.MIN_VALUE, upper.value * 1e-6) : -Infinity
  const toScale = (value: number): number => (isLogarithm ? logOf(Math.max(least, value)) : value)
  const low = toScale(lower.value)
  const high = Math.max(toScale(upper.value), low + Number.EPSILON * Math.max(1, Math.abs(low)))
  const [from, to] = [normalQuantile(lower.share), normalQuantile(upper.share)]
  const widest =
    WIDEST * (isLogarithm ? 10 : Math.min(bounds.max - bounds.min, Number.MAX_VALUE / 100))
  let sd = Math.min(widest, (high - low) / (to - from))
  let mean = low - sd * from
  const toCurve = (): Normal | Lognormal =>
    isLogarithm
      ? { dist: 'lognormal', median: expOf(mean), p90: expOf(mean + NORMAL_P90 * sd) }
      : { dist: 'normal', mean, sd }
  for (let round = 0; round < ROUNDS; round += 1) {
    const quantile = createQuantile(toCurve(), bounds)
    const [now, then] = [toScale(quantile(lower.share)), toScale(quantile(upper.share))]
    sd = Math.min(widest, sd * clamp((high - low) / Math.max(then - now, Number.MIN_VALUE), 0.5, 2))
    mean += (low - now + high - then) / 2
  }
  return toCurve()
}

/** Return a normal distribution with another median where it is cut at `bounds`, as wide as before. */
export function fitMedian(value: Normal, median: number, bounds: Bounds): Normal {
  let { mean } = value
  for (let round = 0; round < ROUNDS; round += 1) {
    mean += median - createQuantile({ ...value, mean }, bounds)(0.5)
  }
  return { ...value, mean }
}

function fitUniform({ p5, p95 }: Spread, bounds: Bounds): Distribution {
  const beyond = (TAIL / (1 - 2 * TAIL)) * (p95 - p5)
  const isBelow = p5 - beyond < bounds.min
  const isAbove = p95 + beyond > bounds.max
  // One end that is bound leaves the other percentile to keep.
  const min = isBelow ? bounds.min : p5 - beyond
  const max = isAbove ? bounds.max : p95 + beyond
  if (isBelow && !isAbove) {
    return { dist: 'uniform', min, max: Math.min(bounds.max, min + (p95 - min) / (1 - TAIL)) }
  }
  if (isAbove && !isBelow) {
    return { dist: 'uniform', min: Math.max(bounds.min, max - (max - p5) / (1 - TAIL)), max }
  }
  return { dist: 'uniform', min, max }
}

/** Both ends by turns, from F(p5) = (p5 − min)² / ((max − min)(mode − min)); an end that is bound moves the mode instead. */
function fitTriangular({ p5, middle, p95 }: Spread, bounds: Bounds): Triangular {
  let mode = clamp(middle, p5, p95)
  let [min, max] = [p5, p95]
  for (let round = 0; round < ROUNDS; round += 1) {
    min = p5 - tailBeyond(max - p5, mode - p5)
    max = p95 + tailBeyond(p95 - min, p95 - mode)
    if (min < bounds.min) {
      min = bounds.min
      mode = clamp(min + (p5 - min) ** 2 / (TAIL * (max - min)), p5, p95)
    }
    if (max > bounds.max) {
      max = bounds.max
      mode = clamp(max - (max - p95) ** 2 / (TAIL * (max - min)), p5, p95)
    }
  }
  return { dist: 'triangular', min, mode, max }
}

/** Return how far an end lies beyond its percentile: x² = TAIL·(toOther + x)·(toMode + x). */
function tailBeyond(toOther: number, toMode: number): number {
  const a = 1 - TAIL
  const b = TAIL * (toOther + toMode)
  const c = TAIL * toOther * toMode
  return (b + Math.sqrt(b * b + 4 * a * c)) / (2 * a)
}
