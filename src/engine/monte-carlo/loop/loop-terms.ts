/* Numbers of a run that hold for all its weeks, elements and regions, as the weekly loop reads them. */

/** Most that a gate lets through, as a multiple of normal output. */
export const GATE_SURGE = 0
/** Shares of a difference that are made up in a week: one over the lags. */
export const PER_SUPPLY_LAG = 1
export const PER_DEMAND_LAG = 2
export const PER_PRICE_LAG = 3
/** Bounds of the multiple of the price that scarcity commands. */
export const HIGHEST_MULTIPLE = 4
export const LOWEST_MULTIPLE = 5
/** One over the logarithm of the multiple at which substitution and new supply respond in full. */
export const PER_URGENCY = 6
/** Substitution in a week of full response, and in all, shares of demand. */
export const SUBSTITUTION = 7
export const SUBSTITUTION_MAX = 8
/** First week of new supply; what it gains in a week of full response, and in all, shares of demand. */
export const OPENING_FROM = 9
export const OPENING = 10
export const OPENING_MAX = 11
/** The same of the market outside China. */
export const OUT_PER_DEMAND_LAG = 12
export const OUT_PER_PRICE_LAG = 13
export const OUT_HIGHEST_MULTIPLE = 14
export const OUT_LOWEST_MULTIPLE = 15
/** Exponent of unmet demand in the price that would clear it: one over the elasticity of demand; 0 where it has none. */
export const CLEARING = 16

/** How many there are. */
export const TERMS = 17
