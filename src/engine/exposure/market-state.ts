import { readAt } from '@/lib/read-at'
import { BUYER_MARKETS, type BuyerMarket } from '@/domain/parts/part'
import { type SeriesById } from '@/domain/market/simulation'
import { seriesOf } from '@/engine/model/pair-figures'
import { type RunPair } from '@/engine/model/run-pair'

/**
 * What a run of the market means to its buyers, against the undisturbed run.
 *
 * Weeks lie in a row for each element, elements for each market: see `stateRow`.
 */
export type MarketState = {
  readonly weeks: number
  readonly elements: number
  /** Share of undisturbed use that is served, 0 to 1 [min(1, C / C of the undisturbed run)]. */
  readonly served: Float64Array
  /** Price above the undisturbed one, USD per kg of oxide; negative when below. */
  readonly rise: Float64Array
}

/** Return an empty state, to be filled by a run. */
export function createMarketState(weeks: number, elements: number): MarketState {
  const length = BUYER_MARKETS.length * elements * weeks
  return {
    weeks,
    elements,
    served: new Float64Array(length).fill(1),
    rise: new Float64Array(length),
  }
}

/** Return where the weeks of an element in a market begin. */
export function stateRow(state: MarketState, market: BuyerMarket, element: number): number {
  return ((market === 'china' ? 0 : 1) * state.elements + element) * state.weeks
}

const SERIES = {
  china: { used: 'consumption', price: 'price' },
  outside: { used: 'exChinaConsumption', price: 'exChinaPrice' },
} as const

/** Read what a run and its undisturbed twin mean to buyers. */
export function toMarketState(pair: RunPair): MarketState {
  const elementIds = pair.market.elements.map(({ id }) => id)
  const weeks = seriesOf(pair.scenario.element.supply, elementIds[0] ?? '').length
  const state = createMarketState(weeks, elementIds.length)
  for (const market of BUYER_MARKETS) {
    const { used, price } = SERIES[market]
    const both = (name: typeof used | typeof price) =>
      [pair.scenario.element[name], pair.counterfactual.element[name]] as const
    elementIds.forEach((id, element) => {
      const first = stateRow(state, market, element)
      state.served.set(compare(id, both(used), toServed), first)
      state.rise.set(
        compare(id, both(price), (now, undisturbed) => now - undisturbed),
        first,
      )
    })
  }
  return state
}

/** Return the share of undisturbed use that is served, at most all of it; all where nothing is used. */
export function toServed(used: number, undisturbed: number): number {
  return used >= undisturbed ? 1 : used / undisturbed
}

function compare(
  id: string,
  [disturbed, undisturbed]: readonly [SeriesById, SeriesById],
  toFigure: (now: number, undisturbed: number) => number,
): Float64Array {
  const base = seriesOf(undisturbed, id)
  return seriesOf(disturbed, id).map((now, week) => toFigure(now, readAt(base, week)))
}
