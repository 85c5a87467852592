import { type z } from 'zod/mini'
import { backtest, calibration } from './backtest-schema'
import { forecasts } from './forecasts-schema'
import { historyRecord } from './history-schema'
import { material } from './materials-schema'
import { parameterRecord } from './parameters-schema'
import { list } from './primitives'
import {
  controller,
  datasetInfo,
  elementRecord,
  gateRecord,
  plantRecord,
  regionRecord,
  townRecord,
} from './record-schema'
import { sampleParts } from './sample-parts-schema'
import {
  bibliography,
  countryProduction,
  criticality,
  estimate,
  exportMonths,
  governance,
  imports,
  prices,
  supplyShare,
} from './statistics-schema'

/** One question that the page asks of a server, and the shape of its answer. */
export type Endpoint<Schema extends z.ZodMiniType = z.ZodMiniType> = {
  /** Path below the base URL; GET only. */
  readonly path: `/api/${string}`
  /** What the answer holds, in one sentence for the API's reader. */
  readonly summary: string
  readonly answer: Schema
}

function defineEndpoint<Schema extends z.ZodMiniType>(
  endpoint: Endpoint<Schema>,
): Endpoint<Schema> {
  return endpoint
}

/** Every question of the contract, by name. Answers, mocks, types and the OpenAPI document come from this table. */
export const endpoints = {
  info: defineEndpoint({
    path: '/api/info',
    summary: 'What the dataset covers: its edition, first and last day, and the first case.',
    answer: datasetInfo,
  }),
  controllers: defineEndpoint({
    path: '/api/controllers',
    summary: 'Armed groups, armies and states that hold mining regions.',
    answer: list(controller),
  }),
  elements: defineEndpoint({
    path: '/api/elements',
    summary: 'Rare-earth elements with their prices and stock covers before the disruption.',
    answer: list(elementRecord),
  }),
  regions: defineEndpoint({
    path: '/api/regions',
    summary: 'Mining regions with output, basket, and two dated histories: control and production.',
    answer: list(regionRecord),
  }),
  gates: defineEndpoint({
    path: '/api/gates',
    summary: 'Border gates with the dated history of what they let through.',
    answer: list(gateRecord),
  }),
  plants: defineEndpoint({
    path: '/api/plants',
    summary: 'Plants outside China that separate, make metal or make magnets, with their history.',
    answer: list(plantRecord),
  }),
  towns: defineEndpoint({
    path: '/api/towns',
    summary: 'Towns for orientation on the map.',
    answer: list(townRecord),
  }),
  history: defineEndpoint({
    path: '/api/history',
    summary: 'Events, export controls and levies.',
    answer: historyRecord,
  }),
  parameters: defineEndpoint({
    path: '/api/parameters',
    summary:
      'The assumptions of the disruption model, each with its source or marked as an estimate.',
    answer: parameterRecord,
  }),
  imports: defineEndpoint({
    path: '/api/imports',
    summary: 'China’s rare-earth imports by year and month, gross weight.',
    answer: imports,
  }),
  exports: defineEndpoint({
    path: '/api/exports',
    summary:
      'China’s exports of rare-earth magnets, dysprosium and terbium by month, gross weight.',
    answer: exportMonths,
  }),
  production: defineEndpoint({
    path: '/api/production',
    summary: 'Mine production by country and year in each edition that printed it.',
    answer: list(countryProduction),
  }),
  supplyShares: defineEndpoint({
    path: '/api/supply-shares',
    summary: 'Shares of world supply by element, stage and country.',
    answer: list(supplyShare),
  }),
  governance: defineEndpoint({
    path: '/api/governance',
    summary: 'Worldwide Governance Indicators by country.',
    answer: list(governance),
  }),
  criticality: defineEndpoint({
    path: '/api/criticality',
    summary: 'Published criticality of each element for the EU.',
    answer: list(criticality),
  }),
  prices: defineEndpoint({
    path: '/api/prices',
    summary: 'Annual prices of oxides and a few single dated quotations.',
    answer: prices,
  }),
  estimates: defineEndpoint({
    path: '/api/estimates',
    summary: 'Explicit estimates that views rely on, with their ranges.',
    answer: list(estimate),
  }),
  bibliography: defineEndpoint({
    path: '/api/sources',
    summary: 'All sources, and what the data cannot answer.',
    answer: bibliography,
  }),
  backtest: defineEndpoint({
    path: '/api/backtest',
    summary: 'What the model is tested on: episodes, what was seen of them, scatters, assumptions.',
    answer: backtest,
  }),
  calibration: defineEndpoint({
    path: '/api/calibration',
    summary: 'The stored fit of the marked assumptions, with its residuals and errors.',
    answer: calibration,
  }),
  forecasts: defineEndpoint({
    path: '/api/forecasts',
    summary:
      'What the model would have forecast in each episode, as percentiles, beside what was seen and three rivals.',
    answer: forecasts,
  }),
  materials: defineEndpoint({
    path: '/api/materials',
    summary: 'What buyers order by the kilogram, and the rare-earth oxides that go into it.',
    answer: list(material),
  }),
  sampleParts: defineEndpoint({
    path: '/api/sample-parts',
    summary: 'An invented list of parts, to look around with until a buyer brings one.',
    answer: sampleParts,
  }),
} as const

/** Name of one question of the contract. */
export type EndpointName = keyof typeof endpoints

/** Decoded answer to the question `Name`. */
export type Answer<Name extends EndpointName> = z.output<(typeof endpoints)[Name]['answer']>
