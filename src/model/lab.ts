// Scenarios of the lab: what can be changed, what each comes to, and what moves it.
export { CONTROL_TEMPLATE_NOTE } from '@/engine/lab/control-template'
export { createCatalogue } from '@/engine/lab/create-catalogue'
export { AS_OF_ID, describeDifferences, differingInputs } from '@/engine/lab/differences'
export {
  proposedInputs,
  resetInputs,
  setAsOf,
  setControl,
  setInput,
  setInputs,
} from '@/engine/lab/edit-scenario'
export {
  createLabOutcomes,
  type LabFigures,
  type LabOutcome,
  type LabOutcomeReply,
  scoreLab,
  toLabFigures,
} from '@/engine/lab/lab-outcome'
export { createLabRequests, type LabRequests } from '@/engine/lab/lab-requests'
export { createRunRows } from '@/engine/lab/lab-runs-table'
export {
  createSweep,
  type SweepItem,
  type SweepReply,
  toSweepCells,
  toSweepTitles,
} from '@/engine/lab/lab-sweep'
export { carryOutlook, listLeverGroups, type LeverGroup } from '@/engine/lab/lever-groups'
export { toLabValues } from '@/engine/lab/lab-values'
export { createShareDraws, type FixedInput, type SharedDraws } from '@/engine/lab/share-draws'
export { toPresets } from '@/engine/lab/presets'
export { RANGES_ID } from '@/engine/lab/ranges-input'
