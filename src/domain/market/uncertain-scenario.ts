import { type UncertainNumber } from './distribution'
import { type ParameterId } from './market'
import {
  type GateWindow,
  type Levy,
  type LicenceWindow,
  type MineWindow,
  type PlantWindow,
  type StockpileRelease,
} from './scenario'

/** `Value` with a distribution allowed in place of any of its numbers. */
export type Uncertain<Value> = {
  readonly [Key in keyof Value]: Value[Key] extends number ? UncertainNumber : Value[Key]
}

/** Numbers of an element that are assumptions, in the order of `MarketElement`. */
export const ELEMENT_NUMBERS = [
  'basePriceUsdPerKg',
  'coverWeeks',
  'exChinaShare',
  'exChinaCoverWeeks',
  'exChinaOwnShare',
  'startCoverShare',
  'exChinaStartCoverShare',
  'exChinaMagnetShare',
] as const

/** Numbers of a region that are assumptions, in the order of `MarketRegion`. */
export const REGION_NUMBERS = [
  'outputTonnesPerYear',
  'leadWeeks',
  'spareCapacity',
  'payability',
] as const

/** Name of a number of an element. */
export type ElementNumber = (typeof ELEMENT_NUMBERS)[number]

/** Name of a number of a region. */
export type RegionNumber = (typeof REGION_NUMBERS)[number]

/** Numbers that take the place of the market's own, by element and region id. */
export type MarketOverrides = {
  readonly elements?:
    | Readonly<Record<string, Partial<Record<ElementNumber, UncertainNumber>>>>
    | undefined
  readonly regions?:
    | Readonly<Record<string, Partial<Record<RegionNumber, UncertainNumber>>>>
    | undefined
}

/** A window whose numbers may be uncertain. */
export type UncertainWindow<Kind> = Uncertain<Kind> & {
  /**
   * What it draws under in place of its target: windows of one name are told apart by their order alone, so that a window
   * that one scenario has and another lacks would shift the draws of those behind it.
   */
  readonly drawnAs?: string
}

/** A scenario in which any number but the horizon may be a distribution, and numbers of the market may be replaced. */
export type UncertainScenario = {
  readonly name: string
  /** Weeks simulated from the baseline date, 1 to 520. */
  readonly horizonWeeks: number
  /** Assumptions that differ from the market's own. */
  readonly parameters: Readonly<Partial<Record<ParameterId, UncertainNumber>>>
  readonly market?: MarketOverrides
  readonly mineWindows: readonly UncertainWindow<MineWindow>[]
  readonly gateWindows: readonly UncertainWindow<GateWindow>[]
  readonly plantWindows?: readonly UncertainWindow<PlantWindow>[]
  readonly licenceWindows: readonly UncertainWindow<LicenceWindow>[]
  readonly levies: readonly Uncertain<Levy>[]
  readonly releases: readonly Uncertain<StockpileRelease>[]
}
