import { type CivilDate } from '@/lib/civil-date'
import { type BuyerMarket } from './buyer-market'
import { type ByStage, type SupplyStage } from '@/domain/record/statistics'

/** Share of the no-disruption baseline from which supply, or the deliveries to a buyer, count as back. */
export const BACK_SHARE = 0.95

/** Rating bands of the score, lowest first. */
export const BANDS = ['low', 'guarded', 'elevated', 'high', 'severe'] as const

/** Rating band of the score. */
export type Band = (typeof BANDS)[number]

/** What the score is made from; see docs/model.md §2. */
export type ScoreInputs = {
  /** HHI_WGI,t at the worst stage, 0 to 10. */
  readonly hhiWgiT: number
  /** Import reliance of the buyer economy, 0 to 1. */
  readonly importReliance: number
  /** End-of-life recycling input rate, 0 to 1. */
  readonly eolRir: number
  /** Substitution index for supply risk, 0 to 1. */
  readonly siSr: number
  /** Economic importance in the EU's scale, 0 to 10. */
  readonly economicImportance: number
  /** Share of mine supply halted, behind a shut gate, contested or recently under new control, 0 to 1 [M]. */
  readonly mineShare: number
  /** Share of the supply of the buyer's market that export licences withhold, 0 to 1 [K]; 0 in China. */
  readonly licenceShare: number
  /** Part of the way back to normal supply that stocks do not cover, 0 to 1. */
  readonly gap: number
}

/** A supply-risk score with all its parts; every number unrounded. */
export type RiskScore = {
  readonly formulaVersion: string
  readonly inputs: ScoreInputs
  /** 0 to 100, high is worse. */
  readonly value: number
  readonly band: Band
  readonly likelihood: number
  /** Structural part of the likelihood, L0. */
  readonly structuralLikelihood: number
  readonly exposure: number
  readonly vulnerability: number
  /** What keeps the score from 100: adds up to 100 − value. */
  readonly split: {
    readonly likelihood: number
    readonly exposure: number
    readonly vulnerability: number
  }
}

/** Why a score moved between two days: the parts add up to the change. */
export type ScoreChange = {
  readonly from: RiskScore
  readonly to: RiskScore
  readonly total: number
  readonly parts: {
    readonly structuralLikelihood: number
    readonly mineShare: number
    readonly licenceShare: number
    readonly exposure: number
    readonly economicImportance: number
    readonly gap: number
  }
}

/** One region's part in the supply of an element at the as-of date. */
export type RegionContribution = {
  readonly regionId: string
  /** Share of world mine supply in balance, 0 to 1. */
  readonly share: number
  /** Operating factor u and gate factor o, 0 to 1. */
  readonly operating: number
  readonly gate: number
  /** 1 while contested; fading after a change of hands; else 0. */
  readonly unrest: number
  /** share × max(1 − u, 1 − o): what does not arrive. */
  readonly haltedShare: number
  /** share × max(1 − u, 1 − o, unrest): what counts as acute. */
  readonly acuteShare: number
}

/** What the model says of an element in one market as of a date. */
export type MarketFigures = {
  /** Weeks of the market's own demand in stock on the as-of date, and the least over the rest of the run. */
  readonly coverWeeks: number
  readonly lowestCoverWeeks: number
  /**
   * Weeks until supply over demand stays above 95 % of the same ratio of the no-disruption baseline; demand that low
   * prices add to the usual one does not count.
   */
  readonly backWeeks: number
  /** Model price over that of the no-disruption baseline as of the date, and the highest over the rest of the run. */
  readonly priceMultiple: number
  readonly peakPriceMultiple: number
}

/** Everything about one element at one as-of date, seen from a buyer's market: its figures are those of that market. */
export type ElementIndicators = MarketFigures & {
  readonly elementId: string
  readonly asOf: CivilDate
  readonly market: BuyerMarket
  /** The same of the other market, to stand beside. */
  readonly otherMarket: MarketFigures
  readonly score: RiskScore
  /** Stage whose concentration set the structural likelihood. */
  readonly bottleneck: SupplyStage
  readonly hhiWgiT: ByStage<number>
  /** Plain HHI, 0 to 10 000, and N−1 share, 0 to 1, of published shares at each stage. */
  readonly hhi: ByStage<number>
  readonly nMinus1: ByStage<number>
  readonly contributions: readonly RegionContribution[]
  readonly haltedShare: number
  /** Share of demand outside China that is separated there by the plants that run on the as-of date, 0 to 1. */
  readonly ownShare: number
}
