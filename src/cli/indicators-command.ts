import { isCivilDate, type CivilDate } from '@/lib/civil-date'
import { BUYER_MARKETS, DEFAULT_MARKET, type BuyerMarket } from '@/domain/market/buyer-market'
import { type ElementIndicators } from '@/domain/market/indicators'
import { DEFAULT_OUTLOOK } from '@/domain/market/outlook'
import { createModel } from '@/model/create-model'
import { FORMULA_VERSION, MODEL_VERSION } from '@/domain/market/version'
import { InputError } from './input-error'
import { readOwnRecord } from './own-record'

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
  readonly modelVersion: string
  readonly formulaVersion: string
  readonly elements: readonly ElementIndicators[]
}

/**
 * Return the indicators of every element of the dataset on a day, its case day unless one is given, for a buyer of a
 * market, outside China unless it is given.
 */
export function runIndicators({ day, market = DEFAULT_MARKET }: IndicatorsInput): IndicatorsOutput {
  const record = readOwnRecord()
  const { firstDay, lastDay, caseDay, vintage } = record.info
  const asOf = day ?? caseDay
  if (!isCivilDate(asOf) || asOf < firstDay || asOf > lastDay) {
    const message = `${asOf} is not a day of the record; give YYYY-MM-DD from ${firstDay} to ${lastDay}`
    throw new InputError([{ path: '--as-of', message }])
  }
  const buyer = BUYER_MARKETS.find((known) => known === market)
  if (buyer === undefined) {
    const message = `${market} is not a buyer’s market; give ${BUYER_MARKETS.join(' or ')}`
    throw new InputError([{ path: '--market', message }])
  }
  return {
    asOf,
    market: buyer,
    vintage,
    modelVersion: MODEL_VERSION,
    formulaVersion: FORMULA_VERSION,
    elements: createModel(record).indicators(asOf, DEFAULT_OUTLOOK, buyer).elements,
  }
}
