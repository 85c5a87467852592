import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { type z } from 'zod/mini'
import { endpoints, type Endpoint, type EndpointName } from '@/contracts/endpoints'
import { type Edition } from '@/record/edition'
import { type HttpClient } from './http-client'

/** Questions of the contract as query options, by the name of their endpoint. */
export type RecordQueries = ReturnType<typeof createRecordQueries>

/** Key under which every answer of the contract is kept. */
export const ANSWERS_KEY = ['answer'] as const

/** Turns the answer to a question into what the page shows of it. */
export type Amend = <Name extends EndpointName>(name: Name, answer: Edition[Name]) => Edition[Name]

/** What is laid over the answers, and a name under which the result is kept beside the answers themselves. */
export type AnswerLayer = { readonly version: string; readonly amend: Amend }

const AS_ANSWERED: AnswerLayer = { version: '', amend: (_name, answer) => answer }

/**
 * Return query options that ask `client`. A failed refresh keeps the last good answer.
 *
 * This is the one place where what a server answers becomes what the page shows: amendments and the day whose knowledge
 * is asked for come in here as `layer`.
 */
export function createRecordQueries(client: HttpClient, layer: AnswerLayer = AS_ANSWERED) {
  const { version, amend } = layer
  function ask<Schema extends z.ZodMiniType>(
    endpoint: Endpoint<Schema>,
    toShown: (answer: z.output<Schema>) => z.output<Schema>,
  ) {
    return queryOptions({
      queryKey: toAnswerKey(endpoint.path, version),
      queryFn: async ({ signal }) => toShown(await client.request(endpoint, signal)),
    })
  }
  return {
    info: ask(endpoints.info, (answer) => amend('info', answer)),
    controllers: ask(endpoints.controllers, (answer) => amend('controllers', answer)),
    elements: ask(endpoints.elements, (answer) => amend('elements', answer)),
    regions: ask(endpoints.regions, (answer) => amend('regions', answer)),
    gates: ask(endpoints.gates, (answer) => amend('gates', answer)),
    plants: ask(endpoints.plants, (answer) => amend('plants', answer)),
    towns: ask(endpoints.towns, (answer) => amend('towns', answer)),
    history: ask(endpoints.history, (answer) => amend('history', answer)),
    parameters: ask(endpoints.parameters, (answer) => amend('parameters', answer)),
    imports: ask(endpoints.imports, (answer) => amend('imports', answer)),
    exports: ask(endpoints.exports, (answer) => amend('exports', answer)),
    production: ask(endpoints.production, (answer) => amend('production', answer)),
    supplyShares: ask(endpoints.supplyShares, (answer) => amend('supplyShares', answer)),
    governance: ask(endpoints.governance, (answer) => amend('governance', answer)),
    criticality: ask(endpoints.criticality, (answer) => amend('criticality', answer)),
    prices: ask(endpoints.prices, (answer) => amend('prices', answer)),
    estimates: ask(endpoints.estimates, (answer) => amend('estimates', answer)),
    bibliography: ask(endpoints.bibliography, (answer) => amend('bibliography', answer)),
    backtest: ask(endpoints.backtest, (answer) => amend('backtest', answer)),
    calibration: ask(endpoints.calibration, (answer) => amend('calibration', answer)),
    forecasts: ask(endpoints.forecasts, (answer) => amend('forecasts', answer)),
    materials: ask(endpoints.materials, (answer) => amend('materials', answer)),
    sampleParts: ask(endpoints.sampleParts, (answer) => amend('sampleParts', answer)),
  }
}

/** Return the key of an answer in a layer; the answer as it came has the plain one. */
export function toAnswerKey(path: string, version = ''): readonly string[] {
  return version === '' ? [...ANSWERS_KEY, path] : [...ANSWERS_KEY, path, version]
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
    asked.map(async ([, endpoint], index) => {
      // A moment between two: answers that are made in the page itself would all be made in one go.
      await new Promise((resolve) => setTimeout(resolve, index))
      const answer = await client.request<z.ZodMiniType>(endpoint, signal)
      cache.setQueryData(toAnswerKey(endpoint.path), answer)
    }),
  )
}
