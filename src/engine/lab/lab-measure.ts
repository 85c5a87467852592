import { type BuyerMarket } from '@/domain/market/buyer-market'
import { type RiskScore } from '@/domain/market/indicators'
import { type Catalogue } from '@/domain/lab/lab-catalogue'
import { toCaseCountryIds } from '@/domain/record/case-regions'
import { type ModelRecord } from '@/domain/record/model-record'
import { ModelError } from '@/engine/model/model-error'
import { type LabValues } from './lab-values'
import { createPairRun } from '@/engine/model/run-pair'
import { runLabValues, scoreLab, toLabFigures } from './lab-outcome'
import { type LabMeasure } from '@/domain/lab/lab-question'

/** What is measured, of which element, and in which market. */
export type MeasureNeeds = {
  readonly record: ModelRecord
  readonly catalogue: Catalogue
  readonly elementId: string
  readonly market: BuyerMarket
}

/** Make the function that measures the run of a full set of values; it throws a `ModelError` where there is none. */
export function createMeasure(
  { record, catalogue, elementId, market }: MeasureNeeds,
  measure: LabMeasure,
): (values: LabValues) => number {
  const regionIds = toCaseCountryIds(record)
  const run = createPairRun()
  return (values) => {
    const outcome = runLabValues(record, catalogue, values, run)
    if (measure === 'score') return scoreLab(record, outcome, elementId, market).value
    const figures = toLabFigures(record, outcome, elementId, regionIds)
    switch (measure) {
      case 'peakPrice':
        return figures[market].peakPrice
      case 'foregone':
        return figures.foregone.usd
      case 'leastCover':
        return toCover(figures[market].lowestCoverWeeks, elementId)
    }
  }
}

/** There is no cover where nobody asks for the element. */
function toCover(weeks: number, elementId: string): number {
  if (Number.isFinite(weeks)) return weeks
  const message = 'is 0, so nobody outside China asks for it and no stock is held; give more than 0'
  throw new ModelError([{ path: `element.${elementId}.exChinaShare`, message }])
}

/** Make the function that rates the run of a full set of values; as `fallback` where it cannot be run. */
export function createRater(
  { record, catalogue, elementId, market }: MeasureNeeds,
  fallback: RiskScore,
): (values: LabValues) => RiskScore {
  const run = createPairRun()
  return (values) => {
    try {
      return scoreLab(record, runLabValues(record, catalogue, values, run), elementId, market)
    } catch (error) {
      if (error instanceof ModelError) return fallback
      throw error
    }
  }
}
