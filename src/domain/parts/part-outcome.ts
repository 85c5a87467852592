import {
  type PartAction,
  type PartActionKind,
  type PartScore,
  type Spread,
  type WeekSpread,
} from './exposure'

/** What to do about a part: an action, or why none is named. */
export type Advice =
  | PartActionKind
  /** It does not run out and costs no more. */
  | 'noneNeeded'
  /** It runs out or costs more, and no action that was tried changes that. */
  | 'noneHelps'

/** What one action would do to one part, as a mean over the runs. */
export type ActionOutcome = Omit<PartAction, 'stockOutWeek'> & {
  /** Share of runs in which use is still missed, 0 to 1. */
  readonly stockOutShare: number
  /** Material that has to be bought once, kg; undefined for an action that buys none. */
  readonly kg: number | undefined
}

/** What is said of a part: of all its runs, or of the central run alone where no other is made. */
export type PartOutcome = {
  /** Number of runs that it is read from; 0 where it is read from the central run. */
  readonly runs: number
  /** Share of runs in which use is missed, 0 to 1, and in which the stock ends before supply returns (TTS < TTR). */
  readonly stockOutShare: number
  readonly exposedShare: number
  /** First week in which use is missed, weeks after the baseline date. */
  readonly stockOutWeek: WeekSpread
  /** Lost revenue, where known, and extra cost, USD over the run: mean, and P5 to P95; negative for a saving. */
  readonly lossUsd: Spread & { readonly mean: number }
  /** Means, USD over the run; lost revenue is undefined where the part's revenue is not known. */
  readonly lostRevenueUsd: number | undefined
  readonly extraCostUsd: number
  /** Means: use that is missed, in weeks of use and in kg. */
  readonly missedWeeks: number
  readonly missedKg: number
  /** Undefined where the likelihood of an element is not known. */
  readonly score: PartScore | undefined
  readonly actions: readonly ActionOutcome[]
  readonly advice: Advice
}

/** What of a scenario can keep a part from being delivered, or make it dearer. */
export const CAUSE_KINDS = ['mines', 'gates', 'plants', 'licences', 'levies'] as const

/** Halted mines, shut gates, plants that stand still, export licences, or charges on ore. */
export type CauseKind = (typeof CAUSE_KINDS)[number]

/** Why a part runs short or costs more, before its own stock is counted. */
export type PartCause = {
  /** Whether deliveries fall short, or come in full at another price. */
  readonly what: 'supply' | 'price'
  /** Use that is not delivered by the end of the run, weeks of use; 0 where the price alone moves. */
  readonly undeliveredWeeks: number
  /** The same for a buyer in China. */
  readonly inChinaWeeks: number
  /** Whether what it costs falls, where the price alone moves. */
  readonly isSaving: boolean
  /** Share of it that each kind explains, the largest first; together 1, and below 0 for one that works against it. */
  readonly shares: readonly { readonly kind: CauseKind; readonly share: number }[]
}
