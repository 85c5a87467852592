import { power } from '@/lib/power'
import { readAt } from '@/lib/read-at'
import { type CompiledMarket } from './compile-market'
import { type CompiledScenario } from './compile-scenario'
import { KG_PER_TONNE } from './constants'

/** The regions during a run: what they mine, what passes the gates and what arrives. */
export type Mining = {
  /** Mine, export and deliver one week (docs/model.md §1, steps 1 to 3), at this week's prices. */
  readonly run: (week: number, prices: Float64Array) => void
  /** What arrives of each element this week, t REO. */
  readonly arriving: Float64Array
  /** Series stacked by region; backlog is what waits behind the gate after the week's exports. */
  readonly series: Readonly<
    Record<'mined' | 'exported' | 'backlog' | 'exportValueUsd', Float64Array>
  >
}

/** Set up the regions of one run, in balance. */
export function createMining(market: CompiledMarket, scenario: CompiledScenario): Mining {
  const { weeklyOutput, content, leadWeeks, spareCapacity, basketValue, payability } = market
  const { weeks, operating, gate } = scenario
  const { supplyElasticity, gateSurge, supplyLagWeeks } = scenario.parameters
  const elements = market.elementIds.length
  const regions = market.regionIds.length
  const hasGate = market.places.map(({ length }) => length > 0)
  const supplyLag = Math.max(1, supplyLagWeeks)
  const mined = new Float64Array(regions * weeks)
  const exported = new Float64Array(regions * weeks)
  const backlog = new Float64Array(regions * weeks)
  const exportValueUsd = new Float64Array(regions * weeks)
  const arriving = new Float64Array(elements)
  const waiting = new Float64Array(regions)
  const added = new Float64Array(regions)

  /** Steps 1 and 2: mine, and export what the gate lets through. */
  function exportFrom(r: number, week: number): number {
    const at = r * weeks + week
    const normal = readAt(weeklyOutput, r)
    const output = normal * readAt(operating, at) * (1 + readAt(added, r))
    const ready = readAt(waiting, r) + output
    const leaving =
      hasGate[r] === true ? Math.min(ready, readAt(gate, at) * gateSurge * normal) : ready
    mined[at] = output
    exported[at] = leaving
    waiting[r] = ready - leaving
    backlog[at] = ready - leaving
    return leaving
  }

  /** Step 3: what left `leadWeeks` ago arrives; before week 0 the region exported its normal output. */
  function arriveFrom(r: number, week: number): number {
    const left = week - readAt(leadWeeks, r)
    return left < 0 ? readAt(weeklyOutput, r) : readAt(exported, r * weeks + left)
  }

  /** Add an arrival to that of all regions and return the value of its basket, USD per tonne, in one pass. */
  function unpack(r: number, arrival: number, prices: Float64Array): number {
    const first = r * elements
    let value = 0
    for (let e = 0; e < elements; e += 1) {
      const share = readAt(content, first + e)
      value += share * readAt(prices, e)
      arriving[e] = readAt(arriving, e) + arrival * share
    }
    return KG_PER_TONNE * value
  }

  /** Step 8, for y: spare capacity follows the value of the basket. */
  function expand(r: number, value: number): void {
    const spare = readAt(spareCapacity, r)
    if (spare === 0) return
    const rise = value / readAt(basketValue, r)
    const wanted = rise > 1 ? Math.min(spare, power(rise, supplyElasticity) - 1) : 0
    added[r] = readAt(added, r) + (wanted - readAt(added, r)) / supplyLag
  }

  function run(week: number, prices: Float64Array): void {
    arriving.fill(0)
    for (let r = 0; r < regions; r += 1) {
      const leaving = exportFrom(r, week)
      const value = unpack(r, arriveFrom(r, week), prices)
      exportValueUsd[r * weeks + week] = leaving * value * readAt(payability, r)
      expand(r, value)
    }
  }

  return { run, arriving, series: { mined, exported, backlog, exportValueUsd } }
}
