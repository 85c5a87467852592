import { type Distribution } from '@/domain/market/distribution'
import { fitSpread, type Spread } from '@/domain/market/fit-distribution'
import { type InputDefault, type NumberInput } from '@/domain/lab/lab-input'

/** Part of the range by which a number that states no bounds is opened to both sides. */
const OPENING = 0.15

/** Weeks by which a day is opened, and the part of itself by which a length of time is. */
const DAY_OPENING = 8
const LENGTH_OPENING = 0.5

/**
 * Return a spread to begin with: around the value, over the range that its source states, or the dataset, or else over
 * a part of what the input may be.
 */
export function toFirstDistribution(
  input: NumberInput,
  value: number,
  range: InputDefault['range'] = input.stated ?? undefined,
): Distribution {
  const { min, max, step } = input
  const opening = toOpening(input, value)
  const low = Math.max(min, Math.min(value, range?.low ?? toStep(value - opening, step)))
  const high = Math.min(max, Math.max(value, range?.high ?? toStep(value + opening, step)))
  return high > low
    ? { dist: 'triangular', min: low, mode: value, max: high }
    : {
        dist: 'triangular',
        min: Math.max(min, low - step),
        mode: value,
        max: Math.min(max, high + step),
      }
}

/** Return a distribution of one kind that spreads as another does, within what the input may be. */
export function toKind(
  kind: Distribution['dist'],
  input: NumberInput,
  spread: Spread,
): Distribution {
  return toAccepted(fitSpread(kind, spread, input), input)
}

/** Keep the numbers of a bell curve where the input may be: its centre may lie outside where it is cut hard. */
export function toAccepted(value: Distribution, { min, max, step }: NumberInput): Distribution {
  if (value.dist === 'normal') {
    return { ...value, mean: Math.min(max, Math.max(min, value.mean)) }
  }
  if (value.dist === 'lognormal') {
    const median = Math.min(max - step, Math.max(min, step, value.median))
    return { ...value, median, p90: Math.min(max, Math.max(value.p90, median + step)) }
  }
  return value
}

function toOpening({ unit, min, max, step }: NumberInput, value: number): number {
  if (unit === 'week') return DAY_OPENING
  return unit === 'weeks' ? Math.max(step, LENGTH_OPENING * value) : OPENING * (max - min)
}

/** Ends that a reader would type: whole steps. */
function toStep(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toPrecision(12))
}
