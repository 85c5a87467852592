import { addDays, type CivilDate } from '@/lib/civil-date'
import { type ModelRecord } from '@/domain/record/model-record'
import { type BuyerMarket } from '@/domain/market/buyer-market'
import { DEFAULT_OUTLOOK } from '@/domain/market/outlook'
import { createModel } from './create-model'

/** Every element's score on evenly spaced days of the record. */
export type ScoreHistory = {
  readonly days: readonly CivilDate[]
  /** Scores 0 to 100 by element id, one per day. */
  readonly scores: Readonly<Record<string, readonly number[]>>
}

/** Which days are judged, for whom, and by which record. */
export type HistoryNeeds = {
  readonly stepDays: number
  readonly market: BuyerMarket
  readonly recordOn?: (day: CivilDate) => ModelRecord
}

/**
 * Return the scores that a buyer of a market would have seen on each day, from the first day of the record to the last.
 *
 * Each day is judged by what the record holds up to it and the default outlook, or by `recordOn`, the record as it was
 * known on that day. `stepDays` is the distance between days, and `tell` is told the share of them that is done.
 */
export function scoreEveryDay(
  record: ModelRecord,
  { stepDays, market, recordOn }: HistoryNeeds,
  tell: (share: number) => void = () => {},
): ScoreHistory {
  const { firstDay, lastDay } = record.info
  const days: CivilDate[] = []
  for (let day = firstDay; day < lastDay; day = addDays(day, stepDays)) days.push(day)
  days.push(lastDay)
  const model = createModel(record)
  const seen = days.map((day, index) => {
    const judged = recordOn === undefined ? model : createModel(recordOn(day))
    const { elements } = judged.indicators(day, DEFAULT_OUTLOOK, market)
    tell((index + 1) / days.length)
    return elements
  })
  const scores = Object.fromEntries(
    record.elements.map(({ id }) => [
      id,
      seen.map((elements) => elements.find(({ elementId }) => elementId === id)?.score.value ?? 0),
    ]),
  )
  return { days, scores }
}
