import { readAt } from '@/lib/read-at'
import { type ElementNumber } from '@/domain/market/uncertain-scenario'
import { elementNumberAt, parameterAt } from '@/engine/monte-carlo/input-layout'
import { type KernelMemory } from './kernel-memory'
import { type KernelPlan } from './kernel-plan'
import {
  OUT_HIGHEST_MULTIPLE,
  OUT_LOWEST_MULTIPLE,
  OUT_PER_DEMAND_LAG,
  OUT_PER_PRICE_LAG,
} from './loop-terms'
import {
  OUT_COLUMNS,
  OUT_EXPECTED,
  OUT_LEAST_STOCK,
  OUT_MULTIPLE,
  OUT_REFERENCE,
  OUT_SHARE,
  OUT_STOCK,
  OUT_USUAL_STOCK,
} from './outside-columns'
import { placeOfPair } from '@/engine/monte-carlo/place-of-pair'
import { createPowers } from './powers'

const DEMAND_LAG = parameterAt('exChinaDemandLagWeeks')
const PRICE_SENSITIVITY = parameterAt('exChinaPriceSensitivity')
const PRICE_LAG = parameterAt('exChinaPriceLagWeeks')
const MAX_MULTIPLE = parameterAt('exChinaMaxPriceMultiple')
const MIN_COVER = parameterAt('minCoverShare')

/** The market outside China of a run, which the loop in kernel/outside.ts moves from week to week. */
export type KernelOutside = {
  /** Set everything back to balance under the inputs of a new run. */
  readonly start: (plan: KernelPlan) => void
}

/** Set up the market outside China; inputs are read from `values` at the start of each run. */
export function createKernelOutside(
  { stretches, count }: KernelMemory,
  values: Float64Array,
  baseDemand: Float64Array,
): KernelOutside {
  const { outside, outsidePairs, outsideOutFrom, outsideUsed, outsidePrices } = stretches
  const { terms } = stretches
  const raisePrices = createPowers(stretches.outsidePricePowers)
  const laid: { plan?: KernelPlan; pairs: readonly number[] } = { pairs: [] }

  /** Lay out what is the same in all runs of a plan. */
  function layOut(plan: KernelPlan): void {
    if (plan === laid.plan) return
    laid.plan = plan
    laid.pairs = [...new Set(plan.outside.map((e) => e >> 1))]
    outsidePairs.set(laid.pairs)
    outside.fill(0)
    outsideUsed.fill(0, 0, plan.weeks * plan.elements)
    outsidePrices.fill(0, 0, plan.weeks * plan.elements)
    count({ outsideCount: laid.pairs.length })
  }

  function start(plan: KernelPlan): void {
    layOut(plan)
    raisePrices(readAt(values, PRICE_SENSITIVITY))
    outsideOutFrom.fill(plan.weeks)
    startTerms()
    laid.pairs.forEach((pair, row) => {
      startElement(plan, 2 * pair, 2 * row)
      if (2 * pair + 1 < plan.elements) startElement(plan, 2 * pair + 1, 2 * row + 1)
    })
  }

  function startElement({ at }: KernelPlan, e: number, place: number): void {
    const read = (name: ElementNumber) => readAt(values, elementNumberAt(at, e, name))
    const set = (column: number, value: number): void => {
      outside[placeOfPair(place, OUT_COLUMNS, column)] = value
    }
    const share = read('exChinaShare')
    const reference = share * readAt(baseDemand, e)
    const normal = read('exChinaCoverWeeks') * reference
    set(OUT_SHARE, share)
    set(OUT_REFERENCE, reference)
    set(OUT_USUAL_STOCK, normal)
    set(OUT_LEAST_STOCK, readAt(values, MIN_COVER) * normal)
    set(OUT_STOCK, read('exChinaStartCoverShare') * normal)
    set(OUT_MULTIPLE, 1)
    set(OUT_EXPECTED, 1)
  }

  function startTerms(): void {
    const highest = readAt(values, MAX_MULTIPLE)
    terms[OUT_PER_PRICE_LAG] = 1 / Math.max(1, readAt(values, PRICE_LAG))
    terms[OUT_PER_DEMAND_LAG] = 1 / Math.max(1, readAt(values, DEMAND_LAG))
    terms[OUT_HIGHEST_MULTIPLE] = highest
    terms[OUT_LOWEST_MULTIPLE] = 1 / highest
  }

  return { start }
}
