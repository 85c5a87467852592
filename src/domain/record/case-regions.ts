import { type RegionRecord } from './record'
import { type ModelRecord } from './model-record'

/** Country of the first case, as statistics of trade and production name it (ISO 3166-1). */
export const CASE_COUNTRY = 'MM'

/** Return all regions of the country of the first case: those whose lost exports are counted. */
export function toCaseRegions({
  info,
  regions,
}: Pick<ModelRecord, 'info' | 'regions'>): readonly RegionRecord[] {
  const countries = new Set(
    regions.filter(({ id }) => info.caseRegionIds.includes(id)).map(({ country }) => country),
  )
  return regions.filter(({ country }) => countries.has(country))
}

/** Return the ids of the regions whose lost exports are counted. */
export function toCaseCountryIds(record: Pick<ModelRecord, 'info' | 'regions'>): readonly string[] {
  return toCaseRegions(record).map(({ id }) => id)
}
