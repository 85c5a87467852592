import {
  type ExtremeName,
  type MonteCarloResult,
  type Percentiles,
} from '@/domain/market/monte-carlo'
import { inBuyerOrder, MARKET_WORDS, type BuyerMarket } from '@/domain/market/buyer-market'
import { type PriceTests } from '@/data/use-tested-prices'
import { seriesOf } from '@/model/figures'
import { type LabFigures, type LabOutcome } from '@/model/lab'
import { type Format } from '@/ui/format/create-format'
import { writeForegoneParts } from '@/ui/evidence/write-foregone'
import { writeSpread } from './curve-fan'
import { toEnds, writeUntested } from './write-price-test'

/** One line of a scenario's card. */
export type CardRow = { readonly label: string; readonly value: string; readonly note: string }

/** What a card is made from. */
export type CardNeeds = {
  readonly figures: LabFigures
  readonly outcome: LabOutcome
  readonly result: MonteCarloResult | undefined
  /** What the backtest found for prices of the element; none until it has been answered. */
  readonly tests?: PriceTests | undefined
}

/**
 * Return what a card says below the score: least cover and peak price in the buyer's market, then in the other, and
 * foregone exports, each with that of every run.
 */
export function toCardRows(
  { figures, result, outcome, tests }: CardNeeds,
  { elementId, market }: { readonly elementId: string; readonly market: BuyerMarket },
  format: Format,
): readonly CardRow[] {
  const weeks = (value: number): string => `${format.number(value, 1)} weeks`
  // The runs are read from the first week on, and from the as-of date on; the card tells the latter.
  const own = result?.extremes?.[1]?.[elementId]
  const row = (
    label: string,
    value: number,
    { spread, write }: { readonly spread: Percentiles | undefined; readonly write: typeof weeks },
  ): CardRow => ({
    label,
    value: write(value),
    note: spread === undefined ? '' : `Each run by itself: ${writeSpread(spread, write)}.`,
  })
  const priceRow = (place: BuyerMarket): CardRow => {
    const { peak, price } = IN_MARKET[place]
    const value = figures[place].peakPrice
    const spread = own?.[peak]
    const made = row(`Peak price ${MARKET_WORDS[place]} from the as-of date on`, value, {
      spread,
      write: format.usdPerKg,
    })
    if (tests === undefined) return made
    const base = seriesOf(outcome.pair.counterfactual.element[price], elementId)[0] ?? Number.NaN
    const prices = [value, ...toEnds(spread)]
    const untested = writeUntested(tests[place], { prices, base }, format)
    return { ...made, note: `${made.note} ${untested}`.trim() }
  }
  const { foregone } = figures
  const atEnd = row('Myanmar exports foregone to the end', foregone.usd, {
    spread: result?.loss.percentiles,
    write: format.usd,
  })
  return [
    ...inBuyerOrder(market).flatMap((place) => {
      const { lowestCoverWeeks } = figures[place]
      const cover = row(
        `Lowest stock cover ${MARKET_WORDS[place]} from the as-of date on`,
        lowestCoverWeeks,
        { spread: own?.[IN_MARKET[place].cover], write: weeks },
      )
      // There is no cover where nobody asks for the element.
      return [...(Number.isFinite(lowestCoverWeeks) ? [cover] : []), priceRow(place)]
    }),
    row('Myanmar exports foregone to the as-of date', figures.foregoneToAsOf, {
      spread: undefined,
      write: format.usd,
    }),
    row('Myanmar exports foregone at the worst point', foregone.worst.usd, {
      spread: result?.mostLoss,
      write: format.usd,
    }),
    { ...atEnd, note: `${writeForegoneParts(foregone, format)} ${atEnd.note}`.trimEnd() },
  ]
}

/** What a card reads of a market: of each run by itself, and of its prices. */
const IN_MARKET = {
  china: { cover: 'leastCover', peak: 'peakPrice', price: 'price' },
  outside: { cover: 'leastCoverOutside', peak: 'peakPriceOutside', price: 'exChinaPrice' },
} as const satisfies Readonly<
  Record<BuyerMarket, { readonly cover: ExtremeName; readonly peak: ExtremeName; price: string }>
>
