import { type RiskScore } from '@/domain/market/indicators'
import { type Catalogue } from '@/domain/lab/lab-catalogue'
import { toCaseCountryIds } from '@/domain/record/case-regions'
import { type ModelRecord } from '@/domain/record/model-record'
import { ModelError } from '@/engine/model/model-error'
import { type LabValues } from './lab-values'
import { createPairRun } from '@/engine/model/run-pair'
import { runLabValues, scoreLab, toLabFigures } from './lab-outcome'
import { type LabMeasure } from '@/domain/lab/lab-question'

/** What is measured, and of which element. */
export type MeasureNeeds = {
  readonly record: ModelRecord
  readonly catalogue: Catalogue
  readonly elementId: string
}

/** Make the function that measures the run of a full set of values; it throws a `ModelError` where there is none. */
export function createMeasure(
  { record, catalogue, elementId }: MeasureNeeds,
  measure: LabMeasure,
): (values: LabValues) => number {
  const regionIds = toCaseCountryIds(record)
  const run = createPairRun()
  return (values) => {
    const outcome = runLabValues(record, catalogue, values, run)
    if (measure === 'score') return scoreLab(record, outcome, elementId).value
    const figures = toLabFigures(record, outcome, elementId, regionIds)
    switch (measure) {
      case 'peakPrice':
        return figures.peakPrice
      case 'foregone':
        return figures.foregone.usd
      case 'leastCover':
        return figures.lowestCoverWeeks
    }
  }
}

/** Make the function that rates the run of a full set of values; as `fallback` where it cannot be run. */
export function createRater(
  { record, catalogue, elementId }: MeasureNeeds,
  fallback: RiskScore,
): (values: LabValues) => RiskScore {
  const run = createPairRun()
  return (values) => {
    try {
      return scoreLab(record, runLabValues(record, catalogue, values, run), elementId)
    } catch (error) {
      if (error instanceof ModelError) return fallback
      throw error
    }
  }
}
