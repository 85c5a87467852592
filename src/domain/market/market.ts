/** The world market in balance before the disruption, in the shape of the model's §1 (docs/model.md). */
export type Market = {
  /** First day of week 0, `YYYY-MM-DD`. */
  readonly baselineDate: string
  readonly elements: readonly MarketElement[]
  readonly regions: readonly MarketRegion[]
  /** Separation plants outside China; none by default. */
  readonly plants?: readonly MarketPlant[]
  readonly parameters: ModelParameters
}

/** One rare-earth oxide that is priced and stocked. */
export type MarketElement = {
  readonly id: string
  /** Price before the disruption, P0, USD per kg of oxide. */
  readonly basePriceUsdPerKg: number
  /** Normal stock in China, in weeks of world demand, 1 or more. */
  readonly coverWeeks: number
  /** Share of demand outside China, ω, 0 to 1. */
  readonly exChinaShare: number
  /** Normal stock outside China, in weeks of demand there, 1 or more. */
  readonly exChinaCoverWeeks: number
  /** Share of demand outside China that is separated outside China, ψ, 0 to 1. */
  readonly exChinaOwnShare: number
  /** Share of the normal stock in China that is there at the start, 0 upwards; 1 by default. */
  readonly startCoverShare?: number
  /** The same outside China. */
  readonly exChinaStartCoverShare?: number
  /** Share of what outside China takes from China that comes as magnets, φ, 0 to 1; 0 by default. */
  readonly exChinaMagnetShare?: number
}

/** A plant outside China: ore passes it like a gate, and elements are separated in it. */
export type MarketPlant = {
  readonly id: string
  /** Its share of what is separated outside China, by element, 0 to 1; an element left out is not separated there. */
  readonly separationShares: Readonly<Record<string, number>>
}

/** One mining region: a mine, a cluster of mines or a country's remainder. */
export type MarketRegion = {
  readonly id: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** Output in balance, tonnes of contained rare-earth oxide (t REO) per year. */
  readonly outputTonnesPerYear: number
  /** Relative content of each oxide; normalised to sum 1 over the market's elements. */
  readonly basket: Readonly<Record<string, number>>
  /** Weeks from leaving the region to arriving as supply. */
  readonly leadWeeks: number
  /** Border gate its product must pass, or null. */
  readonly gateId: string | null
  /** Further gates and plants on its way; see `placesOf`. */
  readonly gateIds?: readonly string[]
  /** Plants on its way, which may also be named among `gateIds`. */
  readonly plantIds?: readonly string[]
  /** Share of output it can add when prices rise, 0 upwards. */
  readonly spareCapacity: number
  /** Part of the oxide value that the region is paid, 0 to 1. */
  readonly payability: number
}

/** Numbers of an element that a market may leave out, and what they are then: what version 1.0.0 took for granted. */
export const ELEMENT_DEFAULTS = {
  startCoverShare: 1,
  exChinaStartCoverShare: 1,
  exChinaMagnetShare: 0,
} as const

/** Least share of the normal stock that scarcity is measured against, where a market names none. Assumed. */
export const USUAL_MIN_COVER_SHARE = 0.05

/** Return the gates and plants that a region's product must pass, each once. */
export function placesOf(
  region: Pick<MarketRegion, 'gateId' | 'gateIds' | 'plantIds'>,
): readonly string[] {
  const { gateId, gateIds = [], plantIds = [] } = region
  return [...new Set([...(gateId === null ? [] : [gateId]), ...gateIds, ...plantIds])]
}

/** Return a plant's share of what is separated outside China of an element, 0 to 1. */
export function separationShareOf({ separationShares }: MarketPlant, elementId: string): number {
  return Object.hasOwn(separationShares, elementId) ? (separationShares[elementId] ?? 0) : 0
}

/** Names of the assumptions of the model, in the order of its equations. */
export const PARAMETER_IDS = [
  'demandElasticity',
  'demandLagWeeks',
  'supplyElasticity',
  'supplyLagWeeks',
  'priceSensitivity',
  'priceLagWeeks',
  'exChinaPriceSensitivity',
  'exChinaMaxPriceMultiple',
  'exChinaDemandLagWeeks',
  'exChinaPriceLagWeeks',
  'maxPriceMultiple',
  'minCoverShare',
  'gateSurge',
  'demandGrowth',
  'fullResponseMultiple',
  'substitutionPerYear',
  'substitutionMax',
  'newSupplyPerYear',
  'newSupplyLagWeeks',
  'newSupplyMax',
] as const

/** Name of one assumption of the model. */
export type ParameterId = (typeof PARAMETER_IDS)[number]

/** How the market behaves. Each is an assumption with a source or the word "estimate" in the dataset. */
export type ModelParameters = Readonly<Record<ParameterId, number>>
