/*
 * Where each stretch of memory begins, bytes, and how many of what the loops go through: set from outside
 * (src/engine/monte-carlo/loop/kernel-memory.ts) before the first run and whenever another scenario is laid out.
 */

/** Numbers that hold for the whole run: src/engine/monte-carlo/loop/loop-terms.ts. */
export let terms: usize = 0

/** Regions that move, kinds of oxide in pairs, and regions whose export value is wanted: region-columns.ts. */
export let regions: usize = 0
export let kinds: usize = 0
export let valued: usize = 0
/** Content of a kind, element by element, kinds in pairs. */
export let baskets: usize = 0
/** By week and moving region: what windows leave of mining and of a gate, and what was exported, t. */
export let operating: usize = 0
export let gate: usize = 0
export let exported: usize = 0
/** By valued region and week, USD. */
export let exportValue: usize = 0

/** By element: what arrives this week, t, and its price in China, USD per kg. */
export let arriving: usize = 0
export let price: usize = 0
/** Both markets, elements in pairs: china-columns.ts and outside-columns.ts. */
export let china: usize = 0
export let outside: usize = 0
/** By element: the first week in which demand is not met. */
export let outFrom: usize = 0
export let outsideOutFrom: usize = 0
/** Pairs of elements whose market outside is run. */
export let outsidePairs: usize = 0

/** By week and element: share of exports withheld, stockpiles released, t, and the rise of price by levies. */
export let withheld: usize = 0
export let released: usize = 0
export let uplift: usize = 0
/** Reference demand over that in balance, by week. */
export let growth: usize = 0

/** By week and element: what the run came to. */
export let supply: usize = 0
export let used: usize = 0
export let inventory: usize = 0
export let prices: usize = 0
export let demand: usize = 0
export let outsideArriving: usize = 0
export let outsideDemand: usize = 0
export let outsideInventory: usize = 0
export let outsideUsed: usize = 0
export let outsidePrices: usize = 0

/** Powers to the exponents of the run: power-layout.ts. */
export let demandPowers: usize = 0
export let pricePowers: usize = 0
export let outsidePricePowers: usize = 0
export let supplyPowers: usize = 0
/** Of the nodes of powers: their logarithms, and one over each in every octave. */
export let logarithms: usize = 0
export let inverses: usize = 0

export let weeks: i32 = 0
export let elements: i32 = 0
export let regionCount: i32 = 0
export let kindCount: i32 = 0
export let valuedCount: i32 = 0
export let outsideCount: i32 = 0

export let hasMineWindows: bool = false
export let hasGateWindows: bool = false
export let hasLicences: bool = false
export let hasReleases: bool = false
export let hasLevies: bool = false

/** Return the bytes from the first element of a run to the first of a week. */
export function weekAt(week: i32): usize {
  return <usize>(week * elements) * sizeof<f64>()
}
