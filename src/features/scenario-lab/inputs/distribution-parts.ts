import { type Distribution } from '@/domain/market/distribution'
import { checkLabValue } from '@/domain/lab/lab-check'
import { type NumberInput } from '@/domain/lab/lab-input'
import { distributionParts } from '@/domain/lab/lab-value'

/** One number of a distribution, under the name that a reader knows it by. */
export type Part = { readonly name: string; readonly label: string; readonly value: number }

/** Return the numbers that make a distribution. */
export function toParts(value: Distribution): readonly Part[] {
  const isBell = value.dist === 'normal' || value.dist === 'lognormal'
  return distributionParts(value).map(([name, number]) => ({
    name,
    label: (isBell ? BELL_WORDS[name] : SHAPE_WORDS[name]) ?? name,
    value: number,
  }))
}

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

/** Return the distribution with one of its numbers changed. */
export function setPart(value: Distribution, name: string, number: number): Distribution {
  return { ...value, [name]: number }
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
