import { z } from 'zod/mini'
import { ACCESS_KINDS, type Bibliography, type KnownGap, type Source } from '@/domain/record/source'
import {
  SUPPLY_STAGES,
  type AnnualImport,
  type AnnualPrice,
  type CountryProduction,
  type Criticality,
  type Estimate,
  type Exports,
  type Governance,
  type ImportSeries,
  type Imports,
  type MonthlyImport,
  type PricePoint,
  type Prices,
  type SupplyShare,
} from '@/domain/record/statistics'
import { civilDate, id, list, year } from './primitives'
import { sourcedNumber, sourcedNumberOrMissing, sourcedShare } from './sourced-schema'

/** What a series of trade counts. */
export const tradeSeries = z.readonly(
  z.strictObject({ id, label: z.string(), basis: z.string() }),
) satisfies z.ZodMiniType<ImportSeries>

/** One month of a series of China's trade. */
export const tradeMonth = z.readonly(
  z.strictObject({
    month: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
    series: id,
    mass: sourcedNumber,
  }),
) satisfies z.ZodMiniType<MonthlyImport>

const tradeMonths = list(tradeMonth)

/** China's imports from one partner in one year. */
export const annualImport = z.readonly(
  z.strictObject({ year, partner: id, mass: sourcedNumber, value: sourcedNumber }),
) satisfies z.ZodMiniType<AnnualImport>

/** China's exports of rare earths and magnets by month. */
export const exportMonths = z.readonly(
  z.strictObject({ series: list(tradeSeries), monthly: tradeMonths, gaps: list(z.string()) }),
) satisfies z.ZodMiniType<Exports>

/** China's rare-earth imports. */
export const imports = z.readonly(
  z.strictObject({
    commodity: z.string(),
    annual: list(annualImport),
    series: list(tradeSeries),
    monthly: tradeMonths,
    gaps: list(z.string()),
  }),
) satisfies z.ZodMiniType<Imports>

/** Mine production of one country and year in one edition. */
export const countryProduction = z.readonly(
  z.strictObject({
    country: id,
    year,
    vintage: z.string(),
    isInUse: z.boolean(),
    output: sourcedNumberOrMissing,
  }),
) satisfies z.ZodMiniType<CountryProduction>

/** A country's share of one element at one stage. */
export const supplyShare = z.readonly(
  z.strictObject({
    elementId: id,
    stage: z.enum(SUPPLY_STAGES),
    country: id,
    share: sourcedShare,
    tradeFactor: sourcedNumber,
  }),
) satisfies z.ZodMiniType<SupplyShare>

/** Governance of one country. */
export const governance = z.readonly(
  z.strictObject({
    country: id,
    countryName: z.string(),
    studyMean: z.nullable(sourcedNumber),
    latestMean: z.nullable(sourcedNumber),
  }),
) satisfies z.ZodMiniType<Governance>

/** Published criticality of one element for the EU. */
export const criticality = z.readonly(
  z.strictObject({
    elementId: id,
    importReliance: sourcedShare,
    eolRir: sourcedShare,
    siSr: sourcedShare,
    economicImportance: sourcedNumber,
    supplyRisk: z.readonly(
      z.strictObject({
        mine: z.nullable(sourcedNumber),
        refining: z.nullable(sourcedNumber),
        overall: z.nullable(sourcedNumber),
      }),
    ),
    gdpEffect: z.nullable(sourcedNumber),
  }),
) satisfies z.ZodMiniType<Criticality>

/** Price of one oxide in one year. */
export const annualPrice = z.readonly(
  z.strictObject({ elementId: id, year, price: sourcedNumberOrMissing }),
) satisfies z.ZodMiniType<AnnualPrice>

/** One dated quotation. */
export const pricePoint = z.readonly(
  z.strictObject({
    elementId: id,
    day: civilDate,
    market: z.enum(['China', 'Europe']),
    price: sourcedNumber,
  }),
) satisfies z.ZodMiniType<PricePoint>

/** Annual prices and single dated quotations. */
export const prices = z.readonly(
  z.strictObject({ annual: list(annualPrice), points: list(pricePoint) }),
) satisfies z.ZodMiniType<Prices>

/** An explicit estimate. */
export const estimate = z.readonly(
  z.strictObject({ id, label: z.string(), figure: sourcedNumber }),
) satisfies z.ZodMiniType<Estimate>

/** A publication or dataset. */
export const source = z.readonly(
  z.strictObject({
    id,
    title: z.string(),
    publisher: z.string(),
    date: z.string(),
    url: z.nullable(z.string()),
    licence: z.string(),
    access: z.enum(ACCESS_KINDS),
    isAddressUncertain: z.boolean(),
    note: z.exactOptional(z.string()),
  }),
) satisfies z.ZodMiniType<Source>

const gap = z.readonly(
  z.strictObject({
    id,
    title: z.string(),
    detail: z.string(),
    kind: z.enum(['gap', 'unsupported', 'contradiction']),
  }),
) satisfies z.ZodMiniType<KnownGap>

/** The bibliography with what it leaves open. */
export const bibliography = z.readonly(
  z.strictObject({ sources: list(source), gaps: list(gap) }),
) satisfies z.ZodMiniType<Bibliography>
