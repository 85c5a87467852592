import { rankCorrelation } from '@/lib/rank-correlation'
import { type AssumptionValues, type Backtest } from '@/domain/record/backtest'
import { type Forecasts, type GapCorrelation } from '@/domain/record/forecasts'
import { type ModelRecord } from '@/domain/record/model-record'
import { DEFAULT_OUTLOOK } from '@/domain/market/outlook'
import { FORECAST_VERSION, FORMULA_VERSION, MODEL_VERSION } from '@/domain/market/version'
import { applyAssumptions } from '@/engine/backtest/apply-assumptions'
import { type DrawOptions } from '@/engine/backtest/draw-episode'
import {
  drawForecasts,
  judgeEpisode,
  toCoverage,
  toQuality,
  toResiduals,
} from '@/engine/backtest/forecast-episode'
import { toErrors } from '@/engine/backtest/model-error'
import { fitWithout, calibrateModel } from '@/engine/calibration/calibrate-model'
import { createModel } from './create-model'

export { calibrateModel }

/** What the kept forecasts are made with. */
export const KEPT_DRAWS: DrawOptions = { runs: 10_000, seed: 1 }

/** Replacer of `JSON.stringify` for forecasts: five digits of each number, more than 10,000 draws can tell. */
export function toKeptDigits(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(5)) : value
}

/** Return the values that all episodes but one ask for, by the episode that is left out; takes some seconds. */
export function fitLeavingOut(
  record: ModelRecord,
  backtest: Backtest,
): Readonly<Record<string, AssumptionValues>> {
  return Object.fromEntries(
    backtest.episodes.map(({ id }) => [id, fitWithout(record, backtest, id)]),
  )
}

/** Forecast every episode; `leftOut` holds the values that all others ask for (see `fitLeavingOut`). */
export function forecastBacktest(
  record: ModelRecord,
  backtest: Backtest,
  { leftOut, ...options }: DrawOptions & { readonly leftOut: ReturnType<typeof fitLeavingOut> },
): Forecasts {
  const inputs = applyAssumptions(record, backtest.assumptions, {})
  const drawn = backtest.episodes.map((episode) =>
    drawForecasts({ episode, inputs, backtest, leftOutValues: leftOut[episode.id] ?? {} }, options),
  )
  const residuals = drawn.flatMap(toResiduals)
  const episodes = drawn.map((episode) =>
    judgeEpisode(episode, toErrors(residuals, episode.basis.episode.id)),
  )
  const targets = episodes.flatMap((episode) => episode.targets)
  const held = new Set(
    backtest.episodes.filter(({ role }) => role === 'hold-out').map(({ id }) => id),
  )
  const heldOut = episodes
    .filter(({ episodeId }) => held.has(episodeId))
    .flatMap((episode) => episode.targets)
  return {
    modelVersion: MODEL_VERSION,
    formulaVersion: FORMULA_VERSION,
    forecastVersion: FORECAST_VERSION,
    ...options,
    episodes,
    all: toQuality(targets, ({ forecast }) => forecast),
    heldOut: toQuality(heldOut, ({ forecast }) => forecast),
    leftOut: toQuality(targets, (target) => target.leftOut),
    drawnCoverage: toCoverage(
      targets.map(({ drawn: { p5, p95 }, seen }) => p5 <= seen && seen <= p95),
    ),
    scatterCoverage: toCoverage(targets.map(({ isInScatter }) => isInScatter)),
    priceGap: toGapCorrelation(record, backtest),
  }
}

/**
 * Hold the licence term of the score, K·gap outside China, against every dated pair of prices outside and in China.
 *
 * A pair after the last day of the record is held against that day.
 */
export function toGapCorrelation(
  record: ModelRecord,
  { priceGaps }: Pick<Backtest, 'priceGaps'>,
): GapCorrelation {
  const { indicators } = createModel(record)
  const { lastDay } = record.info
  const points = priceGaps.map(({ elementId, day, ratio }) => {
    const asOf = day < lastDay ? day : lastDay
    const { elements } = indicators(asOf, DEFAULT_OUTLOOK, 'outside')
    const rated = elements.find((element) => element.elementId === elementId)
    if (rated === undefined) throw new RangeError(`The record rates no ${elementId}`)
    const { licenceShare, gap } = rated.score.inputs
    return { elementId, day, ratio: ratio.value, term: licenceShare * gap }
  })
  const { rho, low, high } = rankCorrelation(points.map(({ term, ratio }) => [term, ratio]))
  return { points, rho, low, high }
}
