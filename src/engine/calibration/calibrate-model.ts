import {
  type Assumption,
  type AssumptionValues,
  type Backtest,
  type Calibration,
  type FittedAssumption,
  type FittedTarget,
} from '@/domain/record/backtest'
import { type ModelRecord } from '@/domain/record/model-record'
import { MODEL_VERSION } from '@/domain/market/version'
import { toAssumptionRange, type AssumptionRange } from '@/engine/backtest/assumption-range'
import { runBacktest, type EpisodeResult, type TargetResult } from '@/engine/backtest/run-backtest'
import { summariseErrors, toFitResults, toHoldOutResults } from '@/engine/backtest/summarise-errors'
import { fitAssumptions, fitRoughly, type FitProblem } from './fit-assumptions'

/** Round to significant digits, so that what is stored is what was run. */
function roundSignificant(value: number, digits: number): number {
  return Number(value.toPrecision(digits))
}

/** Round to decimals. */
function roundDecimals(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}

/** How the fit is made, in words for whoever reads the file. */
const METHOD =
  'Least sum over the fitted targets of (miss / scatter)², where a miss is the logarithm of modelled over seen, plus ((value − start) / half the width of its bounds)² for each assumption, so that what the data do not speak of stays where it was. Pattern search of Hooke and Jeeves inside the bounds, from the start and from the middle of the bounds; no derivative and no chance. Held-out episodes take no part.'

/** Fit the model and hold the fit against the episodes held out. */
export function calibrateModel(record: ModelRecord, backtest: Backtest): Calibration {
  const free = backtest.assumptions
  const ranges = free.map((assumption) => toAssumptionRange(record, assumption))
  const fitted = toFitted(toProblem(record, backtest))
  const run = (values: AssumptionValues) => runBacktest(record, backtest, values)
  const errorOf = (values: readonly number[]): number =>
    summariseErrors(toFitResults(run(nameValues(free, values)))).rootMeanSquare
  const before = run({})
  const after = run(nameValues(free, fitted))
  return {
    method: METHOD,
    modelVersion: MODEL_VERSION,
    assumptions: free.map(({ id }, index) =>
      toFittedAssumption({ id, index, ranges, fitted, errorOf }),
    ),
    targets: after.flatMap(({ results }, episode) =>
      results.map(({ target, seen, modelled }, index): FittedTarget => ({
        id: target.id,
        seen,
        before: roundDecimals(before[episode]?.results[index]?.modelled ?? Number.NaN, 4),
        fitted: roundDecimals(modelled, 4),
      })),
    ),
    fitBefore: roundError(summariseErrors(toFitResults(before))),
    fitAfter: roundError(summariseErrors(toFitResults(after))),
    holdOutBefore: roundError(summariseErrors(toHoldOutResults(before))),
    holdOutAfter: roundError(summariseErrors(toHoldOutResults(after))),
  }
}

/** Lay the fit out as a problem of bare numbers; only the fitted episode is run. */
export function toProblem(record: ModelRecord, backtest: Backtest): FitProblem {
  const fitOnly = { ...backtest, episodes: backtest.episodes.filter(({ role }) => role === 'fit') }
  return layOut(record, fitOnly, toFitResults)
}

/** Return the values that all observations of all episodes but one ask for. */
export function fitWithout(
  record: ModelRecord,
  backtest: Backtest,
  episodeId: string,
): AssumptionValues {
  const episodes = backtest.episodes.filter(({ id }) => id !== episodeId)
  const problem = layOut(record, { ...backtest, episodes }, toAllResults)
  return nameValues(backtest.assumptions, fitRoughly(problem).map(toKept))
}

function toAllResults(run: readonly EpisodeResult[]): readonly TargetResult[] {
  return run.flatMap(({ results }) => results)
}

function layOut(
  record: ModelRecord,
  backtest: Backtest,
  pick: (run: readonly EpisodeResult[]) => readonly TargetResult[],
): FitProblem {
  const free = backtest.assumptions
  return {
    ranges: free.map((assumption) => toAssumptionRange(record, assumption)),
    missesOf: (values) =>
      pick(runBacktest(record, backtest, nameValues(free, values))).map(({ miss }) => miss),
  }
}

function toFitted(problem: FitProblem): readonly number[] {
  return fitAssumptions(problem).map(toKept)
}

function toKept(value: number): number {
  return roundSignificant(value, 4)
}

function nameValues(
  assumptions: readonly Assumption[],
  values: readonly number[],
): AssumptionValues {
  return Object.fromEntries(assumptions.map(({ id }, index) => [id, values[index] ?? Number.NaN]))
}

type Fitting = {
  readonly id: string
  readonly index: number
  readonly ranges: readonly AssumptionRange[]
  readonly fitted: readonly number[]
  readonly errorOf: (values: readonly number[]) => number
}

/** Say where an assumption ended, and how much the error minds when it is a tenth lower or higher, inside its bounds. */
function toFittedAssumption({ id, index, ranges, fitted, errorOf }: Fitting): FittedAssumption {
  const { start, low, high } = ranges[index] ?? { start: NaN, low: NaN, high: NaN }
  const value = fitted[index] ?? NaN
  const least = errorOf(fitted)
  const riseAt = (factor: number): number => {
    const moved = Math.min(high, Math.max(low, value * factor))
    return roundDecimals(errorOf(fitted.with(index, moved)) / least - 1, 4)
  }
  return {
    id,
    low,
    high,
    start,
    fitted: value,
    isAtBound: value <= low || value >= high,
    errorAtTenthLower: riseAt(0.9),
    errorAtTenthHigher: riseAt(1.1),
  }
}

function roundError<Summary extends { readonly rootMeanSquare: number }>(
  summary: Summary,
): Summary {
  return { ...summary, rootMeanSquare: roundDecimals(summary.rootMeanSquare, 4) }
}
