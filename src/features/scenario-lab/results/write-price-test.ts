import { MARKET_WORDS, type BuyerMarket } from '@/domain/market/buyer-market'
import { type Percentiles } from '@/domain/market/monte-carlo'
import { type HeldPrices, type TestedPrices } from '@/domain/record/tested-prices'
import { type Format } from '@/ui/format/create-format'

/** Whose price it is. */
export type PriceSubject = {
  readonly market: BuyerMarket
  /** Name of the element: `Terbium`. */
  readonly name: string
}

/** Say how far the backtest bears out a range of prices: how many prices such ranges held, and of the element itself. */
export function writePriceTest(
  { all, own }: TestedPrices,
  { market, name }: PriceSubject,
  format: Format,
): string {
  const of = ({ inside, count }: HeldPrices): string =>
    `${format.integer(inside)} of ${format.integer(count)}`
  const element = name.toLowerCase()
  if (all.count === 0) return `Untested range: the backtest has no price ${MARKET_WORDS[market]}.`
  const held = `In the backtest the stated ranges alone held ${of(all)} prices seen ${MARKET_WORDS[market]}`
  return own.count === 0
    ? `Untested range: the backtest has no price of ${element} ${MARKET_WORDS[market]}. ${held}.`
    : `${held}; of ${element} ${of(own)}.`
}

/** Prices in US dollars per kg, and the price before the disruption that they are multiples of. */
export type PrintedPrices = { readonly prices: readonly number[]; readonly base: number }

/** Say that a printed price lies outside what any tested episode saw; empty where none does. */
export function writeUntested(
  { low, high }: TestedPrices,
  { prices, base }: PrintedPrices,
  format: Format,
): string {
  const isOutside = prices.some((price) => price / base < low || price / base > high)
  return base > 0 && isOutside
    ? `Outside what any tested episode saw: ${format.multiple(low)} to ${format.multiple(high)} the price before.`
    : ''
}

/** Return both ends of a spread that is printed, if there is one. */
export function toEnds(spread: Percentiles | undefined): readonly number[] {
  return spread === undefined ? [] : [spread.p5, spread.p95]
}
