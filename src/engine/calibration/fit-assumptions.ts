import { type AssumptionRange } from '@/engine/backtest/assumption-range'
import { searchPattern, type Problem } from './pattern-search'

/** Assumptions with their bounds, and how far off the model is with given values of them. */
export type FitProblem = {
  readonly ranges: readonly AssumptionRange[]
  /** Misses in units of their scatter. */
  readonly missesOf: (values: readonly number[]) => readonly number[]
}

/**
 * Return the values inside the bounds with the least penalised error (see `calibrateModel`).
 *
 * The search runs from the start and from the middle of the bounds; the better end is taken.
 */
export function fitAssumptions(problem: FitProblem): readonly number[] {
  const { start, cost } = layOut(problem)
  const middle = start.map(() => 0.5)
  const [fromStart, fromMiddle] = [
    searchPattern({ start, cost }),
    searchPattern({ start: middle, cost }),
  ]
  const { point } = fromMiddle.cost < fromStart.cost ? fromMiddle : fromStart
  return toValues(problem.ranges, point)
}

/** Return the values that the search from the start alone ends at, to a sixty-fourth of their bounds. */
export function fitRoughly(problem: FitProblem): readonly number[] {
  return toValues(problem.ranges, searchPattern({ ...layOut(problem), lastStep: 1 / 64 }).point)
}

function layOut({ ranges, missesOf }: FitProblem): Problem {
  const start = ranges.map(({ start: value, low, high }) => (value - low) / (high - low))
  return {
    start,
    cost: (point) =>
      sumOfSquares(missesOf(toValues(ranges, point))) +
      sumOfSquares(point.map((value, index) => 2 * (value - (start[index] ?? value)))),
  }
}

function toValues(ranges: readonly AssumptionRange[], point: readonly number[]): readonly number[] {
  return ranges.map(({ low, high }, index) => low + (point[index] ?? 0) * (high - low))
}

function sumOfSquares(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value ** 2, 0)
}
