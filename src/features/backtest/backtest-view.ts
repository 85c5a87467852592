import { type Backtest, type Calibration, type Episode } from '@/domain/record/backtest'
import {
  type BacktestRecord,
  runBacktest,
  type EpisodeResult,
  type TargetResult,
} from '@/model/backtest'

/** The model held against what was seen, with the assumptions of the record and with the fitted ones. */
export type BacktestView = {
  readonly backtest: Backtest
  readonly fit: Calibration
  readonly record: BacktestRecord
  readonly episodes: readonly EpisodePair[]
}

/** One episode run before and after the fit. */
export type EpisodePair = {
  readonly episode: Episode
  readonly before: EpisodeResult
  readonly fitted: EpisodeResult
}

/** What was seen of one target, and what the model gives before and after the fit. */
export type TargetPair = { readonly before: TargetResult; readonly fitted: TargetResult }

/** Run the episodes with the record's assumptions and with the stored fit. */
export function toBacktestView(
  record: BacktestRecord,
  backtest: Backtest,
  fit: Calibration,
): BacktestView {
  const values = Object.fromEntries(fit.assumptions.map(({ id, fitted }) => [id, fitted]))
  const before = runBacktest(record, backtest, {})
  const fitted = runBacktest(record, backtest, values)
  const episodes = fitted.flatMap((after, index) => {
    const start = before[index]
    return start === undefined ? [] : { episode: after.episode, before: start, fitted: after }
  })
  return { backtest, fit, record, episodes }
}

/** Return each target of an episode with both results. */
export function toTargetPairs({ before, fitted }: EpisodePair): readonly TargetPair[] {
  return fitted.results.flatMap((after, index) => {
    const start = before.results[index]
    return start === undefined ? [] : { before: start, fitted: after }
  })
}

/** Return the episode that the model is fitted to. */
export function toFittedEpisode({ episodes }: BacktestView): EpisodePair | undefined {
  return episodes.find(({ episode }) => episode.role === 'fit')
}
