import { createBlock, fillColumn } from '@/lib/block'
import { greater, lesser } from '@/lib/extremes'
import { createPowerColumn } from '@/lib/power-column'
import { readAt } from '@/lib/read-at'
import { KG_PER_TONNE, WEEKS_PER_YEAR } from '@/engine/constants'
import { parameterAt } from './input-layout'
import { type Drivers } from './kernel-drivers'
import { type KernelPlan } from './kernel-plan'
import { type KernelRoom } from './kernel-room'
import { NO_LAYOUT, toMiningLayout, type MiningLayout } from './mining-layout'

const SUPPLY_ELASTICITY = parameterAt('supplyElasticity')
const SUPPLY_LAG = parameterAt('supplyLagWeeks')
const GATE_SURGE = parameterAt('gateSurge')
const REGION_LENGTH = 4
const LEAD = 1
const SPARE = 2
const PAYABILITY = 3

/** Columns of a moving region: inputs of a run first, then what moves from week to week. */
const OUTPUT = 0
const SPARE_CAPACITY = 1
/** 1 behind a gate, else 0. */
const GATED = 2
const WAITING = 3
/** Output above normal, as a share of it [y]. */
const ADDED = 4
const COLUMNS = 5

/** Columns of a basket: what arrives of it whatever happens, all that arrives, t; its value over that in balance; spare output. */
const STEADY_FLOW = 0
const FLOW = 1
const BASE_WORTH = 2
const RISE = 3
const DRAWN = 4
const KIND_COLUMNS = 5

/** The regions of a run (docs/model.md §1, steps 1 to 3 and the spare capacity of step 8). */
export type KernelMining = {
  /** What arrives of each element this week, t. */
  readonly arriving: Float64Array
  /** Demand in balance: what all regions supply, t per week [d0]. */
  readonly baseDemand: Float64Array
  /** Export value of the valued regions, USD, each region's weeks in a row. */
  readonly exportValue: Float64Array
  /** Set everything back to balance under the inputs of a new run; `basePrice` is in USD per kg. */
  readonly start: (plan: KernelPlan, basePrice: Float64Array) => void
  /** Mine, export and deliver one week at its prices. */
  readonly run: (week: number, prices: Float64Array) => void
}

