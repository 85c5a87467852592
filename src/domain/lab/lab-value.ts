import { type Distribution } from '@/domain/market/distribution'
import { type LabInput, type LabValue, type NumberInput } from './lab-input'

const DAYS_PER_WEEK = 7
const NEAR_A_DAY = 1e-6
const SIGNIFICANT_DIGITS = 6

/** Numbers of a distribution by name, in the order in which they are written down. */
export function distributionParts(value: Distribution): readonly (readonly [string, number])[] {
  switch (value.dist) {
    case 'triangular':
      return [
        ['min', value.min],
        ['mode', value.mode],
        ['max', value.max],
      ]
    case 'uniform':
      return [
        ['min', value.min],
        ['max', value.max],
      ]
    case 'lognormal':
      return [
        ['median', value.median],
        ['p90', value.p90],
        ...optional('min', value.min),
        ...optional('max', value.max),
      ]
    case 'normal':
      return [
        ['mean', value.mean],
        ['sd', value.sd],
        ...optional('min', value.min),
        ...optional('max', value.max),
      ]
  }
}

function optional(name: string, value: number | undefined): readonly (readonly [string, number])[] {
  return value === undefined ? [] : [[name, value]]
}

/** Report whether two values of an input are the same. */
export function isSameValue(a: LabValue, b: LabValue): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b
  return a.dist === b.dist && distributionParts(a).join() === distributionParts(b).join()
}

/**
 * Return `value` as the lab keeps it: weeks that are whole days to the day, everything else to six digits.
 *
 * More digits than anyone can set by hand would only make links longer.
 */
export function toKeptValue(input: LabInput, value: LabValue): LabValue {
  if (input.form === 'choice' || typeof value === 'string') return value
  const keep = (number: number) => toKeptNumber(input, number)
  if (typeof value === 'number') return keep(value)
  return mapDistribution(value, keep)
}

function toKeptNumber({ isWhole, unit }: NumberInput, value: number): number {
  return withoutSign(isWhole ? Math.round(value) : toKeptDigits(value, unit.startsWith('week')))
}

function toKeptDigits(value: number, isTime: boolean): number {
  const days = Math.round(value * DAYS_PER_WEEK)
  const isDay = isTime && Math.abs(value * DAYS_PER_WEEK - days) < NEAR_A_DAY
  return isDay ? days / DAYS_PER_WEEK : Number(value.toPrecision(SIGNIFICANT_DIGITS))
}

/** JSON does not know a negative zero. */
function withoutSign(value: number): number {
  return value === 0 ? 0 : value
}

/** Return a distribution of the same shape with each of its numbers changed. */
function mapDistribution(value: Distribution, change: (number: number) => number): Distribution {
  switch (value.dist) {
    case 'triangular':
      return {
        dist: 'triangular',
        min: change(value.min),
        mode: change(value.mode),
        max: change(value.max),
      }
    case 'uniform':
      return { dist: 'uniform', min: change(value.min), max: change(value.max) }
    case 'lognormal':
      return {
        dist: 'lognormal',
        median: change(value.median),
        p90: change(value.p90),
        ...mapBounds(value, change),
      }
    case 'normal':
      return {
        dist: 'normal',
        mean: change(value.mean),
        sd: change(value.sd),
        ...mapBounds(value, change),
      }
  }
}

type Bounds = { readonly min?: number | undefined; readonly max?: number | undefined }

function mapBounds({ min, max }: Bounds, change: (number: number) => number): Bounds {
  return {
    ...(min !== undefined && { min: change(min) }),
    ...(max !== undefined && { max: change(max) }),
  }
}

/** Return a distribution cut at `min` and `max` where it states no bounds of its own. */
export function withBounds(value: Distribution, min: number, max: number): Distribution {
  if (value.dist === 'triangular' || value.dist === 'uniform') return value
  return { ...value, min: value.min ?? min, max: value.max ?? max }
}
