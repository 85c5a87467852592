import { useMemo } from 'react'
import { type CivilDate } from '@/lib/civil-date'
import { type ModelRecord } from '@/domain/record/model-record'
import { DEFAULT_OUTLOOK, type Outlook } from '@/domain/market/outlook'
import { elementIndicators, type Indicators } from '@/engine/score/indicators'
import { ModelError } from '@/engine/model/model-error'
import { type DataState } from './panel-state'
import { useModelRecord } from './use-model-record'

/** Indicators at the as-of date and at the day they are compared with. */
export type AssessmentPair = {
  readonly record: ModelRecord
  readonly now: Indicators
  readonly earlier: Indicators
  readonly earlierDay: CivilDate
}

/**
 * Return the indicators of both days, computed from the record as far as it has been answered.
 *
 * The earlier day is judged as one would have judged it then, under the default outlook.
 */
export function useAssessment(
  asOf: CivilDate,
  outlook: Outlook,
  earlierDay: CivilDate,
): { readonly pair: AssessmentPair | undefined; readonly state: DataState } {
  const { record, state } = useModelRecord()
  const now = useMemo(() => assess(record, asOf, outlook), [record, asOf, outlook])
  const earlier = useMemo(() => assess(record, earlierDay, DEFAULT_OUTLOOK), [record, earlierDay])
  const fault = now.fault ?? earlier.fault
  const pair = useMemo(
    () =>
      record === undefined || now.assessment === undefined || earlier.assessment === undefined
        ? undefined
        : { record, now: now.assessment, earlier: earlier.assessment, earlierDay },
    [record, now, earlier, earlierDay],
  )
  if (fault === undefined) return { pair, state }
  return {
    pair: undefined,
    state: {
      kind: 'failed',
      reason: `The record cannot be computed with: ${fault}`,
      onRetry: () => undefined,
    },
  }
}

type Outcome = { readonly assessment?: Indicators; readonly fault?: string }

function assess(record: ModelRecord | undefined, day: CivilDate, outlook: Outlook): Outcome {
  if (record === undefined) return {}
  try {
    return { assessment: elementIndicators(record, day, outlook) }
  } catch (error) {
    if (error instanceof ModelError) return { fault: error.message }
    throw error
  }
}
