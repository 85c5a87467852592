import { type ModelParameters } from '@/domain/market/market'
import { power } from '@/lib/power'

/**
 * Make the multiple of the usual price that a stock commands against the normal one, both in t (step 7): the inverse of
 * its share of normal, to a power. Where nothing is used there is no normal stock, and the share counts as 1.
 */
export function createScarcity(
  { minCoverShare }: Pick<ModelParameters, 'minCoverShare'>,
  sensitivity: number,
): (stock: number, normal: number) => number {
  return (stock, normal) =>
    normal === 0 ? 1 : power(normal / Math.max(stock, minCoverShare * normal), sensitivity)
}

/**
 * Make the multiple of the price in balance at which this week's unmet demand would be met under the model's own demand
 * curve, D = d·A^(−ε): A·(D / C)^(1/ε). It is 0 where demand is met, and without bound where nothing is used of it or it
 * does not answer to price.
 */
export function createClearing(
  demandElasticity: number,
): (expected: number, demand: number, used: number) => number {
  return (expected, demand, used) => {
    if (demand === 0 || demand <= used || demand / used <= 1) return 0
    if (used === 0 || demandElasticity === 0) return Infinity
    return expected * power(demand / used, 1 / demandElasticity)
  }
}
