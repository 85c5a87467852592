import { type PartFlow } from '@/domain/parts/exposure'
import { type ModelRecord } from '@/domain/record/model-record'

/** A way from a region to the part, all its elements taken together. */
export type Origin = {
  readonly regionId: string
  readonly region: string
  readonly country: string
  /** Gate that the ore passes; none where it passes none. */
  readonly gate: string | undefined
  readonly elementIds: readonly string[]
  readonly kgPerYear: number
  /** Share of the part's oxide, 0 to 1. */
  readonly share: number
  /** What leaves the region over what leaves it in the baseline. */
  readonly passing: number
}

/** Put the ways of a part together by region, the largest first. */
export function toOrigins(
  flows: readonly PartFlow[],
  { regions, gates }: Pick<ModelRecord, 'regions' | 'gates'>,
): readonly Origin[] {
  return regions
    .flatMap((region) => {
      const own = flows.filter(({ regionId }) => regionId === region.id)
      const [first] = own
      if (first === undefined) return []
      return [
        {
          regionId: region.id,
          region: region.name,
          country: region.country,
          gate: gates.find(({ id }) => id === first.gateId)?.name,
          elementIds: own.map(({ elementId }) => elementId),
          kgPerYear: own.reduce((sum, { kgPerYear }) => sum + kgPerYear, 0),
          share: own.reduce((sum, { share }) => sum + share, 0),
          passing: first.passing,
        },
      ]
    })
    .toSorted((a, b) => b.share - a.share)
}

/** Return the share of a part's oxide that does not leave its regions, 0 to 1. */
export function toHeldBack(origins: readonly Origin[]): number {
  return origins.reduce((sum, { share, passing }) => sum + share * Math.max(0, 1 - passing), 0)
}
