import { type CivilDate } from '@/lib/civil-date'
import { type Sourced } from './sourced'

/** China's customs imports of one commodity from one partner in one calendar year. */
export type AnnualImport = {
  readonly year: number
  /** ISO 3166-1 alpha-2 of the partner, or `world`. */
  readonly partner: string
  readonly mass: Sourced<number>
  readonly value: Sourced<number>
}

/** One month of a series of China's imports. */
export type MonthlyImport = {
  /** `YYYY-MM`. */
  readonly month: string
  readonly series: string
  readonly mass: Sourced<number>
}

/** What a series of monthly imports counts. */
export type ImportSeries = { readonly id: string; readonly label: string; readonly basis: string }

/** China's exports of rare earths and their magnets by month, gross weight. */
export type Exports = {
  readonly series: readonly ImportSeries[]
  readonly monthly: readonly MonthlyImport[]
  readonly gaps: readonly string[]
}

/** China's rare-earth imports, annual and monthly; gross weight, never mixed with contained oxide. */
export type Imports = {
  readonly commodity: string
  readonly annual: readonly AnnualImport[]
  readonly series: readonly ImportSeries[]
  readonly monthly: readonly MonthlyImport[]
  readonly gaps: readonly string[]
}

/** Mine production of one country and year as one edition of a publication gives it, t REO. */
export type CountryProduction = {
  /** ISO 3166-1 alpha-2, `other` for the remainder or `world` for a printed total. */
  readonly country: string
  readonly year: number
  /** Edition that printed it: `MCS 2026`. */
  readonly vintage: string
  /** Whether this edition is the one in use for the year. */
  readonly isInUse: boolean
  readonly output: Sourced<number | null>
}

/** Stages of supply that the European study of 2023 counts, for every element. */
export const STAGES = ['mine', 'refining'] as const

/** Stage of supply that the European study of 2023 counts. */
export type Stage = (typeof STAGES)[number]

/** Every stage at which shares are counted; metal and magnet for elements that go into magnets alone. */
export const SUPPLY_STAGES = [...STAGES, 'metal', 'magnet'] as const

/** Stage at which shares are counted. */
export type SupplyStage = (typeof SUPPLY_STAGES)[number]

/** A figure at each stage of an element: metal and magnet where it goes into magnets. */
export type ByStage<Figure> = Readonly<Record<Stage, Figure>> &
  Readonly<Partial<Record<SupplyStage, Figure>>>

/** A country's share of world supply of one element at one stage. */
export type SupplyShare = {
  readonly elementId: string
  readonly stage: SupplyStage
  /** ISO 3166-1 alpha-2, or `other`, which is never squared as one country. */
  readonly country: string
  readonly share: Sourced<number>
  /** Trade parameter t of the EU method: export restrictions raise it above 1, agreements lower it. */
  readonly tradeFactor: Sourced<number>
}

/** Mean of the six Worldwide Governance Indicators of a country, −2.5 (worst) to 2.5 (best). */
export type Governance = {
  readonly country: string
  readonly countryName: string
  /** The mean over the years that the EU study used: enters HHI_WGI,t. */
  readonly studyMean: Sourced<number> | null
  /** The newest mean, shown beside it. */
  readonly latestMean: Sourced<number> | null
}

/** Published criticality of one element for the EU, in native scales. */
export type Criticality = {
  readonly elementId: string
  readonly importReliance: Sourced<number>
  readonly eolRir: Sourced<number>
  readonly siSr: Sourced<number>
  readonly economicImportance: Sourced<number>
  /** Published supply risk at each stage and overall; null where the study prints none. */
  readonly supplyRisk: Readonly<Record<Stage | 'overall', Sourced<number> | null>>
  /** Reference value, shown but never recomputed: USGS 2025 probability-weighted GDP effect, million USD. */
  readonly gdpEffect: Sourced<number> | null
}

/** Annual price of one oxide; null where none is quoted. */
export type AnnualPrice = {
  readonly elementId: string
  readonly year: number
  readonly price: Sourced<number | null>
}

/** One dated quotation, kept singly and attributed; never a series as a feed. */
export type PricePoint = {
  readonly elementId: string
  readonly day: CivilDate
  readonly market: 'China' | 'Europe'
  readonly price: Sourced<number>
}

/** Prices of oxides. */
export type Prices = {
  readonly annual: readonly AnnualPrice[]
  readonly points: readonly PricePoint[]
}

/** An explicit estimate that a view relies on, with its range. */
export type Estimate = {
  readonly id: string
  readonly label: string
  readonly figure: Sourced<number>
}
