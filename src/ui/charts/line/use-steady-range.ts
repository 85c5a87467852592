import { useState } from 'react'
import { type AxisRange } from '@/ui/charts/axis/nice-ticks'

/** Part of the axis that values must still fill for it to stay as it is. */
const LEAST_FILL = 0.6

/**
 * Return `wished`, or the axis shown before while it still fits: it grows at once and shrinks only when much of it
 * stands empty, so that lines move against a still axis while a lever is dragged.
 */
export function useSteadyRange(wished: AxisRange): AxisRange {
  const [shown, setShown] = useState(wished)
  if (isSteady(shown, wished)) return shown
  setShown(wished)
  return wished
}

/** Report whether `shown` encloses `wished` without much room to spare. */
export function isSteady({ domain: shown }: AxisRange, { domain: wished }: AxisRange): boolean {
  const isEnclosed = shown[0] <= wished[0] && shown[1] >= wished[1]
  return isEnclosed && wished[1] - wished[0] >= LEAST_FILL * (shown[1] - shown[0])
}
