import controllersFile from '@mock-data/controllers.json'
import criticalityFile from '@mock-data/criticality.json'
import elementsFile from '@mock-data/elements.json'
import gatesFile from '@mock-data/gates.json'
import governanceFile from '@mock-data/governance.json'
import historyFile from '@mock-data/history.json'
import infoFile from '@mock-data/info.json'
import parametersFile from '@mock-data/parameters.json'
import plantsFile from '@mock-data/plants.json'
import regionsFile from '@mock-data/regions.json'
import supplySharesFile from '@mock-data/supply-shares.json'
import { z } from 'zod/mini'
import { historyRecord } from '@/contracts/history-schema'
import { parameterRecord } from '@/contracts/parameters-schema'
import { list } from '@/contracts/primitives'
import {
  controller,
  datasetInfo,
  elementRecord,
  gateRecord,
  plantRecord,
  regionRecord,
} from '@/contracts/record-schema'
import { criticality, governance, supplyShare } from '@/contracts/statistics-schema'
import { type ModelRecord } from '@/domain/record/model-record'
import { type Controller } from '@/domain/record/record'
import { type Market } from '@/domain/market/market'
import { type Scenario } from '@/domain/market/scenario'
import { toMarket, toStandingPlants } from '@/model/runs'

/** Return the part of the project's own dataset that describes the market in balance. */
export function readOwnMarket(): Market {
  return toMarket({
    info: z.parse(datasetInfo, infoFile),
    elements: z.parse(list(elementRecord), elementsFile),
    regions: z.parse(list(regionRecord), regionsFile),
    plants: z.parse(list(plantRecord), plantsFile),
    parameters: z.parse(parameterRecord, parametersFile),
  })
}

/**
 * Return the market that a request names with its scenario; where it names none, the one that the dataset describes, in
 * which plants that are still to start do not run unless the scenario has windows of plants itself.
 */
export function onMarket<Asked extends Pick<Scenario, 'horizonWeeks'>>(
  record: ModelRecord,
  { market, scenario }: { readonly market?: Market | undefined; readonly scenario: Asked },
) {
  if (market !== undefined) return { market, scenario }
  const plantWindows = toStandingPlants(record, scenario.horizonWeeks)
  return { market: toMarket(record), scenario: { plantWindows, ...scenario } }
}

/** Return all of the project's own dataset that indicators are made from. */
export function readOwnRecord(): ModelRecord {
  return {
    info: z.parse(datasetInfo, infoFile),
    elements: z.parse(list(elementRecord), elementsFile),
    regions: z.parse(list(regionRecord), regionsFile),
    gates: z.parse(list(gateRecord), gatesFile),
    plants: z.parse(list(plantRecord), plantsFile),
    history: z.parse(historyRecord, historyFile),
    parameters: z.parse(parameterRecord, parametersFile),
    supplyShares: z.parse(list(supplyShare), supplySharesFile),
    governance: z.parse(list(governance), governanceFile),
    criticality: z.parse(list(criticality), criticalityFile),
  }
}

/** Return those who hold mining regions, or may. */
export function readOwnControllers(): readonly Controller[] {
  return z.parse(list(controller), controllersFile)
}
