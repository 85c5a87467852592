import { type ScoreInputs } from '@/domain/market/indicators'
import { type ModelRecord } from '@/domain/record/model-record'
import {
  SUPPLY_STAGES,
  type ByStage,
  type Stage,
  type SupplyStage,
} from '@/domain/record/statistics'
import { ModelError } from '@/engine/model/model-error'
import { concentrateStage, type StageConcentration } from './stage-concentration'

/** Concentration of one element at each stage. */
export type Stages = ByStage<StageConcentration>

/** Stages that every element passes: shares at them must be known. */
const NEEDED: ReadonlySet<SupplyStage> = new Set<Stage>(['mine', 'refining'])

type ConcentrationRecord = Pick<ModelRecord, 'supplyShares' | 'governance'>

/**
 * Return the concentration of an element at every stage that it passes: metal and magnet where the record has shares of
 * them. Throws a `ModelError` that names what is missing.
 */
export function concentrateStages(record: ConcentrationRecord, elementId: string): Stages {
  const { supplyShares, governance } = record
  const at = (stage: SupplyStage) =>
    concentrateStage(supplyShares, governance, { elementId, stage })
  const later = SUPPLY_STAGES.filter(
    (stage) =>
      !NEEDED.has(stage) &&
      supplyShares.some((row) => row.elementId === elementId && row.stage === stage),
  )
  return {
    mine: at('mine'),
    refining: at('refining'),
    ...Object.fromEntries(later.map((stage) => [stage, at(stage)])),
  }
}

/** Return the stage whose concentration weighs most; the earlier of two that weigh the same. */
export function toBottleneck(stages: Stages): SupplyStage {
  return SUPPLY_STAGES.reduce<SupplyStage>(
    (worst, stage) => (weightAt(stages, stage) > weightAt(stages, worst) ? stage : worst),
    'mine',
  )
}

/** Return the HHI_WGI,t of an element at its worst stage, 0 to 10. */
export function toWorstConcentration(stages: Stages): number {
  return weightAt(stages, toBottleneck(stages))
}

function weightAt(stages: Stages, stage: SupplyStage): number {
  return stages[stage]?.hhiWgiT ?? 0
}

/** What a score rests on besides the run: concentration and what the EU study publishes. */
export type StandingInputs = Omit<ScoreInputs, 'mineShare' | 'licenceShare' | 'gap'>

type StandingRecord = ConcentrationRecord & Pick<ModelRecord, 'criticality'>

/** What was worked out of each record: a lever moves none of it. */
const known = new WeakMap<StandingRecord, Map<string, StandingInputs>>()

/**
 * Return what the score of an element rests on besides the run, worked out once for each record; throws a `ModelError`
 * that names what is missing.
 */
export function toStandingInputs(record: StandingRecord, elementId: string): StandingInputs {
  const ofRecord = known.get(record) ?? new Map<string, StandingInputs>()
  known.set(record, ofRecord)
  const made = ofRecord.get(elementId) ?? workOut(record, elementId)
  ofRecord.set(elementId, made)
  return made
}

function workOut(record: StandingRecord, elementId: string): StandingInputs {
  const stages = concentrateStages(record, elementId)
  const published = record.criticality.find((row) => row.elementId === elementId)
  if (published === undefined) {
    throw new ModelError([{ path: `criticality.${elementId}`, message: 'is missing; give it' }])
  }
  return {
    hhiWgiT: toWorstConcentration(stages),
    importReliance: published.importReliance.value,
    eolRir: published.eolRir.value,
    siSr: published.siSr.value,
    economicImportance: published.economicImportance.value,
  }
}
