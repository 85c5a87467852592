import { type BuyerMarket } from '@/domain/market/buyer-market'
/**
 * One line of a buyer's list as it was given; only part, material and quantity are required.
 *
 * A field that is left out is not known, which is not the same as 0: `withDefaults` says what is assumed instead.
 */
export type PartLine = {
  /** Part number or name; it may stand in a list more than once, for several sites or suppliers. */
  readonly id: string
  readonly description?: string | undefined
  readonly site?: string | undefined
  readonly supplier?: string | undefined
  /** ISO 3166-1 alpha-2, or as the buyer writes it; it groups and decides nothing. */
  readonly supplierCountry?: string | undefined
  /** Id of a material: an alloy, compound or oxide. */
  readonly materialId: string
  /** Oxide content by element in place of the material's own, kg of oxide per kg of material. */
  readonly contents?: Readonly<Record<string, number>> | undefined
  /** Use of the material, kg per year, above 0. */
  readonly usageKgPerYear: number
  /** What is spent on it, USD per year. */
  readonly spendUsdPerYear?: number | undefined
  /** Own stock in days of use; or `stockKg`, never both. */
  readonly stockDays?: number | undefined
  /** Own stock of the material, kg. */
  readonly stockKg?: number | undefined
  /** Share of use under contract, 0 to 1. It fixes no price and protects no delivery by itself. */
  readonly contractCoverShare?: number | undefined
  /** Share of use whose price is fixed, 0 to 1. */
  readonly priceFixedShare?: number | undefined
  /** Share of use that is delivered whatever the market does [α], 0 to 1. */
  readonly protectedShare?: number | undefined
  /** Share of use that a second source outside the disruption can deliver [β], 0 to 1. */
  readonly secondSourceShare?: number | undefined
  /** Whether a replacement is qualified and could be ordered. */
  readonly hasQualifiedAlternative?: boolean | undefined
  /** Revenue that stops when the part does, USD per year. */
  readonly revenueUsdPerYear?: number | undefined
  readonly market?: BuyerMarket | undefined
}

/** A line with a value for everything that the engine needs; money that nobody stated stays undefined. */
export type Part = {
  readonly id: string
  readonly description: string
  readonly site: string
  readonly supplier: string
  readonly supplierCountry: string
  readonly materialId: string
  readonly contents?: Readonly<Record<string, number>> | undefined
  /** Use of the material, kg per year. */
  readonly usageKgPerYear: number
  readonly spendUsdPerYear?: number | undefined
  /** Own stock in days of use. */
  readonly stockDays: number
  readonly contractCoverShare?: number | undefined
  readonly priceFixedShare: number
  /** Share of use that is delivered whatever the market does [α]. */
  readonly protectedShare: number
  /** Share of use that a second source can deliver [β]. */
  readonly secondSourceShare: number
  readonly hasQualifiedAlternative: boolean
  readonly revenueUsdPerYear?: number | undefined
  readonly market: BuyerMarket
}

/** Name of a field that is assumed when a line leaves it out. */
export type AssumedField =
  | 'stockDays'
  | 'priceFixedShare'
  | 'protectedShare'
  | 'secondSourceShare'
  | 'hasQualifiedAlternative'
  | 'market'

/** A value put in place of one that the line leaves out. */
export type PartAssumption = {
  readonly field: AssumedField
  readonly value: number | boolean | string
  /** Unit in words: `days of use`, `share of use`; empty for a yes or no and for a market. */
  readonly unit: string
  readonly why: string
}

/** A complete part and what had to be assumed to complete it. */
export type CompletedPart = {
  readonly part: Part
  readonly assumptions: readonly PartAssumption[]
}

/** An invented list to look around with; it says so wherever it is shown. */
export type SampleParts = {
  readonly isSample: true
  readonly title: string
  readonly note: string
  /** Day on which its stocks were counted, `YYYY-MM-DD`. */
  readonly countedOn: string
  readonly lines: readonly PartLine[]
}
