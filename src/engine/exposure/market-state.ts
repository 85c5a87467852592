import { readAt } from '@/lib/read-at'
import { type BuyerMarket } from '@/domain/market/buyer-market'
import { type TradeForm } from '@/domain/record/history'
import { type SeriesById } from '@/domain/market/simulation'
import { seriesOf } from '@/engine/model/pair-figures'
import { type RunPair } from '@/engine/model/run-pair'

/**
 * What a run of the market means to its buyers, against the counterfactual.
 *
 * Weeks lie in a row for each element, elements for each channel: see `stateRow`.
 */
export type MarketState = {
  readonly weeks: number
  readonly elements: number
  /** Share of the use of the baseline that is served, 0 to 1 [min(1, C / C of the counterfactual)]. */
  readonly served: Float64Array
  /** Price above that of the baseline, USD per kg of oxide; negative when below. */
  readonly rise: Float64Array
}

/** Return an empty state, to be filled by a run. */
export function createMarketState(weeks: number, elements: number): MarketState {
  const length = CHANNELS.length * elements * weeks
  return {
    weeks,
    elements,
    served: new Float64Array(length).fill(1),
    rise: new Float64Array(length),
  }
}

/** Where a buyer stands and, outside China, in which form the element comes to it. */
export type Channel = { readonly market: BuyerMarket; readonly form: TradeForm }

/** Channels that tell buyers apart: in China licences reach nobody, so that the form makes no difference. */
export const CHANNELS: readonly Channel[] = [
  { market: 'china', form: 'compound' },
  { market: 'outside', form: 'compound' },
  { market: 'outside', form: 'magnet' },
]

/** Name of a channel: outside China its form, for which licences differ. */
export type ChannelId = 'china' | TradeForm

/** Return the name of a channel. */
export function toChannelId({ market, form }: Channel): ChannelId {
  return market === 'china' ? 'china' : form
}

/** Return where the weeks of an element in a channel begin. */
export function stateRow(state: MarketState, { market, form }: Channel, element: number): number {
  const block = market === 'china' ? 0 : form === 'compound' ? 1 : 2
  return (block * state.elements + element) * state.weeks
}

const SERIES = {
  china: { used: 'consumption', price: 'price' },
  outside: { used: 'exChinaConsumption', price: 'exChinaPrice' },
} as const

/** Read what a run and its counterfactual mean to buyers. */
export function toMarketState(pair: RunPair): MarketState {
  const elementIds = pair.market.elements.map(({ id }) => id)
  const weeks = seriesOf(pair.scenario.element.supply, elementIds[0] ?? '').length
  const state = createMarketState(weeks, elementIds.length)
  for (const channel of CHANNELS) {
    const { used, price } = SERIES[channel.market]
    const both = (name: keyof typeof pair.scenario.element) =>
      [pair.scenario.element[name], pair.counterfactual.element[name]] as const
    elementIds.forEach((id, element) => {
      const first = stateRow(state, channel, element)
      const served = compare(id, both(used), toServed)
      state.served.set(
        channel.market === 'china' ? served : toFormSeries(pair, { element, form: channel.form }),
        first,
      )
      state.rise.set(
        compare(id, both(price), (now, baseline) => now - baseline),
        first,
      )
    })
  }
  return state
}

/** Return the share of the use of the baseline that is served outside China of what comes in one form. */
function toFormSeries(
  { scenario, counterfactual, market }: RunPair,
  { element, form }: { readonly element: number; readonly form: TradeForm },
): Float64Array {
  const { id = '', exChinaMagnetShare = 0 } = market.elements[element] ?? {}
  const servedIn = (name: 'consumption' | 'exChinaConsumption') =>
    compare(id, [scenario.element[name], counterfactual.element[name]], toServed)
  const world = servedIn('consumption')
  const lost = seriesOf(scenario.withheld[form], id)
  const compounds = seriesOf(scenario.withheld.compound, id)
  const magnets = seriesOf(scenario.withheld.magnet, id)
  return servedIn('exChinaConsumption').map((served, week) => {
    const mean =
      exChinaMagnetShare * readAt(magnets, week) +
      (1 - exChinaMagnetShare) * readAt(compounds, week)
    return toFormServed(served, readAt(world, week), { lost: readAt(lost, week), mean })
  })
}

/**
 * Return the share of use that is served of what comes in one form, where the market serves `served` of both and the
 * world `world`.
 *
 * What the market outside misses on top of the world's is what licences took. Each form bears it in proportion to what
 * they withhold of it, `lost`, against the mean of both; weighed by what comes in each form, the two give the market's.
 */
export function toFormServed(
  served: number,
  world: number,
  { lost, mean }: { readonly lost: number; readonly mean: number },
): number {
  if (mean === 0 || served >= world) return served
  return Math.max(0, served + (world - served) * (1 - lost / mean))
}

/** Return the share of the use of the baseline that is served, at most all of it; all where nothing is used. */
export function toServed(used: number, baseline: number): number {
  return used >= baseline ? 1 : used / baseline
}

function compare(
  id: string,
  [scenario, baseline]: readonly [SeriesById, SeriesById],
  toFigure: (now: number, baseline: number) => number,
): Float64Array {
  const base = seriesOf(baseline, id)
  return seriesOf(scenario, id).map((now, week) => toFigure(now, readAt(base, week)))
}
