import {
  type DatasetInfo,
  type ElementRecord,
  type GateRecord,
  type HistoryRecord,
  type ParameterRecord,
  type PlantRecord,
  type RegionRecord,
} from './record'
import { type Criticality, type Governance, type SupplyShare } from './statistics'

/** The part of the dataset that the model and the score are made from. */
export type ModelRecord = {
  readonly info: DatasetInfo
  readonly elements: readonly ElementRecord[]
  readonly regions: readonly RegionRecord[]
  readonly gates: readonly GateRecord[]
  readonly plants: readonly PlantRecord[]
  readonly history: HistoryRecord
  readonly parameters: ParameterRecord
  readonly supplyShares: readonly SupplyShare[]
  readonly governance: readonly Governance[]
  readonly criticality: readonly Criticality[]
}
