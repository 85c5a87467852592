import { type BuyerMarket } from '@/domain/market/buyer-market'
import { type Backtest, type PriceMeasure } from './backtest'
import { type Forecasts } from './forecasts'

/** How many prices were seen, and how many of them lie between P5 and P95 of the draws. */
export type HeldPrices = { readonly count: number; readonly inside: number }

/** What the backtest found for prices in one market. */
export type TestedPrices = {
  /** Of all elements. */
  readonly all: HeldPrices
  /** Of the element itself. */
  readonly own: HeldPrices
  /** Least and greatest price seen, as multiples of the price before; 1, at which every episode starts, included. */
  readonly low: number
  readonly high: number
}

/** Where prices of a market were seen. */
const QUOTED_IN: Readonly<Record<BuyerMarket, PriceMeasure['market']>> = {
  china: 'China',
  outside: 'Europe',
}

/**
 * Return how many prices of a market lay in the ranges drawn from every stated input, without the scatter of months and
 * prices and without the model's own error: as the lab draws its ranges.
 */
export function toTestedPrices(
  { episodes }: Backtest,
  forecasts: Forecasts,
  { elementId, market }: { readonly elementId: string; readonly market: BuyerMarket },
): TestedPrices {
  const forecastOf = new Map(
    forecasts.episodes.flatMap(({ targets }) => targets.map((target) => [target.id, target])),
  )
  const seen = episodes
    .flatMap(({ targets }) => targets)
    .flatMap(({ id, measure }) => {
      const forecast = forecastOf.get(id)
      const isHere = measure.kind === 'price' && measure.market === QUOTED_IN[market]
      return isHere && forecast !== undefined
        ? [{ elementId: measure.elementId, multiple: forecast.seen, drawn: forecast.drawn }]
        : []
    })
  const count = (prices: typeof seen): HeldPrices => ({
    count: prices.length,
    inside: prices.filter(({ multiple, drawn }) => drawn.p5 <= multiple && multiple <= drawn.p95)
      .length,
  })
  const multiples = [1, ...seen.map(({ multiple }) => multiple)]
  return {
    all: count(seen),
    own: count(seen.filter((price) => price.elementId === elementId)),
    low: Math.min(...multiples),
    high: Math.max(...multiples),
  }
}
