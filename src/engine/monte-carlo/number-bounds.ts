import { type Bounds } from '@/domain/market/distribution-curve'
import { type NumberRule } from '@/engine/model/number-rule'

/** Part of its size by which a number stays clear of a bound that it must exceed. */
const CLEARANCE = 1e-9

/** Return what a number under `rule` may be, for cutting a distribution to it. */
export function toBounds({ min, above, max }: NumberRule): Bounds {
  const low = above === undefined ? -Infinity : above + CLEARANCE * Math.max(1, Math.abs(above))
  return { min: Math.max(min ?? -Infinity, low), max: max ?? Infinity }
}
