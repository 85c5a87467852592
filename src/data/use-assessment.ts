import { useMemo } from 'react'
import { type CivilDate } from '@/lib/civil-date'
import { type ModelRecord } from '@/domain/record/model-record'
import { DEFAULT_OUTLOOK, type Outlook } from '@/domain/market/outlook'
import { type Indicators } from '@/model/scores'
import { type Model } from '@/model/create-model'
import { ModelError } from '@/model/faults'
import { type DataState } from './panel-state'
import { useModelRecord } from './use-model-record'

/** Indicators at the as-of date and at the day they are compared with. */
export type AssessmentPair = {
  readonly model: Model
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
  const { model, state } = useModelRecord()
  const now = useMemo(() => assess(model, asOf, outlook), [model, asOf, outlook])
  const earlier = useMemo(() => assess(model, earlierDay, DEFAULT_OUTLOOK), [model, earlierDay])
  const fault = now.fault ?? earlier.fault
  const pair = useMemo(
    () =>
      model === undefined || now.assessment === undefined || earlier.assessment === undefined
        ? undefined
        : {
            model,
            record: model.record,
            now: now.assessment,
            earlier: earlier.assessment,
            earlierDay,
          },
    [model, now, earlier, earlierDay],
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

function assess(model: Model | undefined, day: CivilDate, outlook: Outlook): Outcome {
  if (model === undefined) return {}
  try {
    return { assessment: model.indicators(day, outlook) }
  } catch (error) {
    if (error instanceof ModelError) return { fault: error.message }
    throw error
  }
}
