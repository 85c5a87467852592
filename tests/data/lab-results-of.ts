import { type Band } from '@/domain/market/indicators'
import {
  type MonteCarloRequest,
  type MonteCarloResult,
  type Percentiles,
  type WeeklyPercentiles,
} from '@/domain/market/monte-carlo'

/** Runs whose percentiles lie a step apart around a value that is the same in every week. */
export function toFlatPercentiles(middle: number, weeks: number, step = 1): WeeklyPercentiles {
  const at = (value: number) => Float64Array.from({ length: weeks }, () => value)
  return {
    p5: at(middle - 2 * step),
    p25: at(middle - step),
    p50: at(middle),
    p75: at(middle + step),
    p95: at(middle + 2 * step),
  }
}

/** Percentiles a step apart around a number. */
export function toPercentiles(middle: number, step: number): Percentiles {
  return {
    p5: middle - 2 * step,
    p25: middle - step,
    p50: middle,
    p75: middle + step,
    p95: middle + 2 * step,
  }
}

/** A made-up answer to a request: 100 everywhere, three runs in four high, the rest elevated, losses of 1 to 100 M. */
export function toMadeUpResult(request: MonteCarloRequest): MonteCarloResult {
  const { runs, seed, scenario, elementIds, series, rating } = request
  const weeks = scenario.horizonWeeks
  const shares: Record<Band, number> = { low: 0, guarded: 0, elevated: 0.25, high: 0.75, severe: 0 }
  const byElement = <Value>(value: Value) =>
    Object.fromEntries(elementIds.map((id) => [id, value] as const))
  return {
    runs,
    seed,
    weeks,
    element: Object.fromEntries(
      series.map((name) => [name, byElement(toFlatPercentiles(100, weeks))] as const),
    ),
    exportValueUsd: {},
    stockOut: byElement({
      china: Float64Array.from({ length: weeks }, (_, week) => week / (weeks - 1) / 2),
      outside: new Float64Array(weeks),
    }),
    loss: {
      sorted: Float64Array.from({ length: 100 }, (_, index) => (index + 1) * 1e6),
      mean: 50.5e6,
      percentiles: { p5: 5e6, p25: 25e6, p50: 50e6, p75: 75e6, p95: 95e6 },
      var95: 95e6,
      cvar95: 98e6,
    },
    ...(request.hasBaseline === true && {
      baseline: Object.fromEntries(
        series.map((name) => [name, byElement(toFlatPercentiles(96, weeks))] as const),
      ),
    }),
    ...(request.extremesFrom !== undefined && {
      extremes: request.extremesFrom.map(() =>
        byElement({
          peakPrice: toPercentiles(120, 4),
          peakPriceOutside: toPercentiles(150, 5),
          leastCover: toPercentiles(6, 1),
          leastCoverOutside: toPercentiles(4, 0.5),
          mostMissing: toPercentiles(0.2, 0.05),
          mostMissingOutside: toPercentiles(0.3, 0.05),
        }),
      ),
      mostLoss: toPercentiles(60e6, 1e6),
    }),
    ...(request.hasLossSoFar === true && { lossSoFar: toFlatPercentiles(18e6, weeks, 1e6) }),
    bands: (rating?.elements ?? []).map(({ elementId }) => ({
      elementId,
      shares,
      shown: ['high', 'elevated'],
    })),
  }
}
