import { type TradeForm } from '@/domain/record/history'
import { type ModelParameters } from './market'

/** A loss that sets in at once, holds, and fades along a straight line (docs/model.md §1, Windows). */
export type Window = {
  /** Weeks after the baseline date; any real number. */
  readonly startWeek: number
  /** Share lost while it holds, 0 to 1. */
  readonly severity: number
  readonly durationWeeks: number
  /** Weeks over which the loss fades to nothing afterwards. */
  readonly rampWeeks: number
}

/** Mines of one region stand still in part or whole. */
export type MineWindow = Window & { readonly regionId: string }

/** A border gate lets less through. */
export type GateWindow = Window & { readonly gateId: string }

/** A separation plant outside China stands still in part or whole, or is still to start. */
export type PlantWindow = Window & { readonly plantId: string }

/** China withholds part of its exports of some elements, in one form or, left out, in both. */
export type LicenceWindow = Window & {
  readonly form?: TradeForm
  readonly elementIds: readonly string[]
}

/** A charge per tonne of oxide that a controller levies from a week on. */
export type Levy = {
  readonly regionId: string
  readonly startWeek: number
  readonly usdPerTonne: number
}

/** Tonnes of one oxide put on the market evenly over some weeks. */
export type StockpileRelease = {
  readonly elementId: string
  readonly startWeek: number
  readonly durationWeeks: number
  readonly tonnes: number
}

/** Everything that departs from balance in one run. */
export type Scenario = {
  readonly name: string
  /** Weeks simulated from the baseline date, 1 to 520. */
  readonly horizonWeeks: number
  /** Assumptions that differ from the market's own. */
  readonly parameters: Partial<ModelParameters>
  readonly mineWindows: readonly MineWindow[]
  readonly gateWindows: readonly GateWindow[]
  /** None by default. */
  readonly plantWindows?: readonly PlantWindow[]
  readonly licenceWindows: readonly LicenceWindow[]
  readonly levies: readonly Levy[]
  readonly releases: readonly StockpileRelease[]
}
