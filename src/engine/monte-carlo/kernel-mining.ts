import { createPowerRow } from '@/lib/power-table'
import { readAt } from '@/lib/read-at'
import { KG_PER_TONNE, WEEKS_PER_YEAR } from '@/engine/constants'
import { parameterAt } from './input-layout'
import { type Drivers } from './kernel-drivers'
import { type KernelPlan, type PlanRegion } from './kernel-plan'

const SUPPLY_ELASTICITY = parameterAt('supplyElasticity')
const SUPPLY_LAG = parameterAt('supplyLagWeeks')
const GATE_SURGE = parameterAt('gateSurge')
const OUTPUT = 0
const LEAD = 1
const SPARE = 2
const PAYABILITY = 3

/** The regions of a run (docs/model.md §1, steps 1 to 3 and the spare capacity of step 8). */
export type KernelMining = {
  /** What arrives of each element this week, t. */
  readonly arriving: Float64Array
  /** Demand in balance: what all regions supply, t per week [d0]. */
  readonly baseDemand: Float64Array
  /** Export value of the valued regions, USD, each region's weeks in a row. */
  readonly exportValue: Float64Array
  /** Set everything back to balance under the inputs of a new run; `basePrice` is in USD per kg. */
  readonly start: (basePrice: Float64Array) => void
  /** Mine, export and deliver one week at its prices. */
  readonly run: (week: number, prices: Float64Array) => void
}

/** Set up the regions; inputs are read from `values` at the start of each run. */
export function createKernelMining(
  plan: KernelPlan,
  values: Float64Array,
  drivers: Pick<Drivers, 'operating' | 'gate'>,
): KernelMining {
  const { at, weeks, elements, moving, steady, baskets, valued } = plan
  const kinds = baskets.length / elements
  const count = moving.length
  const arriving = new Float64Array(elements)
  const baseDemand = new Float64Array(elements)
  const steadyFlow = new Float64Array(kinds)
  const flow = new Float64Array(kinds)
  const value = new Float64Array(kinds)
  const baseValue = new Float64Array(kinds)
  const output = new Float64Array(count)
  const lead = new Float64Array(count)
  const spare = new Float64Array(count)
  const waiting = new Float64Array(count)
  const added = new Float64Array(count)
  const rise = new Float64Array(count).fill(1)
  const response = createPowerRow(rise)
  const exported = new Float64Array(count * weeks)
  const exportValue = new Float64Array(valued.length * weeks)
  const gated = Float64Array.from(moving, ({ hasGate }) => (hasGate ? 1 : 0))
  const kindOf = Float64Array.from(moving, ({ basket }) => basket)
  const positions = valued.map(({ region }) => moving.findIndex((row) => row.region === region))
  const { operating, gate } = drivers

  function inputOf({ region }: PlanRegion, name: number): number {
    return readAt(values, at.regions + region * 4 + name)
  }

  /** Turn flows by basket into flows by element. */
  function unpack(): void {
    arriving.fill(0)
    for (let kind = 0; kind < kinds; kind += 1) {
      const tonnes = readAt(flow, kind)
      const first = kind * elements
      for (let e = 0; e < elements; e += 1) {
        arriving[e] = readAt(arriving, e) + tonnes * readAt(baskets, first + e)
      }
    }
  }

  /** Value of one kilogram of each basket, USD. */
  function appraise(prices: Float64Array): void {
    for (let kind = 0; kind < kinds; kind += 1) {
      const first = kind * elements
      let sum = 0
      for (let e = 0; e < elements; e += 1) sum += readAt(baskets, first + e) * readAt(prices, e)
      value[kind] = sum
    }
  }

  function start(basePrice: Float64Array): void {
    steadyFlow.fill(0)
    for (const region of steady) {
      const { basket } = region
      steadyFlow[basket] = readAt(steadyFlow, basket) + inputOf(region, OUTPUT) / WEEKS_PER_YEAR
    }
    flow.set(steadyFlow)
    moving.forEach((region, i) => {
      output[i] = inputOf(region, OUTPUT) / WEEKS_PER_YEAR
      lead[i] = inputOf(region, LEAD)
      spare[i] = inputOf(region, SPARE)
      flow[region.basket] = readAt(flow, region.basket) + readAt(output, i)
    })
    waiting.fill(0)
    added.fill(0)
    unpack()
    baseDemand.set(arriving)
    appraise(basePrice)
    baseValue.set(value)
  }

  /** Steps 1 and 2 for all moving regions. */
  function exportAll(week: number): void {
    const surge = readAt(values, GATE_SURGE)
    for (let i = 0; i < count; i += 1) {
      const normal = readAt(output, i)
      const mined = normal * readAt(operating, i * weeks + week) * (1 + readAt(added, i))
      const ready = readAt(waiting, i) + mined
      const limit = readAt(gate, i * weeks + week) * surge * normal
      const leaving = readAt(gated, i) === 1 ? Math.min(ready, limit) : ready
      exported[i * weeks + week] = leaving
      waiting[i] = ready - leaving
    }
  }

  /** Step 3: what left on its way some weeks ago arrives. */
  function deliver(week: number): void {
    flow.set(steadyFlow)
    for (let i = 0; i < count; i += 1) {
      const left = week - readAt(lead, i)
      const tonnes = left < 0 ? readAt(output, i) : readAt(exported, i * weeks + left)
      const kind = readAt(kindOf, i)
      flow[kind] = readAt(flow, kind) + tonnes
    }
    unpack()
  }

  /** Step 8, for y: spare capacity follows the value of the basket. */
  function expand(): void {
    const lag = Math.max(1, readAt(values, SUPPLY_LAG))
    for (let i = 0; i < count; i += 1) {
      const kind = readAt(kindOf, i)
      rise[i] = Math.max(1, readAt(value, kind) / readAt(baseValue, kind))
    }
    response.raise(readAt(values, SUPPLY_ELASTICITY))
    for (let i = 0; i < count; i += 1) {
      const wanted = Math.min(readAt(spare, i), readAt(response.values, i) - 1)
      added[i] = readAt(added, i) + (wanted - readAt(added, i)) / lag
    }
  }

  function bill(week: number): void {
    valued.forEach((region, index) => {
      const position = positions[index] ?? -1
      const leaving =
        position < 0
          ? inputOf(region, OUTPUT) / WEEKS_PER_YEAR
          : readAt(exported, position * weeks + week)
      const perTonne = KG_PER_TONNE * readAt(value, region.basket)
      exportValue[index * weeks + week] = leaving * perTonne * inputOf(region, PAYABILITY)
    })
  }

  function run(week: number, prices: Float64Array): void {
    exportAll(week)
    deliver(week)
    appraise(prices)
    if (valued.length > 0) bill(week)
    expand()
  }

  return { arriving, baseDemand, exportValue, start, run }
}
