import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { type RegionRecord } from '@/domain/record/record'
import { useData } from '@/data/data-context'

/** One region with all others, as far as they have been answered. */
export type RegionAnswer = {
  readonly query: UseQueryResult<readonly RegionRecord[]>
  readonly regions: readonly RegionRecord[] | undefined
  readonly region: RegionRecord | undefined
}

/** Return the region that an address names. */
export function useRegion(regionId: string): RegionAnswer {
  const { queries } = useData()
  const query = useQuery(queries.regions)
  return { query, regions: query.data, region: query.data?.find(({ id }) => id === regionId) }
}
