import { readAt } from '@/lib/read-at'
import { WEEKS_PER_YEAR } from '@/engine/model/constants'
import { parameterAt, REGION_LENGTH } from '@/engine/monte-carlo/input-layout'
import { type KernelMemory } from './kernel-memory'
import { type KernelPlan, type PlanRegion } from './kernel-plan'
import { GATE_SURGE, PER_SUPPLY_LAG } from './loop-terms'
import { placeOfPair } from '@/engine/monte-carlo/place-of-pair'
import { createPowers } from './powers'
import {
  KIND_BASE_WORTH,
  KIND_COLUMNS,
  KIND_FLOW,
  KIND_STEADY,
  KIND_WORTH,
  REGION_ADDED,
  REGION_COLUMNS,
  REGION_GATED,
  REGION_KIND,
  REGION_LEAD,
  REGION_OUTPUT,
  REGION_SPARE,
  REGION_WAITING,
  VALUED_COLUMNS,
  VALUED_KIND,
  VALUED_OUTPUT,
  VALUED_PAID,
  VALUED_PLACE,
} from './region-columns'

const SUPPLY_ELASTICITY = parameterAt('supplyElasticity')
const SUPPLY_LAG = parameterAt('supplyLagWeeks')
const SURGE = parameterAt('gateSurge')
const LEAD = 1
const SPARE = 2
const PAYABILITY = 3

/** The regions of a run, which the loop in kernel/regions.ts moves from week to week. */
export type KernelRegions = {
  /** Demand in balance: what all regions supply, t per week [d0]. */
  readonly baseDemand: Float64Array
  /** Set everything back to balance under the inputs of a new run, whose prices stand in the memory. */
  readonly start: (plan: KernelPlan) => void
}

/** Set up the regions; inputs are read from `values` at the start of each run. */
export function createKernelRegions(
  { stretches, deliver }: KernelMemory,
  values: Float64Array,
): KernelRegions {
  const { terms, regions, kinds, valued, baskets, arriving, supplyPowers } = stretches
  const baseDemand = new Float64Array(arriving.length)
  const raiseSupply = createPowers(supplyPowers)
  const laid: { plan?: KernelPlan } = {}

  /** Lay out what is the same in all runs of a plan. */
  function layOut(plan: KernelPlan): void {
    if (plan === laid.plan) return
    laid.plan = plan
    kinds.fill(0)
    baskets.set(plan.basketPairs)
    plan.moving.forEach(({ basket, hasGate }, i) => {
      regions[i * REGION_COLUMNS + REGION_GATED] = hasGate ? 1 : 0
      regions[i * REGION_COLUMNS + REGION_KIND] = toKind(basket)
    })
    plan.valued.forEach(({ region, basket }, i) => {
      const place = plan.moving.findIndex((other) => other.region === region)
      valued[i * VALUED_COLUMNS + VALUED_PLACE] = place
      valued[i * VALUED_COLUMNS + VALUED_KIND] = toKind(basket)
    })
  }

  function inputOf({ at }: KernelPlan, { region }: PlanRegion, place: number): number {
    return readAt(values, at.regions + region * REGION_LENGTH + place)
  }

  function outputOf(plan: KernelPlan, region: PlanRegion): number {
    return inputOf(plan, region, 0) / WEEKS_PER_YEAR
  }

  function start(plan: KernelPlan): void {
    layOut(plan)
    startRegions(plan)
    terms[GATE_SURGE] = readAt(values, SURGE)
    terms[PER_SUPPLY_LAG] = 1 / Math.max(1, readAt(values, SUPPLY_LAG))
    raiseSupply(readAt(values, SUPPLY_ELASTICITY))
    startFlows(plan)
  }

  function startRegions(plan: KernelPlan): void {
    plan.moving.forEach((region, i) => {
      const row = i * REGION_COLUMNS
      regions[row + REGION_OUTPUT] = outputOf(plan, region)
      regions[row + REGION_SPARE] = inputOf(plan, region, SPARE)
      regions[row + REGION_LEAD] = Math.trunc(inputOf(plan, region, LEAD))
      regions[row + REGION_WAITING] = 0
      regions[row + REGION_ADDED] = 0
    })
    plan.valued.forEach((region, i) => {
      const row = i * VALUED_COLUMNS
      valued[row + VALUED_OUTPUT] = outputOf(plan, region)
      valued[row + VALUED_PAID] = inputOf(plan, region, PAYABILITY)
    })
  }

  /** What arrives in balance is the demand in balance. */
  function startFlows(plan: KernelPlan): void {
    fillKinds(plan, KIND_STEADY, () => 0)
    for (const region of plan.steady) addFlow(region.basket, KIND_STEADY, outputOf(plan, region))
    fillKinds(plan, KIND_FLOW, (kind) => readKind(kind, KIND_STEADY))
    for (const region of plan.moving) addFlow(region.basket, KIND_FLOW, outputOf(plan, region))
    deliver()
    baseDemand.set(arriving)
    fillKinds(plan, KIND_BASE_WORTH, (kind) => readKind(kind, KIND_WORTH))
  }

  function fillKinds(plan: KernelPlan, column: number, toValue: (kind: number) => number): void {
    for (let kind = 0; kind < plan.kinds; kind += 1) {
      kinds[placeOfPair(kind, KIND_COLUMNS, column)] = toValue(kind)
    }
  }

  function readKind(kind: number, column: number): number {
    return readAt(kinds, placeOfPair(kind, KIND_COLUMNS, column))
  }

  function addFlow(kind: number, column: number, tonnes: number): void {
    const place = placeOfPair(kind, KIND_COLUMNS, column)
    kinds[place] = readAt(kinds, place) + tonnes
  }

  return { baseDemand, start }
}

/** Bytes from the first kind to one. */
function toKind(basket: number): number {
  return placeOfPair(basket, KIND_COLUMNS, 0) * Float64Array.BYTES_PER_ELEMENT
}
