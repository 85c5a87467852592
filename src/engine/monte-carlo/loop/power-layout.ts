/* How powers to one exponent are laid out in the memory of the weekly loop (kernel/powers.ts). */

/** Nodes of an octave: a base is 2^octave · (1 + node / 128) · (1 + r) with |r| ≤ 1/256. */
export const POWER_STEPS = 128
/** Powers of two of a base that the tables hold, either way; ratios beyond 2^±127 count as that. */
export const POWER_OCTAVES = 127

/** Powers of the nodes, then those of two, from the lowest on. */
export const POWER_NODES = 0
export const POWER_OF_TWO = 128
/** Terms of the binomial series from the first power on, five of them. */
export const POWER_TERMS = 383
/** The exponent, and 1 where the series is correct for it, else 0. */
export const POWER_EXPONENT = 388
export const POWER_IS_SERIES = 389

/** Numbers in all. */
export const POWER_LENGTH = 390
