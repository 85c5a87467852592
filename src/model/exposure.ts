// What a run does to a list of parts.
export {
  type Assessed,
  assessExposure,
  type AssessRequest,
  type Bound,
} from '@/engine/exposure/assess-exposure'
export { checkParts } from '@/engine/exposure/check-parts'
export { toLikelihoods, toSameLikelihoods } from '@/engine/exposure/element-likelihoods'
export { exposeParts } from '@/engine/exposure/expose-parts'
export { type ExposureDrawRequest } from '@/engine/exposure/exposure-draws'
export { type ScenarioRuns, type LabSummary } from '@/engine/exposure/scenario-runs'
export { runLabScenario } from '@/engine/exposure/lab-scenario-runs'
export { toOrigin } from '@/engine/exposure/origin'
export {
  createFanPerformer,
  type FanBlock,
  type PartFanRequest,
  toPartFan,
} from '@/engine/exposure/part-fan'
export { toPartOutcome } from '@/engine/exposure/part-outcome'
export { followPart } from '@/engine/exposure/part-path'
export { traceCauses } from '@/engine/exposure/trace-causes'
export { traceFlows } from '@/engine/exposure/trace-flows'
