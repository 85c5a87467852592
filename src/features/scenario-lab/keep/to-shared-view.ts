import { type LabScenario } from '@/domain/lab/lab-scenario'
import { type SharedView } from '@/domain/lab/lab-shared'
import { FORMULA_VERSION, MODEL_VERSION } from '@/domain/market/version'
import { createLabOutcomes, toLabFigures } from '@/model/lab'
import { type LabContext } from '@/features/scenario-lab/use-lab'

/** Return what a reader sees of a scenario now: the score of an element, and all that decides it; null if it cannot run. */
export function toSharedView(
  { record, catalogue }: LabContext,
  scenario: LabScenario,
  elementId: string,
): SharedView | null {
  // A link may name an element that this record does not have.
  if (!catalogue.elementIds.includes(elementId)) return null
  const reply = createLabOutcomes(record, catalogue)(scenario)
  if (reply.kind === 'faulty') return null
  const regionIds = record.info.caseRegionIds
  return {
    vintage: record.info.vintage,
    modelVersion: MODEL_VERSION,
    formulaVersion: FORMULA_VERSION,
    elementId,
    figure: toLabFigures(record, reply.outcome, elementId, regionIds).score.value,
  }
}
