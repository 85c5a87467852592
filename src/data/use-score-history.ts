import { skipToken, useQuery } from '@tanstack/react-query'
import { type ModelRecord } from '@/domain/record/model-record'
import { type ScoreHistory } from '@/model/score-history'
import { ModelError } from '@/model/faults'
import { askScoreHistory } from '@/runner/ask-score-history'

/** Distance between the days of the history: fine enough to see a gate shut, coarse enough to take a second. */
const STEP_DAYS = 7

const seen: { count: number } = { count: 0 }
const numbers = new WeakMap<ModelRecord, number>()

/** Return every element's score week by week over the record, computed beside the page; undefined until it is there. */
export function useScoreHistory(record: ModelRecord | undefined): ScoreHistory | undefined {
  const { data } = useQuery({
    queryKey: ['score-history', record === undefined ? undefined : toNumber(record)],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: record === undefined ? skipToken : ({ signal }) => runHistory(record, signal),
  })
  return data
}

async function runHistory(record: ModelRecord, signal: AbortSignal): Promise<ScoreHistory> {
  const reply = await askScoreHistory({ record, stepDays: STEP_DAYS }, { signal })
  if (reply.kind === 'done') return reply.result
  throw new ModelError(reply.kind === 'faulty' ? reply.faults : [])
}

/** A record is too large for a key: number each one that is seen. */
function toNumber(record: ModelRecord): number {
  const known = numbers.get(record)
  if (known !== undefined) return known
  seen.count += 1
  numbers.set(record, seen.count)
  return seen.count
}
