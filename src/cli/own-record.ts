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
import { isCivilDate, type CivilDate } from '@/lib/civil-date'
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
import { type Controller, type DatasetInfo } from '@/domain/record/record'
import { toRecordAge, writeRecordAge } from '@/domain/record/record-age'
import { type Market } from '@/domain/market/market'
import { type Scenario } from '@/domain/market/scenario'
import { toMarket, toStandingPlants } from '@/model/runs'
import { InputError } from './input-error'

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

/** How far the record reaches that scores were made from, and how old that is: what is printed beside them. */
export type PrintedReach = {
  readonly vintage: string
  readonly lastDay: CivilDate
  /** Day and age of whoever asks; absent where the caller has no clock. */
  readonly today?: CivilDate
  readonly daysAgo?: number
  /** The same in a sentence. */
  readonly says: string
}

/** Return how far a record reaches, and how old it is on a day where one is given. */
export function toPrintedReach(info: DatasetInfo, today: CivilDate | undefined): PrintedReach {
  const { vintage, lastDay } = info
  if (today === undefined) {
    return {
      vintage,
      lastDay,
      says: `The record ends on ${lastDay}: scores after it are not known.`,
    }
  }
  const age = toRecordAge(info, today)
  const says = writeRecordAge(age, (day) => day)
  return { vintage, lastDay, today, daysAgo: age.days, says }
}

/** Return a day of the record; throws an `InputError` for any other, for scores after its end are not known. */
export function toRecordDay(
  day: string,
  { firstDay, lastDay }: DatasetInfo,
  path: string,
): CivilDate {
  if (isCivilDate(day) && day >= firstDay && day <= lastDay) return day
  const what = isCivilDate(day) ? 'a day of the record' : 'a day'
  const message = `${day} is not ${what}; give YYYY-MM-DD from ${firstDay} to ${lastDay}`
  throw new InputError([{ path, message }])
}

/** Return those who hold mining regions, or may. */
export function readOwnControllers(): readonly Controller[] {
  return z.parse(list(controller), controllersFile)
}
