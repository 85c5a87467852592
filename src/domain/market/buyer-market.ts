/** Where a buyer buys: inside China, or outside, where export licences can stand between mine and buyer. */
export const BUYER_MARKETS = ['china', 'outside'] as const

/** Where a buyer buys. */
export type BuyerMarket = (typeof BUYER_MARKETS)[number]

/** The market that scores are seen from unless a reader chooses: the EU is the buyer economy of the score. */
export const DEFAULT_MARKET: BuyerMarket = 'outside'

/** Where a market lies, as a sentence goes on: `runs out in China`. */
export const MARKET_WORDS: Readonly<Record<BuyerMarket, string>> = {
  china: 'in China',
  outside: 'outside China',
}

/** Return a buyer's market, then the other. */
export function inBuyerOrder(market: BuyerMarket): readonly [BuyerMarket, BuyerMarket] {
  return market === 'china' ? ['china', 'outside'] : ['outside', 'china']
}
