import { skipToken, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { type BuyerMarket } from '@/domain/market/buyer-market'
import { type ModelRecord } from '@/domain/record/model-record'
import { type ScoreHistory } from '@/model/score-history'
import { useData } from './data-context'
import { type RecordQueries } from './record-queries'
import type { KnownParts } from './serve-score-history'
import { runHistory, toNumber } from './use-score-history'

/**
 * Return every element’s score week by week, each week judged by the record as it was known then: reports that were published later, and amendments
 * that were known later, play no part in it. Undefined until it is asked for and there.
 */
export function useKnownHistory(
  record: ModelRecord | undefined,
  market: BuyerMarket,
  isAsked: boolean,
): ScoreHistory | undefined {
  const cache = useQueryClient()
  const { edition, amendments = NONE } = useData()
  const { data } = useQuery({
    queryKey: ['known-history', market, record && toNumber(record), toNumber(amendments)],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn:
      record === undefined || !isAsked
        ? skipToken
        : async ({ signal }) => {
            const parts = await loadParts(cache, edition.queries)
            return runHistory({ record, market, known: { ...parts, amendments } }, signal)
          },
  })
  return isAsked ? data : undefined
}

const NONE: KnownParts['amendments'] = []

/** Load what the model takes of the record as it was answered, and its sources; what is there is not asked for again. */
async function loadParts(
  cache: QueryClient,
  queries: RecordQueries,
): Promise<Omit<KnownParts, 'amendments'>> {
  const staleTime = 'static'
  const [info, elements, regions, gates, plants] = await Promise.all([
    cache.query({ ...queries.info, staleTime }),
    cache.query({ ...queries.elements, staleTime }),
    cache.query({ ...queries.regions, staleTime }),
    cache.query({ ...queries.gates, staleTime }),
    cache.query({ ...queries.plants, staleTime }),
  ])
  const [history, parameters, supplyShares, governance, criticality] = await Promise.all([
    cache.query({ ...queries.history, staleTime }),
    cache.query({ ...queries.parameters, staleTime }),
    cache.query({ ...queries.supplyShares, staleTime }),
    cache.query({ ...queries.governance, staleTime }),
    cache.query({ ...queries.criticality, staleTime }),
  ])
  const { sources } = await cache.query({ ...queries.bibliography, staleTime })
  const world = { info, elements, regions, gates, plants }
  const answered = { ...world, history, parameters, supplyShares, governance, criticality }
  return { answered, sources }
}
