import {
  type AssumptionValues,
  type Backtest,
  type BacktestTarget,
  type Episode,
} from '@/domain/record/backtest'
import { type ModelRecord } from '@/domain/record/model-record'
import { WEEKS_PER_YEAR } from '@/engine/model/constants'
import { seriesOf } from '@/engine/model/pair-figures'
import { createSimulator } from '@/engine/model/simulate'
import { applyAssumptions, type TrialInputs } from './apply-assumptions'
import { createReader, type EpisodeRun, type MeasureBasis } from './measure'
import { toLog, toTargetScatter } from './scatter'
import { toEpisodeMarket, toEpisodeScenario, type Reading } from './to-episode-scenario'

/** One target beside what the model gives for it. */
export type TargetResult = {
  readonly target: BacktestTarget
  readonly seen: number
  readonly modelled: number
  /** Logarithm of modelled over seen, in units of the target's scatter. */
  readonly miss: number
}

/** One episode run with what happened in it, and what was seen beside what the model gives. */
export type EpisodeResult = {
  readonly episode: Episode
  readonly results: readonly TargetResult[]
}

/** Run every episode with the values of a trial, each fed only with what happened in it. */
export function runBacktest(
  record: ModelRecord,
  backtest: Backtest,
  values: AssumptionValues,
): readonly EpisodeResult[] {
  const inputs = applyAssumptions(record, backtest.assumptions, values)
  return backtest.episodes.map((episode) => {
    const run = runEpisode(episode, inputs)
    return { episode, results: episode.targets.map((target) => judge(target)) }

    function judge(target: BacktestTarget): TargetResult {
      const seen = target.seen.value
      const modelled = createReader(target.measure, toBasis(backtest, episode))(run)
      const miss = (toLog(modelled) - toLog(seen)) / toTargetScatter(backtest, target)
      return { target, seen, modelled, miss }
    }
  })
}

/** Run one episode, with every loss as the trial has it or by another reading. */
export function runEpisode(
  episode: Episode,
  { record, customsWeeks }: TrialInputs,
  reading?: Reading,
): EpisodeRun {
  const market = toEpisodeMarket(episode, record)
  const { element, region } = createSimulator(market)(toEpisodeScenario(episode, record, reading))
  return {
    customsWeeks,
    priceOf: (place, elementId) =>
      seriesOf(place === 'China' ? element.price : element.exChinaPrice, elementId),
    flows: Object.fromEntries(
      market.regions.map(({ id, outputTonnesPerYear }) => [
        id,
        { exported: seriesOf(region.exported, id), normal: outputTonnesPerYear / WEEKS_PER_YEAR },
      ]),
    ),
  }
}

/** Return what measures of an episode are read against. */
export function toBasis({ mappings }: Backtest, { baselineDate }: Episode): MeasureBasis {
  return { mappings, baselineDate }
}
