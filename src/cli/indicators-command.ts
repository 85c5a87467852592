import { type CivilDate } from '@/lib/civil-date'
import { type BuyerMarket } from '@/domain/market/buyer-market'
import { type ElementIndicators } from '@/domain/market/indicators'
import { DEFAULT_OUTLOOK } from '@/domain/market/outlook'
import { createModel } from '@/model/create-model'
import { FORMULA_VERSION, MODEL_VERSION } from '@/domain/market/version'
import { decodeBuyer } from './decode'
import { readOwnRecord, toPrintedReach, toRecordDay, type PrintedReach } from './own-record'

/** What `indicators` takes, as typed. */
export type IndicatorsInput = {
  readonly day?: string | undefined
  readonly market?: string | undefined
}

/** What `indicators` prints. */
export type IndicatorsOutput = {
  readonly asOf: CivilDate
  /** The market that scores, cover and prices are seen from. */
  readonly market: BuyerMarket
  readonly vintage: string
  readonly record: PrintedReach
  readonly modelVersion: string
  readonly formulaVersion: string
  readonly elements: readonly ElementIndicators[]
}

/**
 * Return the indicators of every element of the dataset on a day, its case day unless one is given, for a buyer of a
 * market, outside China unless it is given; `today` is the day on which the record is that old.
 */
export function runIndicators(
  { day, market }: IndicatorsInput,
  today?: CivilDate,
): IndicatorsOutput {
  const record = readOwnRecord()
  const { info } = record
  const asOf = toRecordDay(day ?? info.caseDay, info, '--as-of')
  const buyer = decodeBuyer(market)
  return {
    asOf,
    market: buyer,
    vintage: info.vintage,
    record: toPrintedReach(info, today),
    modelVersion: MODEL_VERSION,
    formulaVersion: FORMULA_VERSION,
    elements: createModel(record).indicators(asOf, DEFAULT_OUTLOOK, buyer).elements,
  }
}
