import { type BuyerMarket } from '@/domain/market/buyer-market'
import { type LabScenario } from './lab-scenario'

/** What someone saw when they shared a scenario. */
export type SharedView = {
  /** Edition of the data. */
  readonly vintage: string
  readonly modelVersion: string
  readonly formulaVersion: string
  /** Element that the headline is about. */
  readonly elementId: string
  /** Where the buyer stands whom the score is for. */
  readonly market: BuyerMarket
  /** Score of that element in the run without chance, unrounded. */
  readonly figure: number
  /** Runs that its bands and intervals had: 1 where nothing was uncertain; absent where the link does not say. */
  readonly runs?: number | undefined
}

/** What a link carries. */
export type LinkContent = {
  readonly scenario: LabScenario
  /** Null in links that were made before links carried it. */
  readonly shared: SharedView | null
}

/** Something that has changed since a link was made. */
export type DriftReason =
  | {
      readonly kind: 'data' | 'model' | 'formula'
      readonly from: string
      readonly to: string
    }
  /** Parts of the link could not be used. */
  | { readonly kind: 'refused'; readonly count: number }
  /** Nothing that is named here has changed, and yet the figure has. */
  | { readonly kind: 'unexplained' }

/** A shared figure beside the same figure now. */
export type Drift = {
  readonly was: number
  readonly now: number
  readonly hasMoved: boolean
  readonly reasons: readonly DriftReason[]
}

/** Relative difference up to which two figures count as the same: far below any digit shown. */
const SAME = 1e-9

/** Return what became of a shared figure, and everything that has changed since and may be why. */
export function explainDrift(shared: SharedView, now: SharedView, refusedCount: number): Drift {
  const hasMoved =
    Math.abs(shared.figure - now.figure) > SAME * Math.max(1, Math.abs(shared.figure))
  const reasons: readonly DriftReason[] = [
    ...changed('data', shared.vintage, now.vintage),
    ...changed('model', shared.modelVersion, now.modelVersion),
    ...changed('formula', shared.formulaVersion, now.formulaVersion),
    ...(refusedCount === 0 ? [] : [{ kind: 'refused', count: refusedCount } as const]),
  ]
  const isUnexplained = hasMoved && reasons.length === 0
  return {
    was: shared.figure,
    now: now.figure,
    hasMoved,
    reasons: isUnexplained ? [{ kind: 'unexplained' }] : reasons,
  }
}

function changed(
  kind: 'data' | 'model' | 'formula',
  from: string,
  to: string,
): readonly DriftReason[] {
  return from === to ? [] : [{ kind, from, to }]
}
