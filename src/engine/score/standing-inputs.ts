import { type ScoreInputs } from '@/domain/market/indicators'
import { type ModelRecord } from '@/domain/record/model-record'
import { type Stage } from '@/domain/record/statistics'
import { ModelError } from '@/engine/model/model-error'
import { concentrateStage, type StageConcentration } from './stage-concentration'

/** Concentration of one element at each stage. */
export type Stages = Readonly<Record<Stage, StageConcentration>>

type ConcentrationRecord = Pick<ModelRecord, 'supplyShares' | 'governance'>

/** Return the concentration of an element at every stage; throws a `ModelError` that names what is missing. */
export function concentrateStages(record: ConcentrationRecord, elementId: string): Stages {
  const { supplyShares, governance } = record
  return {
    mine: concentrateStage(supplyShares, governance, { elementId, stage: 'mine' }),
    refining: concentrateStage(supplyShares, governance, { elementId, stage: 'refining' }),
  }
}

/** Return the stage whose concentration weighs more; mining when both weigh the same. */
export function toBottleneck({ mine, refining }: Stages): Stage {
  return refining.hhiWgiT > mine.hhiWgiT ? 'refining' : 'mine'
}

/** What a score rests on besides the run: concentration and what the EU study publishes. */
export type StandingInputs = Omit<ScoreInputs, 'mineShare' | 'licenceShare' | 'gap'>

/** Return what the score of an element rests on besides the run; throws a `ModelError` that names what is missing. */
export function toStandingInputs(
  record: ConcentrationRecord & Pick<ModelRecord, 'criticality'>,
  elementId: string,
): StandingInputs {
  const stages = concentrateStages(record, elementId)
  const published = record.criticality.find((row) => row.elementId === elementId)
  if (published === undefined) {
    throw new ModelError([{ path: `criticality.${elementId}`, message: 'is missing; give it' }])
  }
  return {
    hhiWgiT: stages[toBottleneck(stages)].hhiWgiT,
    importReliance: published.importReliance.value,
    eolRir: published.eolRir.value,
    siSr: published.siSr.value,
    economicImportance: published.economicImportance.value,
  }
}
