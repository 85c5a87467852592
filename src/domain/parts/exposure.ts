import { type Band } from '@/domain/market/indicators'
import { type PercentileName, type WeeklyPercentiles } from '@/domain/market/monte-carlo'

/** A number of weeks, or `never`: not before the run ends. */
export type WeeksOrNever = number | 'never'

/** What a buyer could do about a part, in the order they are shown. */
export const PART_ACTIONS = ['holdMore', 'secondSource', 'fixPrice'] as const

/** Name of something a buyer could do about a part. */
export type PartActionKind = (typeof PART_ACTIONS)[number]

/** How far each action goes. */
export type ActionPlan = {
  /** Days of use held on top of the stock. */
  readonly extraStockDays: number
  /** Share of use that a second source delivers in the end; a part that has more keeps it. */
  readonly secondSourceShare: number
  /** Share of use whose price is fixed in the end; a part that has more keeps it. */
  readonly priceFixedShare: number
}

/** What the page proposes by default: a month more stock, a second source for four fifths, the whole price fixed. */
export const DEFAULT_ACTIONS: ActionPlan = {
  extraStockDays: 30,
  secondSourceShare: 0.8,
  priceFixedShare: 1,
}

/** What one action would do to one part under the scenario, recomputed by the engine. */
export type PartAction = {
  readonly kind: PartActionKind
  /** Lost revenue and extra cost that it avoids, USD over the run; without the revenue where that is not known. */
  readonly benefitUsd: number
  /** Part of the benefit that is lost revenue, USD; undefined where the revenue is not known. */
  readonly savedRevenueUsd: number | undefined
  /** Weeks of use that are delivered and would have been missed. */
  readonly savedWeeks: number
  /** Week from which use would be missed, weeks after the baseline date. */
  readonly stockOutWeek: WeeksOrNever
  /** What it costs once, USD; undefined where nothing in the list tells. Stock that is bought keeps its worth. */
  readonly costUsd: number | undefined
}

/** Score of a part and what it is made of (docs/model.md, Parts); L, E and V are 0 to 1. */
export type PartScore = {
  readonly formulaVersion: string
  /** 0 to 100, high is worse. */
  readonly value: number
  readonly band: Band
  readonly likelihood: number
  /** Element that the likelihood is taken from. */
  readonly elementId: string
  readonly exposure: number
  readonly vulnerability: number
  /** What keeps the score from 100: adds up to 100 − value. */
  readonly split: {
    readonly likelihood: number
    readonly exposure: number
    readonly vulnerability: number
  }
}

/** What a scenario does to one part. Weeks are whole and count from the baseline date unless they are spans. */
export type PartExposure = {
  readonly partId: string
  /** Place in the list, from 0: one part may stand at several sites. */
  readonly index: number
  readonly elementIds: readonly string[]
  /** Element that is allocated least in the worst week; undefined when none is short. */
  readonly bindingElementId: string | undefined
  /** Share of use that is delivered in the week in which the stock was counted, 0 to 1. */
  readonly allocationNow: number
  /** Least share of use that is delivered in any week, 0 to 1. */
  readonly lowestAllocation: number
  /** Days of use in stock when the stock was counted, and the least in any later week. */
  readonly coverDays: number
  readonly lowestCoverDays: number
  /** First week in which use is missed. */
  readonly stockOutWeek: WeeksOrNever
  /** Time to survive: weeks from the origin to that week. */
  readonly ttsWeeks: WeeksOrNever
  /** Time to recover: weeks from the origin until the allocation is back at 0.95 for good; 0 if it never falls below. */
  readonly ttrWeeks: WeeksOrNever
  /** Whether the stock ends before the supply returns: TTS < TTR (Simchi-Levi et al. 2015). */
  readonly isExposed: boolean
  /** Weeks of use that are missed by the end of the run. */
  readonly missedWeeks: number
  /** Material that is missed, kg. */
  readonly missedKg: number
  /** Oxide that goes into the part, kg per year. */
  readonly oxideKgPerYear: number
  /** That oxide at the prices before the disruption, USD per year. */
  readonly oxideValueUsdPerYear: number
  /** Revenue that stops, USD over the run; undefined where the part's revenue is not known. */
  readonly lostRevenueUsd: number | undefined
  /** What the deliveries cost more than in the baseline, USD over the run; negative when less. */
  readonly extraCostUsd: number
  /** Lost revenue, where known, and extra cost, USD over the run. */
  readonly moneyAtRiskUsd: number
  /** Undefined where the likelihood of an element is not known. */
  readonly score: PartScore | undefined
  readonly actions: readonly PartAction[]
  /** What to do first: the action that avoids most; undefined when none avoids anything. */
  readonly firstAction: PartActionKind | undefined
}

