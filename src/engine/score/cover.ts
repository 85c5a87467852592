import { type Market } from '@/domain/market/market'
import { type Simulation } from '@/domain/market/simulation'
import { power } from '@/lib/power'
import { readAt } from '@/lib/read-at'
import { compileMarket } from '@/engine/model/compile-market'
import { WEEKS_PER_YEAR } from '@/engine/model/constants'
import { seriesOf } from '@/engine/model/pair-figures'

/**
 * Return the stock of an element at the start of each week, in weeks of reference demand [I / ref].
 *
 * `market` carries the assumptions of the run, as `RunPair.market` does.
 */
export function toCoverSeries(run: Simulation, market: Market, elementId: string): Float64Array {
  const demand = toReferenceDemand(market, elementId)
  return seriesOf(run.element.inventory, elementId).map((stock, week) => stock / demand(week))
}

/** Return the reference demand of an element by week [ref], t REO per week. */
function toReferenceDemand(market: Market, elementId: string): (week: number) => number {
  const { elementIds, baseDemand } = compileMarket(market)
  const demand = readAt(baseDemand, elementIds.indexOf(elementId))
  return (week) => demand * power(1 + market.parameters.demandGrowth, week / WEEKS_PER_YEAR)
}
