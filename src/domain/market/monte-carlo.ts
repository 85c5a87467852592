import { type BuyerMarket } from './buyer-market'
import { type Band } from './indicators'
import { type Market } from './market'
import { type UncertainScenario } from './uncertain-scenario'

/**
 * Weekly series of an element whose spread can be asked for; cover is in weeks of reference demand of its market, and 0 where
 * none is asked for; supply outside China is what arrives there.
 */
export const SPREAD_SERIES = [
  'price',
  'exChinaPrice',
  'cover',
  'exChinaCover',
  'supply',
  'exChinaSupply',
] as const

/** Name of a weekly series of an element whose spread can be asked for. */
export type SpreadSeries = (typeof SPREAD_SERIES)[number]

/** Shares of runs at which percentiles are given. */
export const PERCENTILES = { p5: 0.05, p25: 0.25, p50: 0.5, p75: 0.75, p95: 0.95 } as const

/** Name of a percentile. */
export type PercentileName = keyof typeof PERCENTILES

/** One value per week and percentile, in the unit of the series. */
export type WeeklyPercentiles = Readonly<Record<PercentileName, Float64Array>>

/** One number by percentile. */
export type Percentiles = Readonly<Record<PercentileName, number>>

/**
 * What each run is read for by itself, in China and outside: its own highest price, USD per kg; its own lowest stock cover,
 * weeks; the largest share of supply that is missing against its own no-disruption baseline, 0 to 1.
 */
export const EXTREMES = [
  'peakPrice',
  'peakPriceOutside',
  'leastCover',
  'leastCoverOutside',
  'mostMissing',
  'mostMissingOutside',
] as const

/** Name of something that each run is read for by itself. */
export type ExtremeName = (typeof EXTREMES)[number]

/** How the runs' own extremes are spread, by element. */
export type Extremes = Readonly<Record<string, Readonly<Record<ExtremeName, Percentiles>>>>

/** Runs of a settled band, unless more are asked for. */
export const USUAL_RUNS = 10_000

/** What the rating of one element rests on besides the run (docs/model.md §2). */
export type RatingInputs = {
  readonly elementId: string
  /** HHI_WGI,t at the worst stage, 0 to 10. */
  readonly hhiWgiT: number
  readonly importReliance: number
  readonly eolRir: number
  readonly siSr: number
  /** 0 to 10. */
  readonly economicImportance: number
}

/** When and from what the rating of each run is made. */
export type RatingRequest = {
  /** As-of day on the model's axis, weeks after the baseline date; any real number. */
  readonly asOfWeek: number
  /** Where the buyer buys. */
  readonly buyer: BuyerMarket
  readonly elements: readonly RatingInputs[]
  /** Unrest by region id on the as-of day, 0 to 1; none where a region is missing. */
  readonly unrest: Readonly<Record<string, number>>
}

/** Many runs of one uncertain scenario, and what is wanted of them. */
export type MonteCarloRequest = {
  readonly market: Market
  readonly scenario: UncertainScenario
  /** Whole number from 0 to 2^32 − 1; the same seed gives two scenarios the same draws. */
  readonly seed: number
  /** Whole number of runs, 1 to 1,000,000. */
  readonly runs: number
  /** Elements and series whose weekly percentiles are wanted. */
  readonly elementIds: readonly string[]
  readonly series: readonly SpreadSeries[]
  /** Regions whose weekly export value is wanted as percentiles. */
  readonly regionIds: readonly string[]
  /** Regions whose lost export value, added up over the run, makes the loss. */
  readonly lossRegionIds: readonly string[]
  /** Whether the loss added up to the end of each week is wanted as percentiles; no if it does not say. */
  readonly hasLossSoFar?: boolean
  /** Whether the same series of the runs' own no-disruption baselines are wanted; no if it does not say, or with `comparedWith`. */
  readonly hasBaseline?: boolean
  /** Weeks from which on each run's own extremes are wanted, whole; none if it does not say. */
  readonly extremesFrom?: readonly number[]
  readonly rating?: RatingRequest
  /**
   * Scenario to compare with: series and losses are then differences from it, run by run under common random numbers;
   * bands and the chance to run out stay those of `scenario`.
   */
  readonly comparedWith?: UncertainScenario
}

/** How a loss is spread over the runs, USD; negative values are gains. */
export type LossDistribution = {
  /** Loss of every run, in ascending order. */
  readonly sorted: Float64Array
  readonly mean: number
  readonly percentiles: Percentiles
  /** Loss that 95 % of the runs do not exceed. */
  readonly var95: number
  /** Mean of the worst 5 % of the runs. */
  readonly cvar95: number
}

/** Share of runs in which an element ran out in some week up to each week, by market, 0 to 1. */
export type StockOut = { readonly china: Float64Array; readonly outside: Float64Array }

/** How the rating of an element is spread over the runs. */
export type BandSpread = {
  readonly elementId: string
  /** Share of runs in each band; they add up to 1. */
  readonly shares: Readonly<Record<Band, number>>
  /** The band most runs fall into, and the next most frequent where the first holds under 80 % of them. */
  readonly shown: readonly [Band] | readonly [Band, Band]
}

/** What the runs of one uncertain scenario amount to; the same for any number of workers. */
export type MonteCarloResult = {
  readonly runs: number
  readonly seed: number
  readonly weeks: number
  readonly element: Readonly<
    Partial<Record<SpreadSeries, Readonly<Record<string, WeeklyPercentiles>>>>
  >
  /** Export value of the regions asked for, USD per week. */
  readonly exportValueUsd: Readonly<Record<string, WeeklyPercentiles>>
  /** By the elements asked for. */
  readonly stockOut: Readonly<Record<string, StockOut>>
  readonly loss: LossDistribution
  /** Loss added up to the end of each week, USD, if it was asked for. */
  readonly lossSoFar?: WeeklyPercentiles
  /** The same series of the runs' own no-disruption baselines, if they were asked for. */
  readonly baseline?: MonteCarloResult['element']
  /** The runs' own extremes, in the order in which weeks were asked for. */
  readonly extremes?: readonly Extremes[]
  /** The most that the loss of each run comes to in any week, USD, where both losses so far and extremes were asked for. */
  readonly mostLoss?: Percentiles
  readonly bands: readonly BandSpread[]
}
