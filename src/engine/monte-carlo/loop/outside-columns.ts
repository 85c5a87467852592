/*
 * Columns of the market outside China, as the weekly loop reads them (kernel/outside.ts): inputs of a run first, then
 * what moves from week to week.
 */

/** Share of all demand. */
export const OUT_SHARE = 0
/** Part of what is used outside that is separated in China. */
export const OUT_DEPENDENT = 1
/** Usual demand of a week, t without growth. */
export const OUT_REFERENCE = 2
/** Usual stock, and the least that scarcity is measured against, t without growth. */
export const OUT_USUAL_STOCK = 3
export const OUT_LEAST_STOCK = 4
/** Stock, t. */
export const OUT_STOCK = 5
/** Price over that in balance. */
export const OUT_MULTIPLE = 6
/** What buyers have got used to [AX], and the part of demand that stays at it. */
export const OUT_EXPECTED = 7
export const OUT_STAYING = 8
/** How much scarcer stock is than usual, and the multiple of the Chinese price that this commands. */
export const OUT_SCARCITY = 9
export const OUT_COMMAND = 10

/** Columns of an element. */
export const OUT_COLUMNS = 11
