import {
  type AssumptionValues,
  type Backtest,
  type BacktestTarget,
  type Episode,
} from '@/domain/record/backtest'
import { WEEKS_PER_YEAR } from '@/engine/model/constants'
import { createSimulator } from '@/engine/model/simulate'
import { toMarket } from '@/engine/from-record/to-market'
import { applyAssumptions, type TrialInputs } from './apply-assumptions'
import { type BacktestRecord } from './assumption-range'
import { toEpisodeScenario } from './to-episode-scenario'
import { measureImports, measurePrice, type EpisodeRun } from './measure'

/** One target beside what the model gives for it. */
export type TargetResult = {
  readonly target: BacktestTarget
  readonly seen: number
  readonly modelled: number
  /** Modelled less seen. */
  readonly miss: number
  /** How far off still counts as a hit. */
  readonly tolerance: number
  readonly isHit: boolean
}

/** One episode run with what happened in it, and what was seen beside what the model gives. */
export type EpisodeResult = {
  readonly episode: Episode
  readonly run: EpisodeRun
  readonly results: readonly TargetResult[]
}

/** Run every episode with the values of a trial, each fed only with what happened in it. */
export function runBacktest(
  record: BacktestRecord,
  backtest: Backtest,
  values: AssumptionValues,
): readonly EpisodeResult[] {
  const inputs = applyAssumptions(record, backtest.assumptions, values)
  return backtest.episodes.map((episode) => {
    const run = runEpisode(episode, inputs, backtest)
    const results = episode.targets.map((target) => judge(target, run, backtest))
    return { episode, run, results }
  })
}

function runEpisode(episode: Episode, inputs: TrialInputs, { mappings }: Backtest): EpisodeRun {
  const { baselineDate } = episode
  const market = { ...toMarket(inputs.record), baselineDate }
  return {
    simulation: createSimulator(market)(toEpisodeScenario(episode, inputs)),
    baselineDate,
    mappings,
    balance: Object.fromEntries(
      market.regions.map(({ id, outputTonnesPerYear }) => [
        id,
        outputTonnesPerYear / WEEKS_PER_YEAR,
      ]),
    ),
    customsWeeks: inputs.customsWeeks,
  }
}

function judge(target: BacktestTarget, run: EpisodeRun, { tolerances }: Backtest): TargetResult {
  const { measure, seen, toleranceId } = target
  const tolerance = tolerances.find(({ id }) => id === toleranceId)?.figure.value ?? 0
  const modelled =
    measure.kind === 'imports' ? measureImports(run, measure) : measurePrice(run, measure)
  const miss = modelled - seen.value
  return { target, seen: seen.value, modelled, miss, tolerance, isHit: Math.abs(miss) <= tolerance }
}
