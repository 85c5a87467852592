import { type BuyerMarket } from '@/domain/market/buyer-market'
import { type ModelRecord } from '@/domain/record/model-record'
import { scoreEveryDay, type ScoreHistory } from '@/model/score-history'
import { type Source } from '@/domain/record/source'
import { type Amendment } from '@/record/amendments/amendment'
import { modelRecordAt } from '@/record/amendments/record-at'
import { serveThread } from '@/runner/serve-thread'
import { type FromThread, type Port, type ToThread } from '@/runner/thread-protocol'

/** What the record as known on a day is made of: the record as answered, its sources and the reader’s amendments. */
export type KnownParts = {
  readonly answered: ModelRecord
  readonly sources: readonly Source[]
  readonly amendments: readonly Amendment[]
}

/** What is said between the page and the thread that looks back. */
export type HistoryProtocol = {
  readonly request: {
    readonly record: ModelRecord
    readonly stepDays: number
    readonly market: BuyerMarket
    /** What each day is judged by instead: the record as it was known on that day. */
    readonly known?: KnownParts
  }
  readonly given: never
  readonly progress: number
  readonly result: ScoreHistory
  readonly found: never
}

/** Work out the score histories that are asked for at `port`. */
export function serveScoreHistory(
  port: Port<FromThread<HistoryProtocol>, ToThread<HistoryProtocol>>,
): void {
  serveThread<HistoryProtocol>(port, ({ record, known, ...needs }, { tell }) => ({
    result: scoreEveryDay(
      record,
      known === undefined
        ? needs
        : { ...needs, recordOn: (day) => modelRecordAt(known.answered, known, day) },
      tell,
    ),
  }))
}
