import { addDays, type CivilDate } from '@/lib/civil-date'
import { type MonteCarloResult, type WeeklyPercentiles } from '@/domain/market/monte-carlo'
import { type LabOutcome } from '@/model/lab'
import { type ChartBand, type ChartSeries } from '@/ui/charts/chart-series'
import { toRunSeries } from '@/ui/charts/week-series'
import { type Format } from '@/ui/format/create-format'

/** What the curves of one scenario are made from. */
export type CurveNeeds = {
  readonly outcome: LabOutcome
  readonly elementId: string
  /** Name of the element: `Terbium`. */
  readonly name: string
  readonly baselineDate: CivilDate
  /** Regions whose export value is counted. */
  readonly regionIds: readonly string[]
  /** Many runs of the scenario, or of the one shown a moment ago, when anything is uncertain. */
  readonly result: MonteCarloResult | undefined
  /** True when the many runs are those of a moment ago. */
  readonly isCatchingUp: boolean
}

/** The line that leads, and the bands around it. */
export type Fan = {
  /** Median of the runs, or the one run there is. */
  readonly middle: Float64Array
  readonly series: readonly ChartSeries[]
  readonly bands: readonly ChartBand[]
  /** How a sentence about it begins. */
  readonly subject: string
  /** Spread in a week in words, with a leading blank; empty without runs. */
  readonly rangeAt: (week: number, write: (value: number) => string) => string
}

/** The fan of a series; where its runs lag behind, the run of central values leads and the old bands stay beneath. */
export function toFan(
  needs: CurveNeeds,
  spread: WeeklyPercentiles | undefined,
  central: Float64Array,
  format: Format,
): Fan {
  const { result, isCatchingUp, outcome } = needs
  if (result === undefined || spread === undefined) {
    const label = outcome.isUncertain ? 'central values' : 'this scenario'
    const subject = outcome.isUncertain ? 'The central run' : 'The run'
    return {
      middle: central,
      series: [toLine(needs, central, label)],
      bands: [],
      subject,
      rangeAt: () => '',
    }
  }
  const bands = toBands(spread, result.runs, isCatchingUp, format)
  if (isCatchingUp) {
    const series = [toLine(needs, central, 'central values')]
    return {
      middle: central,
      series,
      bands,
      subject: 'The central run',
      rangeAt: () => '',
    }
  }
  return {
    middle: spread.p50,
    series: [toLine(needs, spread.p50, 'median')],
    bands,
    subject: 'The median run',
    rangeAt: (week, write) => {
      const low = write(at(spread.p5, week))
      const high = write(at(spread.p95, week))
      return low === high ? ' (the same from P5 to P95)' : ` (P5–P95 ${low} to ${high})`
    },
  }
}

function toBands(
  spread: WeeklyPercentiles,
  runs: number,
  isCatchingUp: boolean,
  format: Format,
): readonly ChartBand[] {
  const xs = spread.p50.map((_, week) => week)
  const of = `of ${format.integer(runs)} runs${isCatchingUp ? ', being updated' : ''}`
  return [
    { id: 'outer', label: `P5–P95 ${of}`, xs, low: spread.p5, high: spread.p95, color: 'series-1' },
    { id: 'inner', label: 'P25–P75', xs, low: spread.p25, high: spread.p75, color: 'series-1' },
  ]
}

/** Solid up to the week of the as-of date, dashed after: record and scenario. */
export function toLine({ outcome }: CurveNeeds, values: Float64Array, label: string): ChartSeries {
  const asOfWeek = Math.max(0, Math.floor(outcome.asOfWeek))
  return toRunSeries(values, asOfWeek, { id: 'scenario', label, color: 'series-1' })
}

/** Return the first day of a week of the run. */
export function weekDay({ baselineDate }: CurveNeeds, week: number): CivilDate {
  return addDays(baselineDate, 7 * week)
}

/** Return the value in a week; NaN outside the run. */
export function at(values: Float64Array, week: number): number {
  return values[week] ?? Number.NaN
}
