import { weeksBetween, type CivilDate } from '@/lib/civil-date'
import { logOf } from '@/lib/power-table'
import {
  type Backtest,
  type BacktestTarget,
  type ImportMeasure,
  type Measure,
} from '@/domain/record/backtest'

/** What a price's scatter is stated over. */
const PRICE_SPAN_WEEKS = 365.25 / 7

/** Standard deviations from the middle to P95 of a normal distribution. */
const SD_TO_P95 = 1.645

/** Least multiple that logarithms are taken of: no customs figure tells less than a hundredth of a month. */
const LEAST_MULTIPLE = 0.01

/** Return the logarithm that forecasts are held against what was seen in. */
export function toLog(multiple: number): number {
  return logOf(Math.max(LEAST_MULTIPLE, multiple))
}

/**
 * Return how far a measure strays from any forecast of closures: standard deviation of its logarithm.
 *
 * Months scatter by themselves, so their mean by less and the ratio of two by more; a price strays from its base with
 * the square root of the time since. `single` is the scatter of one month, or of a price over a year.
 */
export function scatterOf(single: number, measure: Measure): number {
  if (measure.kind !== 'imports') return scatterBetween(single, measure.baseDay, measure.day)
  const { baseFirstMonth, baseLastMonth } = measure
  const own = scatterOfMonths(single, measure)
  if (baseFirstMonth === null || baseLastMonth === null) return own
  const base = { firstMonth: baseFirstMonth, lastMonth: baseLastMonth }
  return Math.hypot(own, scatterOfMonths(single, base))
}

/** Return how far the mean of some months strays. */
export function scatterOfMonths(
  single: number,
  { firstMonth, lastMonth }: Pick<ImportMeasure, 'firstMonth' | 'lastMonth'>,
): number {
  return single / Math.sqrt(countMonths(firstMonth, lastMonth))
}

/** Return how far a price strays from one day to another. */
export function scatterBetween(single: number, from: CivilDate, to: CivilDate): number {
  return single * Math.sqrt(weeksBetween(from, to) / PRICE_SPAN_WEEKS)
}

/** Return the scatter of one month, or of a price over a year, of the kind of figure that a target is. */
export function toSingleScatter({ scatters }: Backtest, { scatterId }: BacktestTarget): number {
  const scatter = scatters.find(({ id }) => id === scatterId)
  if (scatter === undefined) throw new RangeError(`No scatter is called ${scatterId}`)
  return scatter.figure.value
}

/** Return the scatter of a target, with that of what was seen where it is itself a range, read as P5 to P95. */
export function toTargetScatter(backtest: Backtest, target: BacktestTarget): number {
  const { range } = target.seen
  const reading = range === undefined ? 0 : logOf(range.high / range.low) / (2 * SD_TO_P95)
  return Math.hypot(scatterOf(toSingleScatter(backtest, target), target.measure), reading)
}

function countMonths(first: string, last: string): number {
  const [from, to] = [first, last].map((month) => {
    const [year = NaN, number = NaN] = month.split('-').map(Number)
    return 12 * year + number
  })
  return (to ?? NaN) - (from ?? NaN) + 1
}
