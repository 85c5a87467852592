import { z } from 'zod/mini'
import {
  RIVALS,
  type Coverage,
  type EpisodeErrors,
  type EpisodeForecast,
  type Fan,
  type ForecastQuality,
  type Forecasts,
  type ForecastTarget,
} from '@/domain/record/forecasts'
import { FORECAST_VERSION, FORMULA_VERSION, MODEL_VERSION } from '@/domain/market/version'
import { measure } from './backtest-schema'
import { civilDate, id, list } from './primitives'

const percentiles = { p5: z.number(), p50: z.number(), p95: z.number() }

const coverage = z.readonly(
  z.strictObject({ count: z.int(), inside: z.int(), low: z.number(), high: z.number() }),
) satisfies z.ZodMiniType<Coverage>

const quality = z.readonly(
  z.strictObject({
    coverage,
    crps: z.number(),
    skill: z.readonly(z.record(z.enum(RIVALS), z.number())),
  }),
) satisfies z.ZodMiniType<ForecastQuality>

const forecast = z.readonly(
  z.strictObject({ ...percentiles, isInside: z.boolean(), crps: z.number() }),
)

const target = z.readonly(
  z.strictObject({
    id,
    seen: z.number(),
    scatter: z.number(),
    error: z.number(),
    forecast,
    drawn: z.readonly(z.strictObject(percentiles)),
    isInScatter: z.boolean(),
    leftOut: forecast,
    rivals: z.readonly(
      z.record(z.enum(RIVALS), z.readonly(z.strictObject({ value: z.number(), crps: z.number() }))),
    ),
  }),
) satisfies z.ZodMiniType<ForecastTarget>

const fan = z.readonly(
  z.strictObject({
    id: z.string(),
    measure,
    targetIds: list(id),
    at: list(z.string()),
    p5: list(z.number()),
    p50: list(z.number()),
    p95: list(z.number()),
    drawnP5: list(z.number()),
    drawnP95: list(z.number()),
  }),
) satisfies z.ZodMiniType<Fan>

const error = z.readonly(
  z.strictObject({
    model: z.number(),
    noChange: z.number(),
    literal: z.number(),
    lastValue: z.number(),
  }),
)

const errors = z.readonly(
  z.strictObject({ imports: error, priceInChina: error, priceOutside: error }),
) satisfies z.ZodMiniType<EpisodeErrors>

const episode = z.readonly(
  z.strictObject({
    episodeId: id,
    errors,
    targets: list(target),
    quality,
    drawnCoverage: coverage,
    leftOutValues: z.readonly(z.record(id, z.number())),
    leftOutQuality: quality,
    fans: list(fan),
  }),
) satisfies z.ZodMiniType<EpisodeForecast>

/** The kept forecasts: of the equations in use, or of no use. */
export const forecasts = z.readonly(
  z.strictObject({
    modelVersion: z.literal(MODEL_VERSION),
    formulaVersion: z.literal(FORMULA_VERSION),
    forecastVersion: z.literal(FORECAST_VERSION),
    runs: z.int(),
    seed: z.int(),
    episodes: list(episode),
    all: quality,
    heldOut: quality,
    leftOut: quality,
    drawnCoverage: coverage,
    scatterCoverage: coverage,
    priceGap: z.readonly(
      z.strictObject({
        points: list(
          z.readonly(
            z.strictObject({ elementId: id, day: civilDate, ratio: z.number(), term: z.number() }),
          ),
        ),
        rho: z.number(),
        low: z.number(),
        high: z.number(),
      }),
    ),
  }),
) satisfies z.ZodMiniType<Forecasts>
