import { type BuyerMarket } from '@/domain/market/buyer-market'
import { type Band } from '@/domain/market/indicators'
import { type ModelRecord } from '@/domain/record/model-record'
import { type InputId } from './lab-input'
import { type LabScenario } from './lab-scenario'

/** What a difference between two scenarios can be asked about; all but exports foregone in one market. */
export const LAB_MEASURES = ['score', 'peakPrice', 'foregone', 'leastCover'] as const

/** What a difference between two scenarios can be asked about. */
export type LabMeasure = (typeof LAB_MEASURES)[number]

/** A question about what moves a measure of an element, between two scenarios or around one. */
export type LabQuestion = {
  readonly record: ModelRecord
  readonly elementId: string
  /** Where the buyer stands whom ratings are for, and whose prices and stocks are asked about. */
  readonly market: BuyerMarket
} & (
  | {
      readonly kind: 'parts'
      readonly measure: LabMeasure
      readonly from: LabScenario
      readonly to: LabScenario
    }
  | {
      readonly kind: 'swings'
      readonly measure: LabMeasure
      readonly from: LabScenario
      readonly to: LabScenario
    }
  | { readonly kind: 'flips'; readonly scenario: LabScenario }
)

/** How much of a difference each input, or group of inputs, makes (Shapley): the parts add up to it. */
export type ShareOut = {
  readonly from: number
  readonly to: number
  /** A group is named by what the ids of its inputs begin with: `mine.pangwa`. */
  readonly parts: readonly { readonly inputId: InputId; readonly value: number }[]
  /** Greatest standard error of a part where orders were sampled, in the unit of the measure; else none. */
  readonly standardError?: number | undefined
}

/** Why an input is moved from low to high: it is uncertain, it was changed, or the dataset states a range for it. */
export type SwingBasis = 'uncertain' | 'changed' | 'stated'

/**
 * What a measure is when one input lies low or high and all others stay.
 *
 * Low and high are the 10th and 90th percentile of what it is drawn from, or would be where the dataset states a range
 * for it; of one that was changed, what it was and what it is.
 */
export type Swing = {
  readonly inputId: InputId
  readonly basis: SwingBasis
  readonly low: number
  readonly high: number
  readonly atLow: number
  readonly atHigh: number
}

/** Smallest change of one input that moves a rating; `to` is null where none within its range does. */
export type Flip = {
  readonly inputId: InputId
  readonly from: number
  readonly to: number | null
  readonly band: Band | null
}

/** Inputs that are moved together: the losses of all mines of the case, of all gates, of both, or by all licences, everything that halts, or two inputs. */
export type JointKind = 'case-mines' | 'gates' | 'mines-and-gates' | 'licences' | 'no-halt' | 'pair'

/** Smallest change of several inputs together that moves a rating. */
export type JointFlip = {
  readonly kind: JointKind
  readonly inputIds: readonly InputId[]
  /**
   * How far they move, together: of losses the part that goes, down to −1, or the part of what is left that is lost too, up
   * to 1; of a pair the part of the way to the ends of their ranges. Null where none of it moves the rating.
   */
  readonly part: number | null
  /** What each of them is then. */
  readonly to: readonly number[]
  readonly band: Band | null
}

/** What a question is answered with. */
export type LabAnswer =
  | { readonly kind: 'parts'; readonly share: ShareOut }
  | { readonly kind: 'swings'; readonly central: number; readonly rows: readonly Swing[] }
  | {
      readonly kind: 'flips'
      readonly band: Band
      /** Of one input alone. */
      readonly rows: readonly Flip[]
      /** Of several together; of pairs those that move it, the smallest change first. */
      readonly joint: readonly JointFlip[]
    }
