/** The world market in balance before the disruption, in the shape of the model's §1 (docs/model.md). */
export type Market = {
  /** First day of week 0, `YYYY-MM-DD`. */
  readonly baselineDate: string
  readonly elements: readonly MarketElement[]
  readonly regions: readonly MarketRegion[]
  readonly parameters: ModelParameters
}

/** One rare-earth oxide that is priced and stocked. */
export type MarketElement = {
  readonly id: string
  /** Price before the disruption, P0, USD per kg of oxide. */
  readonly basePriceUsdPerKg: number
  /** Stock held in China before the disruption, in weeks of world demand. */
  readonly coverWeeks: number
  /** Share of demand outside China, ω, 0 to 1. */
  readonly exChinaShare: number
  /** Stock held outside China, in weeks of demand there. */
  readonly exChinaCoverWeeks: number
  /** Share of demand outside China that is separated outside China, ψ, 0 to 1. */
  readonly exChinaOwnShare: number
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
  /** Share of output it can add when prices rise, 0 upwards. */
  readonly spareCapacity: number
  /** Part of the oxide value that the region is paid, 0 to 1. */
  readonly payability: number
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
  'minCoverWeeks',
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
