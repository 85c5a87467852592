import { binomialInterval } from '@/lib/binomial-interval'
import { toDrawName, uniformAt, type DrawName } from '@/lib/counter-random'
import { normalCrps, sampleCrps } from '@/lib/crps'
import { normalQuantile } from '@/lib/normal'
import { expOf } from '@/lib/power-table'
import { quantileSorted } from '@/lib/quantile'
import { type AssumptionValues, type BacktestTarget, type Measure } from '@/domain/record/backtest'
import {
  RIVALS,
  toMeasureKind,
  type ByRival,
  type Coverage,
  type EpisodeErrors,
  type EpisodeForecast,
  type Fan,
  type ForecastQuality,
  type ForecastTarget,
  type Percentiles,
  type RivalName,
  type TargetForecast,
} from '@/domain/record/forecasts'
import { applyAssumptions } from './apply-assumptions'
import { drawEpisode, type DrawBasis, type DrawOptions } from './draw-episode'
import { type Residual } from './model-error'
import { planFans, type FanPlan } from './to-fans'
import { toRivals, type RivalForecast } from './rivals'
import { runEpisode } from './run-backtest'
import { scatterOf, toLog, toSingleScatter, toTargetScatter } from './scatter'

/** An episode to forecast, and the values that all other episodes ask for. */
export type ForecastBasis = DrawBasis & { readonly leftOutValues: AssumptionValues }

/** An episode with everything that is drawn for it, before it is known how far off forecasts are. */
export type DrawnEpisode = {
  readonly basis: ForecastBasis
  readonly options: DrawOptions
  readonly targets: readonly DrawnTarget[]
  readonly plans: readonly FanPlan[]
  /** What is drawn for each point of each fan, in their order. */
  readonly points: readonly Float64Array[]
}

type DrawnTarget = {
  readonly target: BacktestTarget
  /** Standard deviation of the logarithm of months and prices. */
  readonly scatter: number
  /** Logarithms of the draws, in the order of the runs. */
  readonly own: Float64Array
  readonly leftOut: Float64Array
  readonly rivals: Readonly<Record<RivalName, RivalForecast>>
}

/** Draw an episode from the ranges in use and, as if it had not been seen, around what the others ask for. */
export function drawForecasts(basis: ForecastBasis, options: DrawOptions): DrawnEpisode {
  const { episode, inputs, backtest, leftOutValues } = basis
  const measures = episode.targets.map(({ measure }) => measure)
  const plans = planFans(episode.targets)
  const drawn = drawEpisode(
    basis,
    [...measures, ...plans.flatMap(({ points }) => points.map(({ measure }) => measure))],
    options,
  )
  const others = applyAssumptions(inputs.record, backtest.assumptions, leftOutValues)
  const leftOut = drawEpisode({ ...basis, inputs: others }, measures, options)
  const literal = runEpisode(episode, inputs, 'literal')
  const targets = episode.targets.map((target, index) => ({
    target,
    scatter: toTargetScatter(backtest, target),
    own: toLogs(drawn[index]),
    leftOut: toLogs(leftOut[index]),
    rivals: toRivals(backtest, { episode, target }, literal),
  }))
  return { basis, options, targets, plans, points: drawn.slice(measures.length) }
}

/** Return what the model and each rival missed of every observation of an episode, beside how far they stray by themselves. */
export function toResiduals({ basis, targets }: DrawnEpisode): readonly Residual[] {
  return targets.map(({ target, scatter, own, rivals }) => {
    const seen = toLog(target.seen.value)
    const missOf = (name: RivalName) => ({
      distance: seen - toLog(rivals[name].value),
      variance: rivals[name].scatter ** 2,
    })
    return {
      episodeId: basis.episode.id,
      kind: toMeasureKind(target.measure),
      misses: {
        model: {
          distance: seen - quantileSorted(own.toSorted(), 0.5),
          variance: varianceOf(own) + scatter ** 2,
        },
        noChange: missOf('noChange'),
        literal: missOf('literal'),
        lastValue: missOf('lastValue'),
      },
    }
  })
}

/** Judge the forecasts of an episode, each as far off as its kind was in the other episodes (see `toErrors`). */
export function judgeEpisode(drawn: DrawnEpisode, errors: EpisodeErrors): EpisodeForecast {
  const { basis, options, targets } = drawn
  const judged = targets.map(({ target, scatter, own, leftOut, rivals }): ForecastTarget => {
    const ofKind = errors[toMeasureKind(target.measure)]
    const blur = createBlur(target.id, Math.hypot(scatter, ofKind.model), options)
    return {
      id: target.id,
      seen: target.seen.value,
      scatter,
      error: ofKind.model,
      forecast: judge(blur(own), target),
      drawn: toPercentiles(own.toSorted()),
      isInScatter: judge(createBlur(target.id, scatter, options)(own), target).isInside,
      leftOut: judge(blur(leftOut), target),
      rivals: judgeRivals(rivals, target, ofKind),
    }
  })
  return {
    episodeId: basis.episode.id,
    errors,
    targets: judged,
    quality: toQuality(judged, ({ forecast }) => forecast),
    drawnCoverage: toCoverage(
      judged.map(({ drawn: { p5, p95 }, seen }) => p5 <= seen && seen <= p95),
    ),
    leftOutValues: basis.leftOutValues,
    leftOutQuality: toQuality(judged, (target) => target.leftOut),
    fans: toFans(drawn, errors),
  }
}

