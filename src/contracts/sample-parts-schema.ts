import { z } from 'zod/mini'
import { BUYER_MARKETS } from '@/domain/market/buyer-market'
import { type PartLine, type SampleParts } from '@/domain/parts/part'
import { civilDate, list } from './primitives'

const maybeText = z.exactOptional(z.string())
const maybeNumber = z.exactOptional(z.number())

/** One line of a list of parts as JSON holds it; what its numbers may be is for the engine to say. */
export const partLine = z.readonly(
  z.strictObject({
    id: z.string(),
    description: maybeText,
    site: maybeText,
    supplier: maybeText,
    supplierCountry: maybeText,
    materialId: z.string(),
    contents: z.exactOptional(z.readonly(z.record(z.string(), z.number()))),
    usageKgPerYear: z.number(),
    spendUsdPerYear: maybeNumber,
    stockDays: maybeNumber,
    stockKg: maybeNumber,
    contractCoverShare: maybeNumber,
    priceFixedShare: maybeNumber,
    protectedShare: maybeNumber,
    secondSourceShare: maybeNumber,
    hasQualifiedAlternative: z.exactOptional(z.boolean()),
    revenueUsdPerYear: maybeNumber,
    market: z.exactOptional(z.enum(BUYER_MARKETS)),
  }),
) satisfies z.ZodMiniType<PartLine>

/** The list that is shown until a buyer brings one. */
export const sampleParts = z.readonly(
  z.strictObject({
    isSample: z.literal(true),
    title: z.string(),
    note: z.string(),
    countedOn: civilDate,
    lines: list(partLine),
  }),
) satisfies z.ZodMiniType<SampleParts>
