import { type Scenario } from '@/domain/market/scenario'
import { readAt } from '@/lib/read-at'
import { type CompiledMarket } from './compile-market'
import { toFactors } from './windows'

/** What gates and plants let through week by week. */
export type Ways = {
  /** By region: the least factor of the gates and plants on its way; 1 where it has none. */
  readonly gate: Float64Array
  /** By plant [o_p]. */
  readonly plantFactors: Float64Array
}

/** Return what windows leave of every gate and plant (docs/model.md §1, Plants). */
export function toWays(
  { places, plants, regionIds }: CompiledMarket,
  { gateWindows, plantWindows = [], horizonWeeks: weeks }: Scenario,
): Ways {
  const plantIds = plants.map(({ id }) => id)
  const gateIds = [...new Set(gateWindows.map(({ gateId }) => gateId))]
  const gateFactors = toFactors(gateWindows, ({ gateId }) => [gateIds.indexOf(gateId)], {
    count: gateIds.length,
    weeks,
  })
  const plantFactors = toFactors(plantWindows, ({ plantId }) => [plantIds.indexOf(plantId)], {
    count: plantIds.length,
    weeks,
  })
  const gate = new Float64Array(regionIds.length * weeks).fill(1)
  const narrow = (r: number, factors: Float64Array, row: number): void => {
    if (row < 0) return
    for (let week = 0; week < weeks; week += 1) {
      const at = r * weeks + week
      gate[at] = Math.min(readAt(gate, at), readAt(factors, row * weeks + week))
    }
  }
  for (const [r, ids] of places.entries()) {
    for (const id of ids) {
      narrow(r, gateFactors, gateIds.indexOf(id))
      narrow(r, plantFactors, plantIds.indexOf(id))
    }
  }
  return { gate, plantFactors }
}
