import {
  ELEMENT_DEFAULTS,
  placesOf,
  type Market,
  type MarketElement,
  type MarketPlant,
  type MarketRegion,
} from '@/domain/market/market'
import { readAt } from '@/lib/read-at'
import { KG_PER_TONNE, WEEKS_PER_YEAR } from './constants'

/**
 * A market as flat arrays, for the weekly loop: one number per element or per region, in the market's order.
 *
 * Symbols of docs/model.md §1 in brackets.
 */
export type CompiledMarket = {
  readonly elementIds: readonly string[]
  readonly regionIds: readonly string[]
  /** Gates and plants on the way of each region. */
  readonly places: readonly (readonly string[])[]
  readonly plants: readonly MarketPlant[]
  /** Price in balance [P0], USD per kg. */
  readonly basePrice: Float64Array
  /** Demand in balance [d0], t per week: what all regions supply. */
  readonly baseDemand: Float64Array
  /** Normal stock in China [N], weeks of demand, and the share of it that is there at the start. */
  readonly coverWeeks: Float64Array
  readonly startCoverShare: Float64Array
  /** Share of demand outside China [ω]. */
  readonly exChinaShare: Float64Array
  /** Normal stock outside China [NX], weeks of demand there, and the share of it that is there at the start. */
  readonly exChinaCoverWeeks: Float64Array
  readonly exChinaStartCoverShare: Float64Array
  /** Share of that demand separated outside China [ψ]. */
  readonly exChinaOwnShare: Float64Array
  /** Share of what outside China takes from China that comes as magnets [φ]. */
  readonly exChinaMagnetShare: Float64Array
  /** Output in balance [q], t per week. */
  readonly weeklyOutput: Float64Array
  /** Share of each element in each region's oxide [b], region after region, each summing to 1. */
  readonly content: Float64Array
  readonly leadWeeks: Float64Array
  readonly spareCapacity: Float64Array
  readonly payability: Float64Array
  /** Oxide value of one tonne of the basket in balance [V], USD. */
  readonly basketValue: Float64Array
}

/** Markets that were laid out; what is laid out is only ever read, and goes when its market does. */
const known = new WeakMap<Market, CompiledMarket>()

/** Lay out `market` for the weekly loop, once for each market. The market must pass `checkMarket`. */
export function compileMarket(market: Market): CompiledMarket {
  const made = known.get(market) ?? layOut(market)
  known.set(market, made)
  return made
}

function layOut(market: Market): CompiledMarket {
  const { elements, regions } = market
  const ofElements = (pick: (element: MarketElement) => number) => Float64Array.from(elements, pick)
  const ofRegions = (pick: (region: MarketRegion) => number) => Float64Array.from(regions, pick)
  const basePrice = ofElements((element) => element.basePriceUsdPerKg)
  const weeklyOutput = ofRegions((region) => region.outputTonnesPerYear / WEEKS_PER_YEAR)
  const content = Float64Array.from(regions.flatMap((region) => toContent(region, elements)))
  return {
    elementIds: elements.map(({ id }) => id),
    regionIds: regions.map(({ id }) => id),
    places: regions.map(placesOf),
    plants: market.plants ?? [],
    basePrice,
    baseDemand: toElementFlows(weeklyOutput, content, elements.length),
    coverWeeks: ofElements((element) => element.coverWeeks),
    startCoverShare: ofElements(
      ({ startCoverShare = ELEMENT_DEFAULTS.startCoverShare }) => startCoverShare,
    ),
    exChinaShare: ofElements((element) => element.exChinaShare),
    exChinaCoverWeeks: ofElements((element) => element.exChinaCoverWeeks),
    exChinaStartCoverShare: ofElements(
      ({ exChinaStartCoverShare = ELEMENT_DEFAULTS.exChinaStartCoverShare }) =>
        exChinaStartCoverShare,
    ),
    exChinaOwnShare: ofElements((element) => element.exChinaOwnShare),
    exChinaMagnetShare: ofElements(
      ({ exChinaMagnetShare = ELEMENT_DEFAULTS.exChinaMagnetShare }) => exChinaMagnetShare,
    ),
    weeklyOutput,
    content,
    leadWeeks: ofRegions((region) => region.leadWeeks),
    spareCapacity: ofRegions((region) => region.spareCapacity),
    payability: ofRegions((region) => region.payability),
    basketValue: Float64Array.from(regions, (_, r) => valueBasket(content, r, basePrice)),
  }
}

/** Return the value of one tonne of region `r`'s basket at `prices` (USD per kg), in USD, adding as the weekly loop does. */
function valueBasket(content: Float64Array, r: number, prices: Float64Array): number {
  let value = 0
  const first = r * prices.length
  for (let e = 0; e < prices.length; e += 1) value += readAt(content, first + e) * readAt(prices, e)
  return KG_PER_TONNE * value
}

/** Return each region's content of the market's elements as shares that sum to 1. */
function toContent({ basket }: MarketRegion, elements: readonly MarketElement[]): number[] {
  const contents = elements.map(({ id }) => (Object.hasOwn(basket, id) ? (basket[id] ?? 0) : 0))
  const total = contents.reduce((sum, content) => sum + content, 0)
  return contents.map((content) => content / total)
}

/** Turn flows of oxide by region into flows by element, adding regions in their order as the weekly loop does. */
function toElementFlows(flows: Float64Array, content: Float64Array, elements: number) {
  const totals = new Float64Array(elements)
  flows.forEach((flow, r) => {
    for (let e = 0; e < elements; e += 1) {
      totals[e] = readAt(totals, e) + flow * readAt(content, r * elements + e)
    }
  })
  return totals
}
