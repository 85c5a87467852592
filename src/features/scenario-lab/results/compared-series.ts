import { inBuyerOrder, type BuyerMarket } from '@/domain/market/buyer-market'
import { type ExtremeName } from '@/domain/market/monte-carlo'
import { type ElementSeriesName } from '@/domain/market/simulation'
import { type LabOutcome } from '@/model/lab'
import { foregoneSoFar, seriesOf, toCoverSeries } from '@/model/figures'

/** What scenarios can be compared by in both markets, in China and outside. */
const PAIRS = [
  { china: 'price', outside: 'exChinaPrice' },
  { china: 'cover', outside: 'exChinaCover' },
  { china: 'supply', outside: 'exChinaSupply' },
  { china: 'demand', outside: 'exChinaDemand' },
] as const satisfies readonly Readonly<Record<BuyerMarket, string>>[]

/** What scenarios are compared by, week by week. */
export type ComparedSeries = (typeof PAIRS)[number][BuyerMarket] | 'foregone'

/** Return what scenarios can be compared by, the buyer's market first; no cover where nobody asks for the element. */
export function listComparedSeries(
  rows: readonly { readonly outcome: LabOutcome }[],
  elementId: string,
  buyer: BuyerMarket,
): readonly ComparedSeries[] {
  const [own, other] = inBuyerOrder(buyer)
  const all = [
    ...PAIRS.map((pair) => pair[own]),
    ...PAIRS.map((pair) => pair[other]),
    'foregone' as const,
  ]
  const isAsked = rows.every(({ outcome }) =>
    toCover(outcome, elementId, 'outside').every(Number.isFinite),
  )
  return all.filter((id) => id !== 'exChinaCover' || isAsked)
}

/** Words for what scenarios are compared by: a name and a unit. */
export const SERIES_WORDS: Readonly<
  Record<ComparedSeries, { readonly label: string; readonly unit: string }>
> = {
  price: { label: 'Price in China', unit: 'US dollars per kg of oxide' },
  exChinaPrice: { label: 'Price outside China', unit: 'US dollars per kg of oxide' },
  cover: { label: 'Stock cover in China', unit: 'Weeks of world demand' },
  exChinaCover: { label: 'Stock cover outside China', unit: 'Weeks of demand there' },
  supply: { label: 'Supply in China', unit: 't REO per week, arriving for the whole world' },
  exChinaSupply: { label: 'Arrivals outside China', unit: 't REO per week, arriving with users' },
  demand: { label: 'Demand at the price in China', unit: 't REO per week, of the whole world' },
  exChinaDemand: { label: 'Demand outside China', unit: 't REO per week' },
  foregone: { label: 'Exports foregone', unit: 'US dollars of Myanmar exports, added up' },
}

/** Return what is compared in the run of central values, week by week. */
export function toSeriesValues(
  outcome: LabOutcome,
  {
    seriesId,
    elementId,
    regionIds,
  }: {
    readonly seriesId: ComparedSeries
    readonly elementId: string
    /** Regions whose exports are counted. */
    readonly regionIds: readonly string[]
  },
): Float64Array {
  if (seriesId === 'foregone') return foregoneSoFar(outcome.pair, regionIds)
  if (seriesId === 'cover') return toCover(outcome, elementId, 'china')
  if (seriesId === 'exChinaCover') return toCover(outcome, elementId, 'outside')
  return seriesOf(outcome.pair.scenario.element[SERIES_OF[seriesId]], elementId)
}

/** Series of the run, by what is compared. */
const SERIES_OF: Readonly<
  Record<Exclude<ComparedSeries, 'foregone' | 'cover' | 'exChinaCover'>, ElementSeriesName>
> = {
  price: 'price',
  exChinaPrice: 'exChinaPrice',
  supply: 'supply',
  exChinaSupply: 'exChinaArrivals',
  demand: 'demand',
  exChinaDemand: 'exChinaDemand',
}

function toCover({ pair }: LabOutcome, elementId: string, place: BuyerMarket): Float64Array {
  return toCoverSeries(pair.scenario, pair.market, elementId, place)
}

/** What each run is read for by itself, by what is compared; supply is read for what is missing alone, demand not at all. */
export const EXTREME_OF: Readonly<
  Record<Exclude<ComparedSeries, 'foregone'>, ExtremeName | undefined>
> = {
  price: 'peakPrice',
  exChinaPrice: 'peakPriceOutside',
  cover: 'leastCover',
  exChinaCover: 'leastCoverOutside',
  supply: undefined,
  exChinaSupply: undefined,
  demand: undefined,
  exChinaDemand: undefined,
}
