import { type BuyerMarket } from '@/domain/market/buyer-market'
import { type Format } from '@/ui/format/create-format'
import { type CurveNeeds } from './curve-fan'
import { toLabCurves, type LabCurve } from './to-lab-curves'

/** Curves that exist in both markets, in China and outside. */
const PAIRS = [
  ['price', 'exChinaPrice'],
  ['cover', 'exChinaCover'],
  ['supply', 'exChinaSupply'],
] as const

/** Return the charts of the lab: each that exists in two markets for the buyer's, the other beside it. */
export function toBuyerCurves(
  needs: CurveNeeds,
  market: BuyerMarket,
  format: Format,
): readonly LabCurve[] {
  const paired = PAIRS.flatMap(([china, outside]) =>
    market === 'china' ? [china, outside] : [outside, china],
  )
  const rankOf = ({ id }: LabCurve): number => {
    const rank = paired.findIndex((known) => known === id)
    return rank === -1 ? paired.length : rank
  }
  return toLabCurves(needs, format).toSorted((a, b) => rankOf(a) - rankOf(b))
}
