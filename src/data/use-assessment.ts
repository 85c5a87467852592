import { useMemo } from 'react'
import { type CivilDate } from '@/lib/civil-date'
import { type BuyerMarket } from '@/domain/market/buyer-market'
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
  { asOf, outlook, market }: Asked,
  earlierDay: CivilDate,
): { readonly pair: AssessmentPair | undefined; readonly state: DataState } {
  const { model, state } = useModelRecord()
  const now = useMemo(
    () => assess(model, { asOf, outlook, market }),
    [model, asOf, outlook, market],
  )
  const earlier = useMemo(
    () => assess(model, { asOf: earlierDay, outlook: DEFAULT_OUTLOOK, market }),
    [model, earlierDay, market],
  )
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

/** Return what {@link useAssessment} will ask of the model, in parts small enough to answer a press between two. */
export function assessmentSteps(
  model: Model | undefined,
  { asOf, outlook, market }: Asked,
  earlierDay: CivilDate,
): Readonly<Record<string, () => unknown>> {
  if (model === undefined) return {}
  return {
    run: () => model.run({ asOf, outlook }),
    indicators: () => model.indicators(asOf, outlook, market),
    earlierRun: () => model.run({ asOf: earlierDay, outlook: DEFAULT_OUTLOOK }),
    earlierIndicators: () => model.indicators(earlierDay, DEFAULT_OUTLOOK, market),
  }
}

/** A day, what is assumed to follow it, and where the buyer buys: what a view says of itself. */
type Asked = {
  readonly asOf: CivilDate
  readonly outlook: Outlook
  readonly market: BuyerMarket
}

type Outcome = { readonly assessment?: Indicators; readonly fault?: string }

function assess(model: Model | undefined, { asOf, outlook, market }: Asked): Outcome {
  if (model === undefined) return {}
  try {
    return { assessment: model.indicators(asOf, outlook, market) }
  } catch (error) {
    if (error instanceof ModelError) return { fault: error.message }
    throw error
  }
}