/** Set up the regions; inputs are read from `values` at the start of each run. */
export function createKernelMining(
  room: KernelRoom,
  values: Float64Array,
  drivers: Pick<Drivers, 'operating' | 'gate'>,
): KernelMining {
  const regions = createBlock(room.regions, COLUMNS)
  const flows = createBlock(room.regions, KIND_COLUMNS)
  const response = createPowerColumn(flows, { from: RISE, to: DRAWN })
  const own = {
    regions: regions.numbers,
    flows: flows.numbers,
    baskets: new Float64Array((room.regions + 1) * room.elements),
    operating: drivers.operating,
    gate: drivers.gate,
    arriving: new Float64Array(room.elements),
    baseDemand: new Float64Array(room.elements),
    /** Value of a kilogram of each basket, USD. */
    worth: new Float64Array(room.regions + 1),
    exported: new Float64Array(room.regions * room.weeks),
    exportValue: new Float64Array(room.regions * room.weeks),
    lead: new Int32Array(room.regions),
    kindOf: new Int32Array(room.regions),
    /** Regions whose export value is wanted: which, of which kind, and their place among those that move, −1 for none. */
    valued: new Int32Array(room.regions),
    valuedKind: new Int32Array(room.regions),
    valuedPlace: new Int32Array(room.regions),
  }
  const laid: { plan: KernelPlan | undefined } & MiningLayout = { plan: undefined, ...NO_LAYOUT }

  /** Lay out what is the same in all runs of a plan. */
  function layOut(plan: KernelPlan): void {
    if (plan === laid.plan) return
    const { baskets, elements, moving, valued } = plan
    Object.assign(laid, { plan, ...toMiningLayout(plan) })
    own.baskets.set(baskets)
    own.baskets.fill(0, baskets.length, baskets.length + elements)
    own.kindOf.set(moving.map(({ basket }) => basket))
    own.valued.set(valued.map(({ region }) => region))
    own.valuedKind.set(valued.map(({ basket }) => basket))
    own.valuedPlace.set(
      valued.map(({ region }) => moving.findIndex((other) => other.region === region)),
    )
  }

  function outputOf(region: number): number {
    return readAt(values, laid.regionsAt + region * REGION_LENGTH) / WEEKS_PER_YEAR
  }

  function start(plan: KernelPlan, basePrice: Float64Array): void {
    layOut(plan)
    const { moving, steady } = plan
    const { lead } = own
    const { count, kinds, regionsAt } = laid
    fillColumn(flows, STEADY_FLOW, 0)
    for (const { region, basket } of steady) addFlow(basket, STEADY_FLOW, outputOf(region))
    resetFlow()
    for (let i = 0; i < count; i += 1) {
      const { region, basket, hasGate } = moving[i] ?? { region: 0, basket: 0, hasGate: false }
      const first = regionsAt + region * REGION_LENGTH
      const row = i * COLUMNS
      own.regions[row + OUTPUT] = outputOf(region)
      own.regions[row + SPARE_CAPACITY] = readAt(values, first + SPARE)
      own.regions[row + GATED] = hasGate ? 1 : 0
      lead[i] = readAt(values, first + LEAD)
      addFlow(basket, FLOW, outputOf(region))
    }
    fillColumn(regions, WAITING, 0)
    fillColumn(regions, ADDED, 0)
    response.setExponent(readAt(values, SUPPLY_ELASTICITY))
    deliver(basePrice)
    own.baseDemand.set(own.arriving)
    for (let kind = 0; kind < kinds; kind += 1) {
      own.flows[kind * KIND_COLUMNS + BASE_WORTH] = readAt(own.worth, kind)
    }
  }

  function addFlow(kind: number, column: number, tonnes: number): void {
    const place = kind * KIND_COLUMNS + column
    own.flows[place] = readAt(own.flows, place) + tonnes
  }

  function resetFlow(): void {
    const { flows: numbers } = own
    const { kinds } = laid
    for (let row = 0; row < kinds * KIND_COLUMNS; row += KIND_COLUMNS) {
      numbers[row + FLOW] = readAt(numbers, row + STEADY_FLOW)
    }
  }

  /** Steps 1 to 3: mine, export what the gate lets through, and receive what left some weeks ago. */
  function ship(week: number): void {
    const { regions: numbers, flows: arrivals, operating, gate, exported, lead, kindOf } = own
    const { count, hasMineWindows, hasGateWindows } = laid
    const surge = readAt(values, GATE_SURGE)
    resetFlow()
    for (let i = 0; i < count; i += 1) {
      const row = i * COLUMNS
      const place = week * count + i
      const normal = readAt(numbers, row + OUTPUT)
      const working = hasMineWindows ? readAt(operating, place) : 1
      const open = hasGateWindows ? readAt(gate, place) : 1
      const mined = normal * working * (1 + readAt(numbers, row + ADDED))
      const ready = readAt(numbers, row + WAITING) + mined
      const limit = open * surge * normal
      const leaving = readAt(numbers, row + GATED) === 1 ? lesser(ready, limit) : ready
      exported[place] = leaving
      numbers[row + WAITING] = ready - leaving
      const weeksAgo = lead[i] ?? 0
      const landed = week < weeksAgo ? normal : readAt(exported, place - weeksAgo * count)
      const kind = (kindOf[i] ?? 0) * KIND_COLUMNS + FLOW
      arrivals[kind] = readAt(arrivals, kind) + landed
    }
  }

  /**
   * Turn flows by basket into flows by element, and value a kilogram of each basket, USD.
   *
   * Two baskets at a time, as reading and writing what arrives costs more than adding to it; an odd one is paired with
   * an empty basket.
   */
  function deliver(prices: Float64Array): void {
    const { arriving, baskets, flows: numbers, worth } = own
    const { kinds, elements } = laid
    for (let kind = 0; kind < kinds; kind += 2) {
      const tonnes = readAt(numbers, kind * KIND_COLUMNS + FLOW)
      const more = kind + 1 < kinds ? readAt(numbers, (kind + 1) * KIND_COLUMNS + FLOW) : 0
      const first = kind * elements
      const second = first + elements
      let value = 0
      let other = 0
      for (let e = 0; e < elements; e += 1) {
        const content = readAt(baskets, first + e)
        const next = readAt(baskets, second + e)
        const price = readAt(prices, e)
        const before = kind === 0 ? 0 : readAt(arriving, e)
        arriving[e] = before + (tonnes * content + more * next)
        value += content * price
        other += next * price
      }
      worth[kind] = value
      worth[kind + 1] = other
    }
  }

  /** Step 8, for y: spare capacity follows the value of the basket. */
  function expand(): void {
    const { worth, flows: ofKinds, regions: numbers, kindOf } = own
    const { count, kinds } = laid
    for (let kind = 0; kind < kinds; kind += 1) {
      const row = kind * KIND_COLUMNS
      ofKinds[row + RISE] = greater(1, readAt(worth, kind) / readAt(ofKinds, row + BASE_WORTH))
    }
    response.raise(kinds)
    const perLag = 1 / greater(1, readAt(values, SUPPLY_LAG))
    for (let i = 0; i < count; i += 1) {
      const row = i * COLUMNS
      const drawn = readAt(ofKinds, (kindOf[i] ?? 0) * KIND_COLUMNS + DRAWN)
      const wanted = lesser(readAt(numbers, row + SPARE_CAPACITY), drawn - 1)
      const added = readAt(numbers, row + ADDED)
      numbers[row + ADDED] = added + (wanted - added) * perLag
    }
  }

  function bill(week: number): void {
    const { exported, exportValue, worth, valued, valuedKind, valuedPlace } = own
    const { count, weeks, regionsAt } = laid
    for (let i = 0; i < laid.valued; i += 1) {
      const region = valued[i] ?? 0
      const place = valuedPlace[i] ?? 0
      const leaving = place < 0 ? outputOf(region) : readAt(exported, week * count + place)
      const paid = readAt(values, regionsAt + region * REGION_LENGTH + PAYABILITY)
      const perTonne = KG_PER_TONNE * readAt(worth, valuedKind[i] ?? 0)
      exportValue[week + i * weeks] = leaving * perTonne * paid
    }
  }

  function run(week: number, prices: Float64Array): void {
    ship(week)
    deliver(prices)
    bill(week)
    expand()
  }

  return {
    arriving: own.arriving,
    baseDemand: own.baseDemand,
    exportValue: own.exportValue,
    start,
    run,
  }
}
