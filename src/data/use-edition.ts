import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { type Edition } from '@/record/edition'
import { useData } from './data-context'
import { useDataState, type DataState } from './panel-state'
import { type RecordQueries } from './record-queries'

/** Return the whole record as it was answered, before any amendment, as far as it has been. */
export function useEdition(): { readonly edition: Edition | undefined; readonly state: DataState } {
  const cache = useQueryClient()
  const { queries } = useData().edition
  const query = useQuery({
    queryKey: ['edition'],
    queryFn: () => loadEdition(cache, queries),
  })
  return { edition: query.data, state: useDataState([query]) }
}

async function loadEdition(cache: QueryClient, queries: RecordQueries): Promise<Edition> {
  // What has been answered is not asked for again.
  const staleTime = 'static'
  const [info, controllers, elements, regions, gates, plants, towns, history] = await Promise.all([
    cache.query({ ...queries.info, staleTime }),
    cache.query({ ...queries.controllers, staleTime }),
    cache.query({ ...queries.elements, staleTime }),
    cache.query({ ...queries.regions, staleTime }),
    cache.query({ ...queries.gates, staleTime }),
    cache.query({ ...queries.plants, staleTime }),
    cache.query({ ...queries.towns, staleTime }),
    cache.query({ ...queries.history, staleTime }),
  ])
  const [parameters, imports, exports, production, supplyShares, governance] = await Promise.all([
    cache.query({ ...queries.parameters, staleTime }),
    cache.query({ ...queries.imports, staleTime }),
    cache.query({ ...queries.exports, staleTime }),
    cache.query({ ...queries.production, staleTime }),
    cache.query({ ...queries.supplyShares, staleTime }),
    cache.query({ ...queries.governance, staleTime }),
  ])
  const [criticality, prices, estimates, bibliography, backtest, calibration] = await Promise.all([
    cache.query({ ...queries.criticality, staleTime }),
    cache.query({ ...queries.prices, staleTime }),
    cache.query({ ...queries.estimates, staleTime }),
    cache.query({ ...queries.bibliography, staleTime }),
    cache.query({ ...queries.backtest, staleTime }),
    cache.query({ ...queries.calibration, staleTime }),
  ])
  const forecasts = await cache.query({ ...queries.forecasts, staleTime })
  const materials = await cache.query({ ...queries.materials, staleTime })
  const sampleParts = await cache.query({ ...queries.sampleParts, staleTime })
  const world = { info, controllers, elements, regions, gates, plants, towns, history }
  const market = { parameters, imports, exports, production, supplyShares, governance }
  const proof = { criticality, prices, estimates, bibliography, backtest, calibration }
  return { ...world, ...market, ...proof, forecasts, materials, sampleParts }
}
