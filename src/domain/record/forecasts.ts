import { type CivilDate } from '@/lib/civil-date'
import { type AssumptionValues, type Measure } from './backtest'

/**
 * Forecasts that the model has to beat, each with the same scatter as its own: nothing changes; whatever is reported as
 * halted, shut or withheld is lost whole; the last value seen stays.
 */
export const RIVALS = ['noChange', 'literal', 'lastValue'] as const

/** Name of a rival. */
export type RivalName = (typeof RIVALS)[number]

/** A figure for each rival. */
export type ByRival = Readonly<Record<RivalName, number>>

/** Who forecasts: the model or a rival. */
export type Forecaster = 'model' | RivalName

/** Kinds of observations whose forecasts err alike: imports, prices in China, prices outside and their gap to China's. */
export type MeasureKind = 'imports' | 'priceInChina' | 'priceOutside'

/** Return the kind of observation that a measure is of. */
export function toMeasureKind(measure: Measure): MeasureKind {
  if (measure.kind === 'imports') return 'imports'
  return measure.kind === 'price' && measure.market === 'China' ? 'priceInChina' : 'priceOutside'
}

/**
 * How much further off forecasts were in the other episodes than their own spread explains: standard deviation of the
 * logarithm, by kind of observation and forecaster.
 */
export type EpisodeErrors = Readonly<Record<MeasureKind, Readonly<Record<Forecaster, number>>>>

/** Five, fifty and ninety-five in a hundred draws lie below, as multiples. */
export type Percentiles = { readonly p5: number; readonly p50: number; readonly p95: number }

/** How many observations lie between P5 and P95, and the binomial interval of their share at 95 %. */
export type Coverage = {
  readonly count: number
  readonly inside: number
  readonly low: number
  readonly high: number
}

/** What the draws say of one observation. */
export type TargetForecast = Percentiles & {
  readonly isInside: boolean
  /** Continuous ranked probability score of the logarithm: 0.1 is off by about a tenth. */
  readonly crps: number
}

/** One observation beside what would have been forecast. */
export type ForecastTarget = {
  readonly id: string
  readonly seen: number
  /** Standard deviation of the logarithm that the forecast carries besides the draws: of months and prices alone. */
  readonly scatter: number
  /** The same of the model's own error, known from the other episodes alone. */
  readonly error: number
  readonly forecast: TargetForecast
  /** The draws alone, without scatter and error. */
  readonly drawn: Percentiles
  /** Whether it lies between P5 and P95 of the draws with their scatter, without error. */
  readonly isInScatter: boolean
  /** The forecast with the assumptions fitted to all other episodes. */
  readonly leftOut: TargetForecast
  /** What each rival says, as a multiple, and its score. */
  readonly rivals: Readonly<Record<RivalName, { readonly value: number; readonly crps: number }>>
}

/** How good the forecasts of some observations are. */
export type ForecastQuality = {
  readonly coverage: Coverage
  /** Mean over the observations. */
  readonly crps: number
  /** 1 − score / score of the rival: above 0 the model is better, below 0 worse. */
  readonly skill: ByRival
}

/** What would have been forecast of one series, month by month or fortnight by fortnight. */
export type Fan = {
  readonly id: string
  /** What the last point measures. */
  readonly measure: Measure
  readonly targetIds: readonly string[]
  /** Months `YYYY-MM` or days. */
  readonly at: readonly string[]
  readonly p5: readonly number[]
  readonly p50: readonly number[]
  readonly p95: readonly number[]
  /** Of the draws alone, without scatter and error. */
  readonly drawnP5: readonly number[]
  readonly drawnP95: readonly number[]
}

/** One episode forecast. */
export type EpisodeForecast = {
  readonly episodeId: string
  readonly errors: EpisodeErrors
  readonly targets: readonly ForecastTarget[]
  readonly quality: ForecastQuality
  /** Of the draws alone, without scatter and error. */
  readonly drawnCoverage: Coverage
  /** With the episode left out of the fit: the values that the other episodes ask for, and what they give. */
  readonly leftOutValues: AssumptionValues
  readonly leftOutQuality: ForecastQuality
  readonly fans: readonly Fan[]
}

/** Dated prices outside China over those in China against the licence term of the score. */
export type GapCorrelation = {
  readonly points: readonly {
    readonly elementId: string
    readonly day: CivilDate
    readonly ratio: number
    /** Licence share times gap, outside China [K·gap]. */
    readonly term: number
  }[]
  readonly rho: number
  readonly low: number
  readonly high: number
}

/** Every episode forecast, as `npm run calibrate` keeps it. */
export type Forecasts = {
  readonly modelVersion: string
  readonly formulaVersion: string
  readonly forecastVersion: string
  readonly runs: number
  readonly seed: number
  readonly episodes: readonly EpisodeForecast[]
  /** Over all episodes, and over those that no fit has seen. */
  readonly all: ForecastQuality
  readonly heldOut: ForecastQuality
  readonly leftOut: ForecastQuality
  readonly drawnCoverage: Coverage
  /** Of the draws with their scatter, without error. */
  readonly scatterCoverage: Coverage
  readonly priceGap: GapCorrelation
}
