import { type SupplyShare } from '@/domain/record/statistics'
import { groupBy } from '@/lib/group-by'

/** Return the shares grouped by element and stage, as `Dy mine`. */
export function shareSets(
  shares: readonly SupplyShare[],
): ReadonlyMap<string, readonly SupplyShare[]> {
  return groupBy(shares, ({ elementId, stage }) => `${elementId} ${stage}`)
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
