import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { type z } from 'zod/mini'
import { endpoints, type Endpoint } from '@/contracts/endpoints'
import { type HttpClient } from './http-client'

/** Questions of the contract as query options, by the name of their endpoint. */
export type RecordQueries = ReturnType<typeof createRecordQueries>

/** Key under which every answer of the contract is kept. */
export const ANSWERS_KEY = ['answer'] as const

/** Return query options that ask `client`. A failed refresh keeps the last good answer. */
export function createRecordQueries(client: HttpClient) {
  function ask<Schema extends z.ZodMiniType>(endpoint: Endpoint<Schema>) {
    return queryOptions({
      queryKey: [...ANSWERS_KEY, endpoint.path],
      queryFn: ({ signal }) => client.request(endpoint, signal),
    })
  }
  return {
    info: ask(endpoints.info),
    controllers: ask(endpoints.controllers),
    elements: ask(endpoints.elements),
    regions: ask(endpoints.regions),
    gates: ask(endpoints.gates),
    plants: ask(endpoints.plants),
    towns: ask(endpoints.towns),
    history: ask(endpoints.history),
    parameters: ask(endpoints.parameters),
    imports: ask(endpoints.imports),
    exports: ask(endpoints.exports),
    production: ask(endpoints.production),
    supplyShares: ask(endpoints.supplyShares),
    governance: ask(endpoints.governance),
    criticality: ask(endpoints.criticality),
    prices: ask(endpoints.prices),
    estimates: ask(endpoints.estimates),
    bibliography: ask(endpoints.bibliography),
    backtest: ask(endpoints.backtest),
    calibration: ask(endpoints.calibration),
    forecasts: ask(endpoints.forecasts),
    materials: ask(endpoints.materials),
    sampleParts: ask(endpoints.sampleParts),
  }
}

/** Put the answers of `names` before the queries ahead of the views that ask; one that fails is left to them. */
export async function askAhead(
  client: HttpClient,
  cache: QueryClient,
  names: readonly string[],
): Promise<void> {
  const asked = Object.entries(endpoints).filter(([name]) => names.includes(name))
  const { signal } = new AbortController()
  await Promise.allSettled(
    asked.map(async ([, endpoint]) => {
      const answer = await client.request<z.ZodMiniType>(endpoint, signal)
      cache.setQueryData([...ANSWERS_KEY, endpoint.path], answer)
    }),
  )
}
