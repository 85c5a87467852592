import { binomialInterval } from '@/lib/binomial-interval'
import { toDrawName, uniformAt, type DrawName } from '@/lib/counter-random'
import { normalCrps, sampleCrps } from '@/lib/crps'
import { normalQuantile } from '@/lib/normal'
import { expOf } from '@/lib/power-table'
import { quantileSorted } from '@/lib/quantile'
import { type AssumptionValues, type Backtest, type BacktestTarget } from '@/domain/record/backtest'
import {
  RIVALS,
  type ByRival,
  type Coverage,
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
import { planFans, type FanPlan } from './to-fans'
import { toRivals, type RivalForecast } from './rivals'
import { runEpisode } from './run-backtest'
import { scatterOf, toLog, toSingleScatter, toTargetScatter } from './scatter'

/** An episode to forecast, and the values that all other episodes ask for. */
export type ForecastBasis = DrawBasis & { readonly leftOutValues: AssumptionValues }

/** Forecast an episode from the ranges in use and, as if it had not been seen, around what the others ask for. */
export function forecastEpisode(basis: ForecastBasis, options: DrawOptions): EpisodeForecast {
  const { episode, inputs, backtest, leftOutValues } = basis
  const { targets } = episode
  const measures = targets.map(({ measure }) => measure)
  const plans = planFans(targets)
  const drawn = drawEpisode(
    basis,
    [...measures, ...plans.flatMap(({ points }) => points.map(({ measure }) => measure))],
    options,
  )
  const others = applyAssumptions(inputs.record, backtest.assumptions, leftOutValues)
  const leftOut = drawEpisode({ ...basis, inputs: others }, measures, options)
  const literal = runEpisode(episode, inputs, 'literal')
  const judged = targets.map((target, index): ForecastTarget => {
    const scatter = toTargetScatter(backtest, target)
    const blur = createBlur(target.id, scatter, options)
    const own = toLogs(drawn[index])
    return {
      id: target.id,
      seen: target.seen.value,
      scatter,
      forecast: judge(blur(own), target),
      drawn: toPercentiles(own.toSorted()),
      leftOut: judge(blur(toLogs(leftOut[index])), target),
      rivals: judgeRivals(toRivals(backtest, { episode, target }, literal), target),
    }
  })
  return {
    episodeId: episode.id,
    targets: judged,
    quality: toQuality(judged, ({ forecast }) => forecast),
    drawnCoverage: toCoverage(
      judged.map(({ drawn: { p5, p95 }, seen }) => p5 <= seen && seen <= p95),
    ),
    leftOutValues,
    leftOutQuality: toQuality(judged, (target) => target.leftOut),
    fans: toFans(plans, drawn.slice(measures.length), { backtest, options }),
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
): ForecastTarget['rivals'] {
  const score = (name: RivalName) => {
    const { value, scatter } = rivals[name]
    return { value, crps: normalCrps(toLog(value), scatter, toLog(seen.value)) }
  }
  return { noChange: score('noChange'), literal: score('literal'), lastValue: score('lastValue') }
}

function byRival(toFigure: (rival: RivalName) => number): ByRival {
  const [noChange = NaN, literal = NaN, lastValue = NaN] = RIVALS.map(toFigure)
  return { noChange, literal, lastValue }
}

/** Make the function that adds scatter to draws, each draw its own. */
function createBlur(id: string, scatter: number, { seed }: DrawOptions) {
  const name: DrawName = toDrawName(`scatter/${id}`)
  return (logs: Float64Array): Float64Array =>
    logs.map((log, run) => log + scatter * normalQuantile(uniformAt(seed, run, name)))
}

function toLogs(multiples: Float64Array = new Float64Array(0)): Float64Array {
  return multiples.map(toLog)
}

function toPercentiles(ascending: Float64Array): Percentiles {
  const at = (share: number): number => expOf(quantileSorted(ascending, share))
  return { p5: at(0.05), p50: at(0.5), p95: at(0.95) }
}

type FanBasis = { readonly backtest: Backtest; readonly options: DrawOptions }

/** Put the draws of all points of all fans, in their order, back into the fans. */
function toFans(
  plans: readonly FanPlan[],
  drawn: readonly Float64Array[],
  { backtest, options }: FanBasis,
): readonly Fan[] {
  const columns = drawn.values()
  return plans.map(({ id, targets, points }) => {
    const [target] = targets
    const single = toSingleScatter(backtest, target)
    const bands = points.map(({ at, measure }) => {
      const logs = toLogs(columns.next().value)
      const blur = createBlur(`${id}/${at}`, scatterOf(single, measure), options)
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
