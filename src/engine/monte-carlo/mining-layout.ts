import { type KernelPlan } from './kernel-plan'

/** What the loops over regions need to know of a plan: numbers and flags alone, which they read fastest. */
export type MiningLayout = {
  /** Regions that move, and kinds of baskets. */
  count: number
  kinds: number
  elements: number
  weeks: number
  /** Where the numbers of the regions begin in the row of inputs. */
  regionsAt: number
  /** How many regions are valued. */
  valued: number
  hasMineWindows: boolean
  hasGateWindows: boolean
}

/** Before there is a plan. */
export const NO_LAYOUT: MiningLayout = {
  count: 0,
  kinds: 0,
  elements: 0,
  weeks: 0,
  regionsAt: 0,
  valued: 0,
  hasMineWindows: false,
  hasGateWindows: false,
}

/** Lay a plan out. */
export function toMiningLayout(plan: KernelPlan): MiningLayout {
  const { at, weeks, elements, moving, valued } = plan
  return {
    count: moving.length,
    kinds: plan.baskets.length / elements,
    elements,
    weeks,
    regionsAt: at.regions,
    valued: valued.length,
    hasMineWindows: plan.mineWindows.length > 0,
    hasGateWindows: plan.gateWindows.length > 0,
  }
}
