import { type CivilDate } from '@/lib/civil-date'
import { type GateStatus, type Span } from './history'
import { type ParameterId } from '@/domain/market/market'
import { type Sourced } from './sourced'

/** Markets in which a price is quoted. */
export const PRICE_MARKETS = ['China', 'Europe'] as const

/** Customs imports over some months, as a multiple of other months or, without those, of the market in balance. */
export type ImportMeasure = {
  readonly kind: 'imports'
  /** Series of China's monthly imports that it is taken from. */
  readonly seriesId: string
  /** First and last month, `YYYY-MM`, both included. */
  readonly firstMonth: string
  readonly lastMonth: string
  readonly baseFirstMonth: string | null
  readonly baseLastMonth: string | null
}

/** Price of one oxide on a day as a multiple of its price on an earlier day. */
export type PriceMeasure = {
  readonly kind: 'price'
  readonly elementId: string
  readonly market: (typeof PRICE_MARKETS)[number]
  readonly baseDay: CivilDate
  readonly day: CivilDate
}

/** Price of one oxide outside China over that in China on a day, as a multiple of the same on an earlier day. */
export type GapMeasure = {
  readonly kind: 'gap'
  readonly elementId: string
  readonly baseDay: CivilDate
  readonly day: CivilDate
}

/** What was observed, in a form that the model can be asked for too. */
export type Measure = ImportMeasure | PriceMeasure | GapMeasure

/** Whether a target steers the fit, or is only looked at afterwards. */
export const TARGET_ROLES = ['fit', 'check'] as const

/** One observation that the model is held against. */
export type BacktestTarget = {
  readonly id: string
  readonly label: string
  readonly role: (typeof TARGET_ROLES)[number]
  readonly measure: Measure
  /** What was seen, as a multiple. */
  readonly seen: Sourced<number>
  /** Which scatter its kind of figure shows. */
  readonly scatterId: string
}

/**
 * How far figures of one kind stray without any closure: standard deviation of the logarithm, of a month of imports or
 * of a price over a year. No model of closures can know it, so every forecast carries it.
 */
export type Scatter = {
  readonly id: string
  readonly label: string
  readonly figure: Sourced<number>
}

/**
 * Which regions of the model a series of customs imports is compared with, and which share of the series in the normal
 * month came from where they lie; shares add up to 1.
 */
export type ImportMapping = {
  readonly seriesId: string
  readonly parts: readonly { readonly regionIds: readonly string[]; readonly share: number }[]
  readonly sources: readonly string[]
  readonly note: string
}

/** A closure with its days; how much it cost is read as the closures of the record are. */
export type DatedClosure = Span & {
  readonly kind: 'mine' | 'gate'
  /** Regions or gates. */
  readonly ids: readonly string[]
  /** Weeks over which it fades after its end. */
  readonly recoveryWeeks: number
  /** What of it is known only within bounds, first and last. */
  readonly bounds?: {
    readonly begins?: readonly [CivilDate, CivilDate]
    readonly ends?: readonly [CivilDate, CivilDate]
    readonly recoveryWeeks?: readonly [number, number]
  }
}

/** Exports withheld with their days, by a share that the episode states itself. */
export type DatedQuota = Span & {
  readonly elementIds: readonly string[]
  /** Share of the normal flow that did not leave, 0 to 1. */
  readonly withheld: Sourced<number>
}

/** Regions that did not yet supply when an episode happened. */
export type AbsentRegions = {
  readonly regionIds: readonly string[]
  readonly sources: readonly string[]
  readonly note: string
}

/** Whether an episode steers the fit or is held out. */
export const EPISODE_ROLES = ['fit', 'hold-out'] as const

/** A disruption that really happened and what was seen of it. */
export type Episode = {
  readonly id: string
  readonly name: string
  readonly role: (typeof EPISODE_ROLES)[number]
  /** First day of week 0: the last quiet week before it. */
  readonly baselineDate: CivilDate
  readonly horizonWeeks: number
  /** What happened; null when it is the dated record itself. */
  readonly closures: readonly DatedClosure[] | null
  readonly quotas?: readonly DatedQuota[]
  readonly absent?: AbsentRegions
  readonly note: string
  readonly targets: readonly BacktestTarget[]
}

/** What an assumption stands for in the model. */
export type AssumptionTarget =
  | { readonly kind: 'parameter'; readonly parameterId: ParameterId }
  | {
      readonly kind: 'element'
      readonly elementIds: readonly string[]
      readonly field: 'coverWeeks' | 'exChinaCoverWeeks'
    }
  | { readonly kind: 'halt'; readonly regionIds: readonly string[] }
  | {
      readonly kind: 'gate'
      readonly gateId: string
      readonly statuses: readonly GateStatus[]
    }
  /** Place of every withheld share of a control in its range: −1 low end, 0 as recorded, 1 high end. */
  | { readonly kind: 'control'; readonly controlId: string }
  /** Delay until customs count what left: the one number that the record does not hold. */
  | { readonly kind: 'customs' }

/** A number that nobody has measured and that the fit may move inside bounds. */
export type Assumption = {
  readonly id: string
  readonly label: string
  readonly unit: string
  readonly target: AssumptionTarget
  /** Why it may be moved. */
  readonly note: string
  /** Value before the fit, with its bounds; null when the record holds both. */
  readonly prior: Sourced<number> | null
}

/** Price of an oxide outside China over its price in China on a day. */
export type PriceGap = {
  readonly elementId: string
  readonly day: CivilDate
  readonly ratio: Sourced<number>
}

/** What the model is tested on: data only, so that a reader can object to each line of it. */
export type Backtest = {
  readonly mappings: readonly ImportMapping[]
  readonly scatters: readonly Scatter[]
  /** Dated prices outside China over those in China, for the rank correlation with the score's licence term. */
  readonly priceGaps: readonly PriceGap[]
  readonly episodes: readonly Episode[]
  readonly assumptions: readonly Assumption[]
  /** What could not be tested, and why. */
  readonly limits: readonly string[]
}

/** Values of assumptions by id; those left out keep the value before the fit. */
export type AssumptionValues = Readonly<Record<string, number>>

/** One assumption in a fit. */
export type FittedAssumption = {
  readonly id: string
  readonly low: number
  readonly high: number
  readonly start: number
  readonly fitted: number
  readonly isAtBound: boolean
  /** Rise of the fit's error when the value is a tenth lower or higher, as a share of the error. */
  readonly errorAtTenthLower: number
  readonly errorAtTenthHigher: number
}

/** One target under the values before and after the fit. */
export type FittedTarget = {
  readonly id: string
  readonly seen: number
  readonly before: number
  readonly fitted: number
}

/** How far a run is off over several targets. */
export type ErrorSummary = {
  readonly count: number
  /** Root mean square of the misses, each a logarithm in units of its scatter. */
  readonly rootMeanSquare: number
}

/** One fit of the model, as `npm run calibrate` stores it. */
export type Calibration = {
  /** How it was made, in words. */
  readonly method: string
  readonly modelVersion: string
  readonly assumptions: readonly FittedAssumption[]
  readonly targets: readonly FittedTarget[]
  /** Errors on what was fitted and on the episodes held out, before and after. */
  readonly fitBefore: ErrorSummary
  readonly fitAfter: ErrorSummary
  readonly holdOutBefore: ErrorSummary
  readonly holdOutAfter: ErrorSummary
}
