/*
 * Columns of the market outside China, as the weekly loop reads them (kernel/outside.ts): inputs of a run first, then
 * what moves from week to week.
 */

/** Share of all demand. */
export const OUT_SHARE = 0
/** Usual demand of a week, t without growth. */
export const OUT_REFERENCE = 1
/** Normal stock, and the least that scarcity is measured against, t without growth. */
export const OUT_USUAL_STOCK = 2
export const OUT_LEAST_STOCK = 3
/** Stock, t. */
export const OUT_STOCK = 4
/** Price over that in balance. */
export const OUT_MULTIPLE = 5
/** What buyers have got used to [AX], and the part of demand that stays at it. */
export const OUT_EXPECTED = 6
export const OUT_STAYING = 7
/** How much scarcer stock is than normal, and the multiple of the Chinese price that this, or unmet demand, commands. */
export const OUT_SCARCITY = 8
export const OUT_COMMAND = 9

/** Columns of an element. */
export const OUT_COLUMNS = 10
