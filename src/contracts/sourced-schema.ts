import { z } from 'zod/mini'
import { EVIDENCE, type Alternative, type Sourced } from '@/domain/record/sourced'

/** Ids of sources; at least one, because no number stands without a source. */
export const sourceIds = z.readonly(z.array(z.string().check(z.minLength(1))).check(z.minLength(1)))

const range = z.readonly(z.strictObject({ low: z.number(), high: z.number() }))

const alternative = z.readonly(
  z.strictObject({
    value: z.union([z.number(), z.string()]),
    unit: z.string(),
    sources: sourceIds,
    note: z.string(),
  }),
) satisfies z.ZodMiniType<Alternative>

/** A value with unit, period, basis, evidence and sources, all required. */
export function sourced<Value extends z.ZodMiniType>(value: Value) {
  return z.readonly(
    z.strictObject({
      value,
      unit: z.string().check(z.minLength(1)),
      period: z.string().check(z.minLength(1)),
      basis: z.string().check(z.minLength(1)),
      evidence: z.enum(EVIDENCE),
      sources: sourceIds,
      note: z.exactOptional(z.string()),
      range: z.exactOptional(range),
      alternatives: z.exactOptional(z.readonly(z.array(alternative))),
    }),
  )
}

/** A sourced number. */
export const sourcedNumber = sourced(z.number()) satisfies z.ZodMiniType<Sourced<number>>

/** A sourced share, 0 to 1. */
export const sourcedShare = sourced(z.number().check(z.minimum(0), z.maximum(1)))

/** A sourced number that is missing when null: withheld, not quoted or not available; never zero instead. */
export const sourcedNumberOrMissing = sourced(z.nullable(z.number()))
