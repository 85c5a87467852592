import { skipToken, useQuery } from '@tanstack/react-query'
import { type BuyerMarket } from '@/domain/market/buyer-market'
import { type ModelRecord } from '@/domain/record/model-record'
import { type ScoreHistory } from '@/model/score-history'
import { ModelError } from '@/model/faults'
import { askScoreHistory } from './ask-score-history'
import type { KnownParts } from './serve-score-history'

/** Distance between the days of the history: fine enough to see a gate shut, coarse enough to take a second. */
const STEP_DAYS = 7

const seen: { count: number } = { count: 0 }
const numbers = new WeakMap<object, number>()

/**
 * Return every element's score week by week over the record for a buyer's market, computed beside the page; undefined
 * until it is there.
 */
export function useScoreHistory(
  record: ModelRecord | undefined,
  market: BuyerMarket,
): ScoreHistory | undefined {
  const { data } = useQuery({
    queryKey: ['score-history', market, record === undefined ? undefined : toNumber(record)],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn:
      record === undefined ? skipToken : ({ signal }) => runHistory({ record, market }, signal),
  })
  return data
}

type Asked = {
  readonly record: ModelRecord
  readonly market: BuyerMarket
  readonly known?: KnownParts
}

/** Work a history out beside the page; throws a `ModelError` where the record cannot be computed with. */
export async function runHistory(asked: Asked, signal: AbortSignal): Promise<ScoreHistory> {
  const reply = await askScoreHistory({ ...asked, stepDays: STEP_DAYS }, { signal })
  if (reply.kind === 'done') return reply.result
  throw new ModelError(reply.kind === 'faulty' ? reply.faults : [])
}

/** A record is too large for a key: number each one that is seen, and each list of amendments. */
export function toNumber(record: object): number {
  const known = numbers.get(record)
  if (known !== undefined) return known
  seen.count += 1
  numbers.set(record, seen.count)
  return seen.count
}