/** Return how good the forecasts of some observations are; `pick` says which of those that each has. */
export function toQuality(
  targets: readonly ForecastTarget[],
  pick: (target: ForecastTarget) => TargetForecast,
): ForecastQuality {
  const mean = (scoreOf: (target: ForecastTarget) => number): number =>
    targets.reduce((sum, target) => sum + scoreOf(target), 0) / targets.length
  const crps = mean((target) => pick(target).crps)
  const skillAgainst = (rival: RivalName): number =>
    1 - crps / mean(({ rivals }) => rivals[rival].crps)
  return {
    coverage: toCoverage(targets.map((target) => pick(target).isInside)),
    crps,
    skill: byRival(skillAgainst),
  }
}

/** Return how many of some observations lie inside, with the interval of their share. */
export function toCoverage(insides: readonly boolean[]): Coverage {
  const inside = insides.filter(Boolean).length
  return { count: insides.length, inside, ...binomialInterval(inside, insides.length) }
}

function judge(logs: Float64Array, { seen }: BacktestTarget): TargetForecast {
  const ascending = logs.toSorted()
  const percentiles = toPercentiles(ascending)
  return {
    ...percentiles,
    isInside: percentiles.p5 <= seen.value && seen.value <= percentiles.p95,
    crps: sampleCrps(ascending, toLog(seen.value)),
  }
}

function judgeRivals(
  rivals: Readonly<Record<RivalName, RivalForecast>>,
  { seen }: BacktestTarget,
  errors: ByRival,
): ForecastTarget['rivals'] {
  const score = (name: RivalName) => {
    const { value, scatter } = rivals[name]
    const spread = Math.hypot(scatter, errors[name])
    return { value, crps: normalCrps(toLog(value), spread, toLog(seen.value)) }
  }
  return { noChange: score('noChange'), literal: score('literal'), lastValue: score('lastValue') }
}

function byRival(toFigure: (rival: RivalName) => number): ByRival {
  const [noChange = NaN, literal = NaN, lastValue = NaN] = RIVALS.map(toFigure)
  return { noChange, literal, lastValue }
}

/** Make the function that spreads draws by a normal distribution, each draw its own. */
function createBlur(id: string, spread: number, { seed }: DrawOptions) {
  const name: DrawName = toDrawName(`scatter/${id}`)
  return (logs: Float64Array): Float64Array =>
    logs.map((log, run) => log + spread * normalQuantile(uniformAt(seed, run, name)))
}

function varianceOf(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
}

function toLogs(multiples: Float64Array = new Float64Array(0)): Float64Array {
  return multiples.map(toLog)
}

function toPercentiles(ascending: Float64Array): Percentiles {
  const at = (share: number): number => expOf(quantileSorted(ascending, share))
  return { p5: at(0.05), p50: at(0.5), p95: at(0.95) }
}

/** Put the draws of all points of all fans, in their order, back into the fans. */
function toFans(
  { basis: { backtest }, options, plans, points: drawn }: DrawnEpisode,
  errors: EpisodeErrors,
): readonly Fan[] {
  const columns = drawn.values()
  return plans.map(({ id, targets, points }) => {
    const [target] = targets
    const single = toSingleScatter(backtest, target)
    const bands = points.map(({ at, measure }) => {
      const logs = toLogs(columns.next().value)
      const spread = Math.hypot(scatterOf(single, measure), errorAt(measure, errors))
      const blur = createBlur(`${id}/${at}`, spread, options)
      return { bare: toPercentiles(logs.toSorted()), blurred: toPercentiles(blur(logs).toSorted()) }
    })
    return {
      id,
      measure: points.at(-1)?.measure ?? target.measure,
      targetIds: targets.map((own) => own.id),
      at: points.map(({ at }) => at),
      p5: bands.map(({ blurred }) => blurred.p5),
      p50: bands.map(({ blurred }) => blurred.p50),
      p95: bands.map(({ blurred }) => blurred.p95),
      drawnP5: bands.map(({ bare }) => bare.p5),
      drawnP95: bands.map(({ bare }) => bare.p95),
    }
  })
}

/** A price over that of the same day is 1, however far off the model is. */
function errorAt(measure: Measure, errors: EpisodeErrors): number {
  const isBase = measure.kind !== 'imports' && measure.day === measure.baseDay
  return isBase ? 0 : errors[toMeasureKind(measure)].model
}
