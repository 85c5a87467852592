import { useQuery } from '@tanstack/react-query'
import { type ModelRecord } from '@/domain/record/model-record'
import { type ScoreHistory } from '@/engine/score/score-history'
import { createBrowserRunner } from '@/runner/browser-runner'
import { type Runner } from '@/runner/runner'

/** Distance between the days of the history: fine enough to see a gate shut, coarse enough to take a second. */
const STEP_DAYS = 7

const held: { runner?: Runner; count?: number } = {}
const numbers = new WeakMap<ModelRecord, number>()

/** Return every element's score week by week over the record, computed beside the page; undefined until it is there. */
export function useScoreHistory(record: ModelRecord | undefined): ScoreHistory | undefined {
  const { data } = useQuery({
    queryKey: ['score-history', record === undefined ? undefined : toNumber(record)],
    enabled: record !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => (record === undefined ? null : runHistory(record)),
  })
  return data ?? undefined
}

async function runHistory(record: ModelRecord): Promise<ScoreHistory | null> {
  held.runner ??= createBrowserRunner()
  // Under no key: what is asked for another record must not take the place of this one.
  const reply = await held.runner.run({ kind: 'scoreHistory', record, stepDays: STEP_DAYS })
  return reply.kind === 'scored' ? reply.history : null
}

/** A record is too large for a key: number each one that is seen. */
function toNumber(record: ModelRecord): number {
  const known = numbers.get(record)
  if (known !== undefined) return known
  held.count = (held.count ?? 0) + 1
  numbers.set(record, held.count)
  return held.count
}
