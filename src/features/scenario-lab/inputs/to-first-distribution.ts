import { type Distribution } from '@/domain/market/distribution'
import { type NumberInput } from '@/domain/lab/lab-input'

/** Part of the range by which a number that states no bounds is opened to both sides. */
const OPENING = 0.15

/** Weeks by which a day is opened, and the part of itself by which a length of time is. */
const DAY_OPENING = 8
const LENGTH_OPENING = 0.5

/** Return a spread to begin with: around the value, over what the dataset thinks possible where it says so. */
export function toFirstDistribution(input: NumberInput, value: number): Distribution {
  return toKind('triangular', input, toSpan(input, value))
}

/** Low end, middle and high end of what a number may be. */
export type Span = { readonly low: number; readonly middle: number; readonly high: number }

/** Return a distribution of one kind over a span. */
export function toKind(kind: Distribution['dist'], input: NumberInput, span: Span): Distribution {
  const { low, middle, high } = span
  switch (kind) {
    case 'triangular':
      return { dist: 'triangular', min: low, mode: middle, max: high }
    case 'uniform':
      return { dist: 'uniform', min: low, max: high }
    case 'normal':
      return { dist: 'normal', mean: middle, sd: Math.max(input.step, (high - low) / 4) }
    case 'lognormal': {
      const median = Math.max(middle, input.step)
      return { dist: 'lognormal', median, p90: Math.max(high, median + input.step) }
    }
  }
}

function toSpan(input: NumberInput, value: number): Span {
  const { stated, min, max, step } = input
  const opening = toOpening(input, value)
  const low = Math.max(min, Math.min(value, stated?.low ?? toStep(value - opening, step)))
  const high = Math.min(max, Math.max(value, stated?.high ?? toStep(value + opening, step)))
  return high > low
    ? { low, middle: value, high }
    : { low: Math.max(min, low - step), middle: value, high: Math.min(max, high + step) }
}

function toOpening({ unit, min, max, step }: NumberInput, value: number): number {
  if (unit === 'week') return DAY_OPENING
  return unit === 'weeks' ? Math.max(step, LENGTH_OPENING * value) : OPENING * (max - min)
}

/** Ends that a reader would type: whole steps. */
function toStep(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toPrecision(12))
}
