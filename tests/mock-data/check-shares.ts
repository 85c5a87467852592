import { type SupplyShare } from '@/domain/record/statistics'
import { groupBy } from './group-by'

/** Return the shares grouped by element and stage, as `Dy mine`. */
export function shareSets(
  shares: readonly SupplyShare[],
): ReadonlyMap<string, readonly SupplyShare[]> {
  return groupBy(shares, ({ elementId, stage }) => `${elementId} ${stage}`)
}

/** Return the sets whose shares do not sum to 1 within `tolerance`, or that name a country twice. */
export function shareFaults(shares: readonly SupplyShare[], tolerance: number): readonly string[] {
  const faults: string[] = []
  for (const [key, set] of shareSets(shares)) {
    const sum = set.reduce((total, { share }) => total + share.value, 0)
    const countries = new Set(set.map(({ country }) => country))
    if (Math.abs(sum - 1) > tolerance) faults.push(`${key} sums to ${sum.toFixed(4)}`)
    if (countries.size < set.length) faults.push(`${key} names a country twice`)
  }
  return faults
}

/** Return HHI_WGI,t of a set of shares: Σ s²·2·(2.5 − w)·t, with governance means by country. */
export function hhiWgiT(
  set: readonly SupplyShare[],
  governanceMeans: ReadonlyMap<string, number>,
): number {
  return set.reduce((sum, { country, share, tradeFactor }) => {
    const mean = governanceMeans.get(country)
    if (mean === undefined) throw new Error(`no governance of ${country}`)
    return sum + share.value ** 2 * 2 * (2.5 - mean) * tradeFactor.value
  }, 0)
}
