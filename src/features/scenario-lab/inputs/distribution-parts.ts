import { type Distribution } from '@/domain/market/distribution'
import { checkLabValue } from '@/domain/lab/lab-check'
import { type NumberInput } from '@/domain/lab/lab-input'
import { distributionParts } from '@/domain/lab/lab-value'
import {
  createQuantile,
  shareWithin,
  toSupport,
  type Bounds,
} from '@/domain/market/distribution-curve'
import { fitMedian } from '@/domain/market/fit-distribution'
import { type Format } from '@/ui/format/create-format'
import { moveHandle } from './distribution-handles'

/** One number of a distribution, under the name that a reader knows it by. */
export type Part = { readonly name: string; readonly label: string; readonly value: number }

/**
 * Return the numbers that make a distribution; the median and P90 of a bell curve as it is drawn, cut at `bounds`, so that
 * boxes and sentence tell the same.
 */
export function toParts(value: Distribution, bounds: Bounds): readonly Part[] {
  const isBell = value.dist === 'normal' || value.dist === 'lognormal'
  const quantile = createQuantile(value, bounds)
  return distributionParts(value).map(([name, number]) => {
    const share = isBell ? SHARES[name] : undefined
    return {
      name,
      label: (isBell ? BELL_WORDS[name] : SHAPE_WORDS[name]) ?? name,
      value: share === undefined ? number : quantile(share),
    }
  })
}

/** Share of the values below the numbers of a bell curve that are values of it. */
const SHARES: Readonly<Record<string, number>> = { mean: 0.5, median: 0.5, p90: 0.9 }

/** Say how much of a bell curve lies where the input cannot be, or return undefined where next to nothing does. */
export function toCutWords(
  value: Distribution,
  bounds: Bounds,
  write: (value: number) => string,
  format: Pick<Format, 'percent'>,
): string | undefined {
  const outside = 1 - shareWithin(value, bounds)
  if (outside < LEAST_CUT) return undefined
  const { min, max } = toSupport(value, bounds)
  const ends = [min, max].filter(Number.isFinite).map(write).join(' and ')
  return `The curve is cut at ${ends}: ${format.percent(outside)} of it lies beyond and is left out. Median and P90 are those of what is left.`
}

/** Share of a curve below which what is cut off changes nothing that is shown. */
const LEAST_CUT = 0.001

const SHAPE_WORDS: Readonly<Record<string, string>> = {
  min: 'Minimum',
  mode: 'Mode',
  max: 'Maximum',
}

const BELL_WORDS: Readonly<Record<string, string>> = {
  median: 'Median',
  p90: 'P90',
  mean: 'Median',
  sd: 'Standard deviation',
  min: 'Lower bound',
  max: 'Upper bound',
}

/** Return the distribution with one of its numbers changed; see `toParts`. */
export function setPart(
  value: Distribution,
  name: string,
  number: number,
  bounds: Bounds,
): Distribution {
  if (value.dist === 'normal' && name === 'mean') {
    return fitMedian(value, number, toSupport(value, bounds))
  }
  return value.dist === 'lognormal' && (name === 'median' || name === 'p90')
    ? moveHandle(value, name, number, bounds)
    : { ...value, [name]: number }
}

/** Say why a distribution with one number changed cannot be used, or return undefined when it can. */
export function toPartFault(
  input: NumberInput,
  next: Distribution,
  part: Part,
  write: (value: number) => string,
): string | undefined {
  if (checkLabValue(input, next) === undefined) return undefined
  const { name, label, value } = part
  if (name !== 'sd' && (value < input.min || value > input.max)) {
    return `${label} must lie between ${write(input.min)} and ${write(input.max)}.`
  }
  return ORDER_WORDS[next.dist]
}

const ORDER_WORDS: Readonly<Record<Distribution['dist'], string>> = {
  triangular: 'Minimum, mode and maximum must be in ascending order.',
  uniform: 'The minimum must be below the maximum.',
  lognormal: 'The median must be above 0, and P90 above the median.',
  normal: 'The standard deviation must be above 0.',
}
