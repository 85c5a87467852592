import { weeksBetween, type CivilDate } from '@/lib/civil-date'
import { type BuyerMarket } from '@/domain/market/buyer-market'
import { type Market } from '@/domain/market/market'
import { type ModelRecord } from '@/domain/record/model-record'
import { type RatingInputs, type RatingRequest } from '@/domain/market/monte-carlo'
import { toStandingInputs } from '@/engine/score/standing-inputs'
import { unrestAt } from '@/engine/score/unrest'

/**
 * Return what rating runs on `market` as of a day for a buyer takes from the record: published figures by element, and who holds
 * each region. Elements that the record does not describe are left unrated.
 */
export function toRatingRequest(
  record: ModelRecord,
  market: Market,
  { asOf, buyer }: { readonly asOf: CivilDate; readonly buyer: BuyerMarket },
): RatingRequest {
  return {
    asOfWeek: weeksBetween(market.baselineDate, asOf),
    buyer,
    elements: market.elements.flatMap(({ id }) => toRatingInputs(record, id)),
    unrest: Object.fromEntries(
      record.regions.map(({ id, control }) => [id, unrestAt(control, asOf)]),
    ),
  }
}

function toRatingInputs(record: ModelRecord, elementId: string): readonly RatingInputs[] {
  const isRated = record.criticality.some((row) => row.elementId === elementId)
  return isRated ? [{ elementId, ...toStandingInputs(record, elementId) }] : []
}
