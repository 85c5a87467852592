import { greater, lesser } from '@/lib/extremes'
import { createPowerRow } from '@/lib/power-row'
import { readAt } from '@/lib/read-at'
import { KG_PER_TONNE, WEEKS_PER_YEAR } from '@/engine/constants'
import { parameterAt } from './input-layout'
import { type Drivers } from './kernel-drivers'
import { type KernelPlan } from './kernel-plan'

const SUPPLY_ELASTICITY = parameterAt('supplyElasticity')
const SUPPLY_LAG = parameterAt('supplyLagWeeks')
const GATE_SURGE = parameterAt('gateSurge')
const REGION_LENGTH = 4
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
  const { at, weeks, elements, moving, steady, valued } = plan
  const kinds = plan.baskets.length / elements
  const evenKinds = kinds + (kinds % 2)
  const count = moving.length
  const response = createPowerRow(kinds)
  const ofKinds = () => new Float64Array(evenKinds)
  const ofMoving = () => new Float64Array(count)
  const own = {
    baskets: padTo(plan.baskets, evenKinds * elements),
    operating: drivers.operating,
    gate: drivers.gate,
    arriving: new Float64Array(elements),
    baseDemand: new Float64Array(elements),
    steadyFlow: ofKinds(),
    flow: ofKinds(),
    worth: ofKinds(),
    baseWorth: ofKinds(),
    rise: response.bases,
    drawn: response.values,
    output: ofMoving(),
    lead: ofMoving(),
    spare: ofMoving(),
    waiting: ofMoving(),
    added: ofMoving(),
    exported: new Float64Array(count * weeks),
    exportValue: new Float64Array(valued.length * weeks),
    gated: Float64Array.from(moving, ({ hasGate }) => (hasGate ? 1 : 0)),
    kindOf: Float64Array.from(moving, ({ basket }) => basket),
  }
  const positions = valued.map(({ region }) => moving.findIndex((row) => row.region === region))

  function outputOf(region: number): number {
    return readAt(values, at.regions + region * REGION_LENGTH) / WEEKS_PER_YEAR
  }

  function start(basePrice: Float64Array): void {
    const { steadyFlow, flow, output, lead, spare } = own
    steadyFlow.fill(0)
    for (const { region, basket } of steady) {
      steadyFlow[basket] = readAt(steadyFlow, basket) + outputOf(region)
    }
    flow.set(steadyFlow)
    for (let i = 0; i < count; i += 1) {
      const { region, basket } = moving[i] ?? { region: 0, basket: 0 }
      const first = at.regions + region * REGION_LENGTH
      output[i] = outputOf(region)
      lead[i] = readAt(values, first + LEAD)
      spare[i] = readAt(values, first + SPARE)
      flow[basket] = readAt(flow, basket) + readAt(output, i)
    }
    own.waiting.fill(0)
    own.added.fill(0)
    response.setExponent(readAt(values, SUPPLY_ELASTICITY))
    deliver(basePrice)
    own.baseDemand.set(own.arriving)
    own.baseWorth.set(own.worth)
  }

  /** Steps 1 and 2: mine, and export what the gate lets through. */
  function exportAll(week: number): void {
    const { output, operating, gate, added, waiting, gated, exported } = own
    const surge = readAt(values, GATE_SURGE)
    for (let i = 0; i < count; i += 1) {
      const normal = readAt(output, i)
      const place = i * weeks + week
      const mined = normal * readAt(operating, place) * (1 + readAt(added, i))
      const ready = readAt(waiting, i) + mined
      const limit = readAt(gate, place) * surge * normal
      const leaving = readAt(gated, i) === 1 ? lesser(ready, limit) : ready
      exported[place] = leaving
      waiting[i] = ready - leaving
    }
  }

  /** Step 3: what left on its way some weeks ago arrives. */
  function collect(week: number): void {
    const { flow, lead, output, exported, kindOf } = own
    flow.set(own.steadyFlow)
    for (let i = 0; i < count; i += 1) {
      const left = week - readAt(lead, i)
      const tonnes = left < 0 ? readAt(output, i) : readAt(exported, i * weeks + left)
      const kind = readAt(kindOf, i)
      flow[kind] = readAt(flow, kind) + tonnes
    }
  }

  /**
   * Turn flows by basket into flows by element, and value a kilogram of each basket, USD.
   *
   * Two baskets at a time, as reading and writing what arrives costs more than adding to it; an odd one is paired with
   * an empty basket.
   */
  function deliver(prices: Float64Array): void {
    const { arriving, baskets, flow, worth } = own
    arriving.fill(0)
    for (let kind = 0; kind < kinds; kind += 2) {
      const tonnes = readAt(flow, kind)
      const more = readAt(flow, kind + 1)
      const first = kind * elements
      const second = first + elements
      let value = 0
      let other = 0
      for (let e = 0; e < elements; e += 1) {
        const content = readAt(baskets, first + e)
        const next = readAt(baskets, second + e)
        const price = readAt(prices, e)
        arriving[e] = readAt(arriving, e) + (tonnes * content + more * next)
        value += content * price
        other += next * price
      }
      worth[kind] = value
      worth[kind + 1] = other
    }
  }

  /** Step 8, for y: spare capacity follows the value of the basket. */
  function expand(): void {
    const { worth, baseWorth, rise, drawn, kindOf, spare, added } = own
    for (let kind = 0; kind < kinds; kind += 1) {
      rise[kind] = greater(1, readAt(worth, kind) / readAt(baseWorth, kind))
    }
    response.raise()
    const perLag = 1 / greater(1, readAt(values, SUPPLY_LAG))
    for (let i = 0; i < count; i += 1) {
      const wanted = lesser(readAt(spare, i), readAt(drawn, readAt(kindOf, i)) - 1)
      added[i] = readAt(added, i) + (wanted - readAt(added, i)) * perLag
    }
  }

  function bill(week: number): void {
    const { exported, exportValue, worth } = own
    for (let i = 0; i < valued.length; i += 1) {
      const { region, basket } = valued[i] ?? { region: 0, basket: 0 }
      const position = positions[i] ?? -1
      const leaving = position < 0 ? outputOf(region) : readAt(exported, position * weeks + week)
      const paid = readAt(values, at.regions + region * REGION_LENGTH + PAYABILITY)
      exportValue[i * weeks + week] = leaving * (KG_PER_TONNE * readAt(worth, basket)) * paid
    }
  }

  function run(week: number, prices: Float64Array): void {
    exportAll(week)
    collect(week)
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

function padTo(values: Float64Array, length: number): Float64Array {
  const padded = new Float64Array(length)
  padded.set(values)
  return padded
}
