import { DISTRIBUTION_KINDS, type Distribution } from '@/domain/market/distribution'

/** What an input that is a number accepts, whatever it is about. */
export type NumberSpec = {
  readonly shortLabel: string
  readonly unit: string
  readonly min: number
  readonly max: number
  readonly step: number
  readonly isWhole?: true
  readonly distributions: readonly Distribution['dist'][]
  /** Bounds that the dataset states, if it does. */
  readonly stated?: { readonly low: number; readonly high: number } | undefined
}

/** One day in weeks. */
const DAY = 1 / 7

/** A share of a whole, 0 to 1. */
export function shareSpec(shortLabel: string, unit: string): NumberSpec {
  return { shortLabel, unit, min: 0, max: 1, step: 0.01, distributions: DISTRIBUTION_KINDS }
}

/** A length of time, in weeks. */
export function weeksSpec(shortLabel: string, max: number, min = 0): NumberSpec {
  return { shortLabel, unit: 'weeks', min, max, step: 1, distributions: DISTRIBUTION_KINDS }
}

/** A day, in weeks after the baseline date. */
export function weekSpec(shortLabel: string, min: number, max: number): NumberSpec {
  return { shortLabel, unit: 'week', min, max, step: DAY, distributions: DISTRIBUTION_KINDS }
}

/** Return a bound of about `factor` times a value: one digit, so that a slider ends at a round number. */
export function roundBound(value: number, factor: number): number {
  return Number((value * factor).toPrecision(1))
}

/** Return about a hundredth of a bound, as a power of ten. */
export function roundStep(bound: number): number {
  return bound === 0 ? 1 : 10 ** (Math.floor(Math.log10(bound)) - 2)
}
