import { createQuantile, toCentral } from '@/domain/distribution-curve'
import { type Market } from '@/domain/market'
import { type UncertainScenario } from '@/domain/uncertain-scenario'
import { listInputs } from '@/engine/monte-carlo/model-inputs'
import { toBounds } from '@/engine/monte-carlo/number-bounds'
import { toCertain, type Certain } from '@/engine/monte-carlo/resolve'
import { createSampler } from '@/engine/monte-carlo/sampler'

/** Shares of its values at which an uncertain input is put for a tornado. */
const LOW_SHARE = 0.1
const HIGH_SHARE = 0.9

/** What a measure is when one input lies low or high and all others are at their central values. */
export type InputSwing = {
  /** Where the input stands in the request: `scenario.mineWindows[0].severity`. */
  readonly path: string
  readonly key: string
  readonly low: number
  readonly central: number
  readonly high: number
  readonly atLow: number
  readonly atHigh: number
}

/** A tornado: how much each input moves a measure by itself, the strongest first. */
export type Tornado = { readonly central: number; readonly swings: readonly InputSwing[] }

/**
 * Return how far each uncertain input moves a measure between its 10th and 90th percentile.
 *
 * `ranges` gives low and high of certain inputs that are to be moved too, by key.
 */
export function toTornado(
  { market, scenario }: { readonly market: Market; readonly scenario: UncertainScenario },
  measure: (certain: Certain) => number,
  ranges: ReadonlyMap<string, { readonly low: number; readonly high: number }> = new Map(),
): Tornado {
  const inputs = listInputs(market, scenario)
  const centrals = createSampler(inputs, 0).values
  const measureWith = (index: number, value: number) =>
    measure(toCertain(market, scenario, centrals.with(index, value)))
  const swings = inputs.flatMap(({ path, key, value, rule }, index): readonly InputSwing[] => {
    const range =
      typeof value === 'number' ? ranges.get(key) : toRange(createQuantile(value, toBounds(rule)))
    if (range === undefined) return []
    const whole = (number: number) => (rule.isWhole === true ? Math.round(number) : number)
    const low = whole(range.low)
    const high = whole(range.high)
    const central = whole(toCentral(value, toBounds(rule)))
    const atLow = measureWith(index, low)
    return [{ path, key, low, central, high, atLow, atHigh: measureWith(index, high) }]
  })
  return {
    central: measure(toCertain(market, scenario, centrals)),
    swings: swings.toSorted((a, b) => widthOf(b) - widthOf(a)),
  }
}

function toRange(quantile: (share: number) => number) {
  return { low: quantile(LOW_SHARE), high: quantile(HIGH_SHARE) }
}

function widthOf({ atLow, atHigh }: InputSwing): number {
  return Math.abs(atHigh - atLow)
}
