/*
 * Columns of the regions that move, of the kinds of their oxide and of the regions that are valued, as the weekly loop
 * reads them (kernel/regions.ts): inputs of a run first, then what moves from week to week.
 */

/** Normal output, t per week. */
export const REGION_OUTPUT = 0
/** Most that output can rise above normal, as a share of it. */
export const REGION_SPARE = 1
/** 1 behind a gate, else 0. */
export const REGION_GATED = 2
/** Weeks from the mine to the buyer. */
export const REGION_LEAD = 3
/** Place of its kind, bytes from the first. */
export const REGION_KIND = 4
/** Mined and not yet exported, t. */
export const REGION_WAITING = 5
/** Output above normal, as a share of it [y]. */
export const REGION_ADDED = 6

/** Columns of a region. */
export const REGION_COLUMNS = 7

/** What arrives of a kind whatever happens, and all that arrives, t. */
export const KIND_STEADY = 0
export const KIND_FLOW = 1
/** Value of a kilogram in balance and now, USD. */
export const KIND_BASE_WORTH = 2
export const KIND_WORTH = 3
/** Value over that in balance, at least 1, and the output that it draws out. */
export const KIND_RISE = 4
export const KIND_DRAWN = 5

/** Columns of a kind. */
export const KIND_COLUMNS = 6

/** Place among the regions that move; −1 for one that does not. */
export const VALUED_PLACE = 0
/** Normal output, t per week. */
export const VALUED_OUTPUT = 1
/** Part of the value of its oxide that is paid. */
export const VALUED_PAID = 2
/** Place of its kind, bytes from the first. */
export const VALUED_KIND = 3

/** Columns of a valued region. */
export const VALUED_COLUMNS = 4
