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

/** Return how far results are off: how many hit, and the root mean square of misses in units of their tolerances. */
export function summariseErrors(results: readonly TargetResult[]): ErrorSummary {
  const squares = results.map(({ miss, tolerance }) => (miss / tolerance) ** 2)
  const sum = squares.reduce((total, square) => total + square, 0)
  return {
    count: results.length,
    hits: results.filter(({ isHit }) => isHit).length,
    rootMeanSquare: Math.sqrt(sum / Math.max(1, results.length)),
  }
}
