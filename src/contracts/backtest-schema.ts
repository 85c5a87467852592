import { z } from 'zod/mini'
import {
  EPISODE_ROLES,
  PRICE_MARKETS,
  TARGET_ROLES,
  type Assumption,
  type Backtest,
  type BacktestTarget,
  type Calibration,
  type Episode,
  type ErrorSummary,
} from '@/domain/record/backtest'
import { GATE_STATUS } from '@/domain/record/history'
import { PARAMETER_IDS } from '@/domain/market/market'
import { MODEL_VERSION } from '@/domain/market/version'
import { civilDate, id, list } from './primitives'
import { sourcedNumber, sourceIds } from './sourced-schema'

const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))

/** What was observed, in a form that the model can be asked for. */
export const measure = z.discriminatedUnion('kind', [
  z.readonly(
    z.strictObject({
      kind: z.literal('imports'),
      seriesId: id,
      firstMonth: month,
      lastMonth: month,
      baseFirstMonth: z.nullable(month),
      baseLastMonth: z.nullable(month),
    }),
  ),
  z.readonly(
    z.strictObject({
      kind: z.literal('price'),
      elementId: id,
      market: z.enum(PRICE_MARKETS),
      baseDay: civilDate,
      day: civilDate,
    }),
  ),
  z.readonly(
    z.strictObject({ kind: z.literal('gap'), elementId: id, baseDay: civilDate, day: civilDate }),
  ),
])

const target = z.readonly(
  z.strictObject({
    id,
    label: z.string(),
    role: z.enum(TARGET_ROLES),
    measure,
    seen: sourcedNumber,
    scatterId: id,
  }),
) satisfies z.ZodMiniType<BacktestTarget>

const closure = z.readonly(
  z.strictObject({
    kind: z.enum(['mine', 'gate']),
    ids: list(id),
    from: civilDate,
    to: z.nullable(civilDate),
    recoveryWeeks: z.number().check(z.minimum(0)),
    bounds: z.exactOptional(
      z.readonly(
        z.strictObject({
          begins: z.exactOptional(z.readonly(z.tuple([civilDate, civilDate]))),
          ends: z.exactOptional(z.readonly(z.tuple([civilDate, civilDate]))),
          recoveryWeeks: z.exactOptional(z.readonly(z.tuple([z.number(), z.number()]))),
        }),
      ),
    ),
    sources: sourceIds,
    note: z.exactOptional(z.string()),
  }),
)

const quota = z.readonly(
  z.strictObject({
    elementIds: list(id),
    from: civilDate,
    to: z.nullable(civilDate),
    withheld: sourcedNumber,
    sources: sourceIds,
    note: z.exactOptional(z.string()),
  }),
)

const episode = z.readonly(
  z.strictObject({
    id,
    name: z.string(),
    role: z.enum(EPISODE_ROLES),
    baselineDate: civilDate,
    horizonWeeks: z.int().check(z.minimum(1)),
    closures: z.nullable(list(closure)),
    quotas: z.exactOptional(list(quota)),
    absent: z.exactOptional(
      z.readonly(z.strictObject({ regionIds: list(id), sources: sourceIds, note: z.string() })),
    ),
    note: z.string(),
    targets: list(target),
  }),
) satisfies z.ZodMiniType<Episode>

const assumptionTarget = z.discriminatedUnion('kind', [
  z.readonly(z.strictObject({ kind: z.literal('parameter'), parameterId: z.enum(PARAMETER_IDS) })),
  z.readonly(
    z.strictObject({
      kind: z.literal('element'),
      elementIds: list(id),
      field: z.enum(['coverWeeks', 'exChinaCoverWeeks']),
    }),
  ),
  z.readonly(z.strictObject({ kind: z.literal('halt'), regionIds: list(id) })),
  z.readonly(
    z.strictObject({
      kind: z.literal('gate'),
      gateId: id,
      statuses: list(z.enum(GATE_STATUS)),
    }),
  ),
  z.readonly(z.strictObject({ kind: z.literal('control'), controlId: id })),
  z.readonly(z.strictObject({ kind: z.literal('customs') })),
])

const assumption = z.readonly(
  z.strictObject({
    id,
    label: z.string(),
    unit: z.string(),
    target: assumptionTarget,
    note: z.string(),
    prior: z.nullable(sourcedNumber),
  }),
) satisfies z.ZodMiniType<Assumption>

/** What the model is tested on. */
export const backtest = z.readonly(
  z.strictObject({
    mappings: list(
      z.readonly(
        z.strictObject({
          seriesId: id,
          parts: list(z.readonly(z.strictObject({ regionIds: list(id), share: z.number() }))),
          sources: sourceIds,
          note: z.string(),
        }),
      ),
    ),
    scatters: list(z.readonly(z.strictObject({ id, label: z.string(), figure: sourcedNumber }))),
    priceGaps: list(
      z.readonly(z.strictObject({ elementId: id, day: civilDate, ratio: sourcedNumber })),
    ),
    episodes: list(episode),
    assumptions: list(assumption),
    limits: list(z.string()),
  }),
) satisfies z.ZodMiniType<Backtest>

const errorSummary = z.readonly(
  z.strictObject({ count: z.int(), rootMeanSquare: z.number() }),
) satisfies z.ZodMiniType<ErrorSummary>

/** The stored fit: of the equations in use, or of no use. */
export const calibration = z.readonly(
  z.strictObject({
    method: z.string(),
    modelVersion: z.literal(MODEL_VERSION),
    assumptions: list(
      z.readonly(
        z.strictObject({
          id,
          low: z.number(),
          high: z.number(),
          start: z.number(),
          fitted: z.number(),
          isAtBound: z.boolean(),
          errorAtTenthLower: z.number(),
          errorAtTenthHigher: z.number(),
        }),
      ),
    ),
    targets: list(
      z.readonly(z.strictObject({ id, seen: z.number(), before: z.number(), fitted: z.number() })),
    ),
    fitBefore: errorSummary,
    fitAfter: errorSummary,
    holdOutBefore: errorSummary,
    holdOutAfter: errorSummary,
  }),
) satisfies z.ZodMiniType<Calibration>
