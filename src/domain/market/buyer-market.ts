/** Where a buyer buys: inside China, or outside, where export licences can stand between mine and buyer. */
export const BUYER_MARKETS = ['china', 'outside'] as const

/** Where a buyer buys. */
export type BuyerMarket = (typeof BUYER_MARKETS)[number]

/** The market that scores are seen from unless a reader chooses: the EU is the buyer economy of the score. */
export const DEFAULT_MARKET: BuyerMarket = 'outside'