/** Sums over the parts of a list. */
export type ExposureTotals = {
  readonly parts: number
  readonly exposedParts: number
  /** Parts whose revenue is not known, which count with their extra cost alone. */
  readonly partsWithoutRevenue: number
  readonly usageKgPerYear: number
  readonly oxideKgPerYear: number
  readonly missedKg: number
  readonly lostRevenueUsd: number
  readonly extraCostUsd: number
  readonly moneyAtRiskUsd: number
}

/** What a scenario does to a list of parts. */
export type Exposure = {
  readonly formulaVersion: string
  /** Weeks of the run. */
  readonly weeks: number
  /** Week in which stocks were counted: nothing before it touches a part. */
  readonly fromWeek: number
  /** Week from which TTS and TTR count: the first disruption, or the count of stocks if that is later. */
  readonly originWeek: number
  readonly parts: readonly PartExposure[]
  readonly totals: ExposureTotals
}

/** One part week by week, from the week in which its stock was counted to the end of the run. */
export type PartPath = {
  readonly firstWeek: number
  /** Share of use delivered that each element allows, and the least of them, 0 to 1. */
  readonly elementAllocation: Readonly<Record<string, Float64Array>>
  readonly allocation: Float64Array
  /** Material delivered, used and missed in the week, kg; stock at its start, kg. */
  readonly receiptsKg: Float64Array
  readonly servedKg: Float64Array
  readonly missedKg: Float64Array
  readonly stockKg: Float64Array
  /** Stock at the start of the week, days of use. */
  readonly coverDays: Float64Array
  /** Extra cost of the week's deliveries, USD. */
  readonly extraCostUsd: Float64Array
}

/** A way from a mine to a part: what the part draws of one element from one region, as its share of world supply. */
export type PartFlow = {
  readonly regionId: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly gateId: string | null
  readonly elementId: string
  /** Oxide, kg per year, in balance. */
  readonly kgPerYear: number
  /** Share of the part's oxide, 0 to 1; the flows of a part add up to 1. */
  readonly share: number
  /** What leaves the region in the week asked for over what leaves it in the baseline, 0 upwards. */
  readonly passing: number
}

/** How a number is spread over the runs. */
export type Spread = Readonly<Record<PercentileName, number>>

/** How a week is spread over the runs; `never` where that share of the runs does not get there. */
export type WeekSpread = Readonly<Record<PercentileName, WeeksOrNever>>

/** What many runs do to one part. */
export type PartSpread = {
  readonly partId: string
  readonly index: number
  /** Share of runs in which the part is exposed (TTS < TTR), 0 to 1. */
  readonly exposedShare: number
  readonly stockOutWeek: WeekSpread
  /** Lost revenue, where known, and extra cost, USD over the run. */
  readonly moneyAtRiskUsd: Spread
  readonly meanMoneyAtRiskUsd: number
  /** Mean of max(0, 1 − TTS / TTR), 0 to 1. */
  readonly vulnerability: number
  /** Means as things are, with the extra stock of the plan, and with its second source. */
  readonly means: Readonly<Record<'now' | 'holdMore' | 'secondSource', RunMeans>>
}

/** Means over the runs of what one part misses and pays. */
export type RunMeans = {
  /** Use that is missed, weeks of use. */
  readonly missedWeeks: number
  /** What deliveries cost more, USD over the run; negative when less. */
  readonly extraCostUsd: number
  /** Share of runs in which use is missed, 0 to 1. */
  readonly stockOutShare: number
}

/** What many runs do to a list of parts; the same for any number of threads. */
export type ExposureSpread = {
  readonly runs: number
  readonly seed: number
  readonly weeks: number
  readonly parts: readonly PartSpread[]
  /** Sum over the parts within each run, USD. */
  readonly moneyAtRiskUsd: Spread & { readonly mean: number; readonly cvar95: number }
}

/** What many runs do to one part week by week, from the week in which its stock was counted. */
export type PartFan = {
  readonly firstWeek: number
  readonly runs: number
  readonly seed: number
  /** Share of use delivered, 0 to 1. */
  readonly allocation: WeeklyPercentiles
  /** Stock at the start of the week, days of use. */
  readonly coverDays: WeeklyPercentiles
}
