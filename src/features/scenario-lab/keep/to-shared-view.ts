import { type LabScenario } from '@/domain/lab/lab-scenario'
import { type SharedView } from '@/domain/lab/lab-shared'
import { FORMULA_VERSION, MODEL_VERSION } from '@/domain/market/version'
import { createLabOutcomes, scoreLab } from '@/model/lab'
import { type LabContext } from '@/features/scenario-lab/use-lab'

/**
 * Return what a reader sees of a scenario now: the score of an element for a buyer, and all that decides it; null if it
 * cannot run.
 */
export function toSharedView(
  { record, catalogue }: LabContext,
  scenario: LabScenario,
  { elementId, market }: Pick<SharedView, 'elementId' | 'market'>,
): SharedView | null {
  // A link may name an element that this record does not have.
  if (!catalogue.elementIds.includes(elementId)) return null
  const reply = createLabOutcomes(record, catalogue)(scenario)
  if (reply.kind === 'faulty') return null
  return {
    vintage: record.info.vintage,
    modelVersion: MODEL_VERSION,
    formulaVersion: FORMULA_VERSION,
    elementId,
    market,
    figure: scoreLab(record, reply.outcome, elementId, market).value,
  }
}
