import { type BuyerMarket } from '@/domain/market/buyer-market'
import { type Market } from '@/domain/market/market'
import { type Simulation } from '@/domain/market/simulation'
import { power } from '@/lib/power'
import { readAt } from '@/lib/read-at'
import { compileMarket } from '@/engine/model/compile-market'
import { WEEKS_PER_YEAR } from '@/engine/model/constants'
import { seriesOf } from '@/engine/model/pair-figures'

/**
 * Return the stock of an element at the start of each week, in weeks of the reference demand of a market: I / ref in
 * China, whose stock serves the world, and J / (ω·ref) outside.
 *
 * `market` carries the assumptions of the run, as `RunPair.market` does. Where nobody outside asks for the element the
 * cover is infinite.
 */
export function toCoverSeries(
  run: Simulation,
  market: Market,
  elementId: string,
  place: BuyerMarket = 'china',
): Float64Array {
  const { inventory, exChinaInventory } = run.element
  const demand = toReferenceDemand(market, elementId)
  const share = place === 'china' ? 1 : toOutsideShare(market, elementId)
  const stocks = seriesOf(place === 'china' ? inventory : exChinaInventory, elementId)
  return stocks.map((stock, week) => (share === 0 ? Infinity : stock / (share * demand(week))))
}

function toOutsideShare({ elements }: Market, elementId: string): number {
  return elements.find(({ id }) => id === elementId)?.exChinaShare ?? 0
}

/** Return the reference demand of an element by week [ref], t REO per week. */
function toReferenceDemand(market: Market, elementId: string): (week: number) => number {
  const { elementIds, baseDemand } = compileMarket(market)
  const demand = readAt(baseDemand, elementIds.indexOf(elementId))
  return (week) => demand * power(1 + market.parameters.demandGrowth, week / WEEKS_PER_YEAR)
}
