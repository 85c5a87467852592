import { type BuyerMarket } from '@/domain/market/buyer-market'
import { type ModelRecord } from '@/domain/record/model-record'
import { toScoreHistory, type ScoreHistory } from '@/model/score-history'
import { serveThread } from './serve-thread'
import { type FromThread, type Port, type ToThread } from './thread-protocol'

/** What is said between the page and the thread that looks back. */
export type HistoryProtocol = {
  readonly request: {
    readonly record: ModelRecord
    readonly stepDays: number
    readonly market: BuyerMarket
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
  serveThread<HistoryProtocol>(port, ({ record, ...needs }, { tell }) => ({
    result: toScoreHistory(record, needs, tell),
  }))
}
