import { orSmall } from './logarithmic-mean'

/** A factor of a product before and after, both ≥ 0. */
export type FactorChange = { readonly from: number; readonly to: number }

/** Return ln(to / from) with zeros as the small value; exactly 0 where nothing changed. */
export function logRatio({ from, to }: FactorChange): number {
  return from === to ? 0 : Math.log(orSmall(to)) - Math.log(orSmall(from))
}

/**
 * Split `total` over `factors`, each 0 to 1, in proportion to their logarithms: what keeps a product from 1.
 *
 * A factor of 1 gets 0. The parts add up to `total`, or are all 0 when every factor is 1.
 */
export function splitByLogarithm(total: number, factors: readonly number[]): readonly number[] {
  const logarithms = factors.map((factor) => Math.log(orSmall(factor)))
  const sum = logarithms.reduce((left, right) => left + right, 0)
  return logarithms.map((logarithm) => (sum === 0 ? 0 : (total * logarithm) / sum))
}
