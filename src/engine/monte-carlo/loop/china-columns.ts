/*
 * Columns of the Chinese market in the kernel, one row by element: inputs of a run first, then what moves from week to
 * week, then what a week leaves behind. Plain numbers, which a bundler puts in the place of their names.
 */

/** Price in balance, USD per kg [P0]. */
export const CHINA_BASE_PRICE = 0
/** Demand in balance, t per week [d0]. */
export const CHINA_DEMAND = 1
/** Normal stock, and the least that scarcity is measured against, t without growth. */
export const CHINA_USUAL_STOCK = 2
export const CHINA_LEAST_STOCK = 3
/** Price over that in balance. */
export const CHINA_MULTIPLE = 4
/** What buyers have got used to [A], and the part of demand that stays at it. */
export const CHINA_EXPECTED = 5
export const CHINA_STAYING = 6
/** Stock, t [I]. */
export const CHINA_STOCK = 7
/** Share of demand that is substituted, and new supply, t per week [sub, G]. */
export const CHINA_SUBSTITUTED = 8
export const CHINA_OPENED = 9
/** How much scarcer stock is than normal, and the multiple of the price that this, or unmet demand, commands. */
export const CHINA_SCARCITY = 10
export const CHINA_COMMAND = 11
/** Supply, demand at usual prices and use of the week, t. */
export const CHINA_OFFERED = 12
export const CHINA_WANTED = 13
export const CHINA_USED = 14
/** What China keeps of its exports, t. */
export const CHINA_WITHHELD = 15

/** Columns of a row. */
export const CHINA_COLUMNS = 16
