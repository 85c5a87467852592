import { type ErrorSummary } from '@/domain/record/backtest'
import { type EpisodeResult, type TargetResult } from './run-backtest'

/** Return the results that steer a fit: those of the fitted episode, without what is only looked at. */
export function toFitResults(episodes: readonly EpisodeResult[]): readonly TargetResult[] {
  return episodes
    .filter(({ episode }) => episode.role === 'fit')
    .flatMap(({ results }) => results.filter(({ target }) => target.role === 'fit'))
}

/** Return the results of the episodes that no fit has seen. */
export function toHoldOutResults(episodes: readonly EpisodeResult[]): readonly TargetResult[] {
  return episodes
    .filter(({ episode }) => episode.role === 'hold-out')
    .flatMap(({ results }) => results)
}

/** Return how far results are off: the root mean square of their misses. */
export function summariseErrors(results: readonly TargetResult[]): ErrorSummary {
  const sum = results.reduce((total, { miss }) => total + miss ** 2, 0)
  return { count: results.length, rootMeanSquare: Math.sqrt(sum / Math.max(1, results.length)) }
}
