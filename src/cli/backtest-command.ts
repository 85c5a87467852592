import { parseArgs } from 'node:util'
import backtestFile from '@mock-data/backtest.json'
import forecastsFile from '@mock-data/forecasts.json'
import { z } from 'zod/mini'
import { backtest } from '@/contracts/backtest-schema'
import { forecasts } from '@/contracts/forecasts-schema'
import { type Forecasts } from '@/domain/record/forecasts'
import { forecastBacktest, KEPT_DRAWS, toKeptDigits } from '@/model/backtest'
import { InputError } from './input-error'
import { readOwnRecord } from './own-record'

/** Most draws of an episode: memory for one of each measure. */
const MAX_DRAWS = 100_000

/**
 * Return the forecasts of every episode: those that are kept or, with `--runs` or `--seed`, made anew around the
 * values that the kept ones were made around.
 */
export function runBacktest(options: readonly string[]): Forecasts {
  const { runs, seed } = readOptions(options)
  const kept = z.parse(forecasts, forecastsFile)
  if (runs === undefined && seed === undefined) return kept
  const made = forecastBacktest(readOwnRecord(), z.parse(backtest, backtestFile), {
    runs: toWhole('--runs', runs ?? String(KEPT_DRAWS.runs), [1, MAX_DRAWS]),
    seed: toWhole('--seed', seed ?? String(KEPT_DRAWS.seed), [0, 2 ** 32 - 1]),
    leftOut: Object.fromEntries(
      kept.episodes.map(({ episodeId, leftOutValues }) => [episodeId, leftOutValues]),
    ),
  })
  return z.parse(forecasts, JSON.parse(JSON.stringify(made, toKeptDigits)))
}

function readOptions(options: readonly string[]) {
  try {
    const known = { runs: { type: 'string' }, seed: { type: 'string' } } as const
    return parseArgs({ args: [...options], options: known }).values
  } catch {
    const message = `backtest takes --runs and --seed, whole numbers, not ${options.join(' ')}`
    throw new InputError([{ path: 'command', message }])
  }
}

function toWhole(path: string, text: string, [min, max]: readonly [number, number]): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (value >= min && value <= max) return value
  const message = `${text} is not a whole number from ${min} to ${max}`
  throw new InputError([{ path, message }])
}
