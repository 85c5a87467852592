import { toDrawName, uniformAt } from '@/lib/counter-random'
import { createQuantile, toCentral } from '@/domain/market/distribution-curve'
import { type ModelInput } from './model-inputs'
import { toBounds } from './number-bounds'

/** A row of all inputs that is drawn anew for each run. */
export type Sampler = {
  /** Numbers of the run drawn last, in the order of the inputs; centrals before the first. */
  readonly values: Float64Array
  /** Draw every uncertain number for a run; the same run gives the same numbers whatever was drawn before. */
  readonly draw: (run: number) => void
  /** Report whether any input from `first` up to `end` is uncertain. */
  readonly varies: (first: number, end: number) => boolean
}

/**
 * Set up the draws of some inputs under a seed, a whole number from 0 to 2^32 − 1.
 *
 * Each input draws under its key alone: scenarios with the same seed share the draws of the inputs that they share.
 */
export function createSampler(inputs: readonly ModelInput[], seed: number): Sampler {
  const values = Float64Array.from(inputs, toCentralOf)
  const draws = inputs.flatMap(({ value, key, rule }, index) => {
    if (typeof value === 'number') return []
    const quantile = createQuantile(value, toBounds(rule))
    return [{ index, name: toDrawName(key), quantile, isWhole: rule.isWhole === true }]
  })
  return {
    values,
    draw: (run) => {
      for (const { index, name, quantile, isWhole } of draws) {
        const value = quantile(uniformAt(seed, run, name))
        values[index] = isWhole ? Math.round(value) : value
      }
    },
    varies: (first, end) => draws.some(({ index }) => index >= first && index < end),
  }
}

function toCentralOf({ value, rule }: ModelInput): number {
  const central = toCentral(value, toBounds(rule))
  return rule.isWhole === true && typeof value !== 'number' ? Math.round(central) : central
}
