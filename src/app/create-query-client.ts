import { QueryCache, QueryClient } from '@tanstack/react-query'
import { RequestFault } from '@/data/request-fault'
import { useOffline } from './offline/offline-store'

/** Age at which an answer of a server is asked for again when the reader comes back to the page. */
const FRESH_MILLISECONDS = 5 * 60_000

/** Return the cache of all answers. Answers that break the contract are not asked for again by themselves. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: () => useOffline.getState().askServer() }),
    defaultOptions: {
      queries: {
        staleTime: FRESH_MILLISECONDS,
        gcTime: Number.POSITIVE_INFINITY,
        retry: (failures, error) =>
          failures < 1 && !(error instanceof RequestFault && error.isFinal),
        retryDelay: 500,
        networkMode: 'always',
      },
    },
  })
}
