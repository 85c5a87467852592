import { logOf } from '@/lib/power-table'
import { readAt } from '@/lib/read-at'
import { WEEKS_PER_YEAR } from '@/engine/model/constants'
import {
  CHINA_BASE_PRICE,
  CHINA_COLUMNS,
  CHINA_DEMAND,
  CHINA_EXPECTED,
  CHINA_LEAST_STOCK,
  CHINA_MULTIPLE,
  CHINA_OPENED,
  CHINA_SCARCITY,
  CHINA_STOCK,
  CHINA_SUBSTITUTED,
  CHINA_USUAL_STOCK,
  CHINA_WITHHELD,
} from './china-columns'
import { elementNumberAt, parameterAt } from '@/engine/monte-carlo/input-layout'
import { type KernelMemory } from './kernel-memory'
import { type KernelPlan } from './kernel-plan'
import {
  CLEARING,
  HIGHEST_MULTIPLE,
  LOWEST_MULTIPLE,
  OPENING,
  OPENING_FROM,
  OPENING_MAX,
  PER_DEMAND_LAG,
  PER_PRICE_LAG,
  PER_URGENCY,
  SUBSTITUTION,
  SUBSTITUTION_MAX,
} from './loop-terms'
import { placeOfPair } from '@/engine/monte-carlo/place-of-pair'
import { createPowers } from './powers'

const DEMAND_ELASTICITY = parameterAt('demandElasticity')
const DEMAND_LAG = parameterAt('demandLagWeeks')
const PRICE_SENSITIVITY = parameterAt('priceSensitivity')
const PRICE_LAG = parameterAt('priceLagWeeks')
const MAX_MULTIPLE = parameterAt('maxPriceMultiple')
const MIN_COVER = parameterAt('minCoverShare')
const FULL_RESPONSE = parameterAt('fullResponseMultiple')
const SUBSTITUTION_RATE = parameterAt('substitutionPerYear')
const SUBSTITUTION_LIMIT = parameterAt('substitutionMax')
const NEW_SUPPLY_RATE = parameterAt('newSupplyPerYear')
const NEW_SUPPLY_LAG = parameterAt('newSupplyLagWeeks')
const NEW_SUPPLY_MAX = parameterAt('newSupplyMax')

/** The Chinese market of a run, which the loop in kernel/china.ts moves from week to week. */
export type KernelChina = {
  /** Bring prices back to balance; the regions need them before `start`. */
  readonly startPrices: (plan: KernelPlan) => void
  /** Set everything else back to balance under the inputs of a new run. */
  readonly start: (plan: KernelPlan) => void
}

/** Set up the Chinese market; inputs are read from `values` at the start of each run. */
export function createKernelChina(
  { stretches }: KernelMemory,
  values: Float64Array,
  baseDemand: Float64Array,
): KernelChina {
  const { china, price, terms, outFrom, demandPowers, pricePowers } = stretches
  const raiseDemand = createPowers(demandPowers)
  const raisePrices = createPowers(pricePowers)

  function startPrices({ at, elements }: KernelPlan): void {
    for (let e = 0; e < elements; e += 1) {
      price[e] = readAt(values, elementNumberAt(at, e, 'basePriceUsdPerKg'))
    }
  }

  function start(plan: KernelPlan): void {
    const { at, weeks, elements } = plan
    raiseDemand(-readAt(values, DEMAND_ELASTICITY))
    raisePrices(readAt(values, PRICE_SENSITIVITY))
    outFrom.fill(weeks)
    startTerms()
    const least = readAt(values, MIN_COVER)
    for (let e = 0; e < elements; e += 1) {
      const demand = readAt(baseDemand, e)
      const normal = readAt(values, elementNumberAt(at, e, 'coverWeeks')) * demand
      const stock = readAt(values, elementNumberAt(at, e, 'startCoverShare')) * normal
      set(e, CHINA_BASE_PRICE, readAt(price, e))
      set(e, CHINA_DEMAND, demand)
      set(e, CHINA_STOCK, stock)
      set(e, CHINA_USUAL_STOCK, normal)
      set(e, CHINA_LEAST_STOCK, least * normal)
      set(e, CHINA_MULTIPLE, 1)
      set(e, CHINA_EXPECTED, 1)
      set(e, CHINA_SCARCITY, normal / Math.max(stock, least * normal))
      set(e, CHINA_SUBSTITUTED, 0)
      set(e, CHINA_OPENED, 0)
      set(e, CHINA_WITHHELD, 0)
    }
  }

  function startTerms(): void {
    const highest = readAt(values, MAX_MULTIPLE)
    terms[PER_PRICE_LAG] = 1 / Math.max(1, readAt(values, PRICE_LAG))
    terms[PER_DEMAND_LAG] = 1 / Math.max(1, readAt(values, DEMAND_LAG))
    const elasticity = readAt(values, DEMAND_ELASTICITY)
    terms[CLEARING] = elasticity === 0 ? 0 : 1 / elasticity
    terms[HIGHEST_MULTIPLE] = highest
    terms[LOWEST_MULTIPLE] = 1 / highest
    terms[PER_URGENCY] = 1 / logOf(readAt(values, FULL_RESPONSE))
    terms[SUBSTITUTION] = readAt(values, SUBSTITUTION_RATE) / WEEKS_PER_YEAR
    terms[SUBSTITUTION_MAX] = readAt(values, SUBSTITUTION_LIMIT)
    terms[OPENING_FROM] = readAt(values, NEW_SUPPLY_LAG)
    terms[OPENING] = readAt(values, NEW_SUPPLY_RATE) / WEEKS_PER_YEAR
    terms[OPENING_MAX] = readAt(values, NEW_SUPPLY_MAX)
  }

  function set(element: number, column: number, value: number): void {
    china[placeOfPair(element, CHINA_COLUMNS, column)] = value
  }

  return { startPrices, start }
}
