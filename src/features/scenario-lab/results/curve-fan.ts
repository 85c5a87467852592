import { type PriceTests } from '@/data/use-tested-prices'
import { addDays, type CivilDate } from '@/lib/civil-date'
import {
  type MonteCarloResult,
  type Percentiles,
  type WeeklyPercentiles,
} from '@/domain/market/monte-carlo'
import { type Foregone } from '@/domain/market/foregone'
import { type LabOutcome } from '@/model/lab'
import { type ChartBand, type ChartSeries } from '@/ui/charts/chart-series'
import { peakOf, toBaselineSeries, toRunSeries } from '@/ui/charts/week-series'
import { type Format } from '@/ui/format/create-format'

/** What the curves of one scenario are made from. */
export type CurveNeeds = {
  readonly outcome: LabOutcome
  readonly elementId: string
  /** Name of the element: `Terbium`. */
  readonly name: string
  readonly baselineDate: CivilDate
  /** Regions whose export value is counted, and what they forego in the run of central values. */
  readonly regionIds: readonly string[]
  readonly foregone: Foregone
  /** Many runs of the scenario, or of the one shown a moment ago, when anything is uncertain. */
  readonly result: MonteCarloResult | undefined
  /** True when the many runs are those of a moment ago. */
  readonly isCatchingUp: boolean
  /** What the backtest found for prices of the element; none until it has been answered. */
  readonly tests?: PriceTests | undefined
}

/** What a curve shows of a scenario and of its no-disruption baseline, week by week. */
export type Curve = {
  /** In the run of central values. */
  readonly central: Float64Array
  readonly baseline?: Float64Array
  /** Over the runs, where there are any. */
  readonly spread: WeeklyPercentiles | undefined
  readonly baselineSpread?: WeeklyPercentiles | undefined
}

/** The lines of a curve and the bands around them. */
export type Fan = {
  readonly series: readonly ChartSeries[]
  readonly bands: readonly ChartBand[]
  /** How a sentence about the line begins, and what the subtitle adds. */
  readonly subject: string
  readonly basis: string
}

/**
 * The fan of a curve: the run of central values leads, now and while a lever is held, with the runs in bands beneath.
 *
 * Titles and sentences tell that run, so that none changes what it tells while the runs catch up.
 */
export function toFan(needs: CurveNeeds, curve: Curve, format: Format): Fan {
  const { outcome } = needs
  const { central, baseline } = curve
  const label = outcome.isUncertain ? 'central run' : 'this scenario'
  return {
    series: [
      toLine(needs, central, label),
      ...(baseline === undefined ? [] : [toBaselineSeries(baseline)]),
    ],
    bands: toBands(needs, curve, format),
    subject: outcome.isUncertain ? 'The central run' : 'The run',
    basis: outcome.isUncertain ? '; title and line: central run' : '',
  }
}

function toBands(
  { result, isCatchingUp }: CurveNeeds,
  { spread, baselineSpread }: Curve,
  format: Format,
): readonly ChartBand[] {
  if (result === undefined || spread === undefined) return []
  const of = `of ${format.integer(result.runs)} runs${isCatchingUp ? ', being updated' : ''}`
  const widths = [
    { id: 'outer', label: `P5–P95 ${of}`, low: spread.p5, high: spread.p95 },
    { id: 'inner', label: 'P25–P75', low: spread.p25, high: spread.p75 },
  ]
  const xs = spread.p50.map((_, week) => week)
  return [
    ...widths.map((band) => ({ ...band, xs, color: 'series-1' as const })),
    // Last, so that what the runs span has its label first where there is room for one.
    ...(baselineSpread === undefined || !hasWidth(baselineSpread)
      ? []
      : [
          {
            id: 'baseline',
            label: 'baseline: P5–P95',
            xs,
            low: baselineSpread.p5,
            high: baselineSpread.p95,
            color: 'muted' as const,
          },
        ]),
  ]
}

/** Part of a value below which a band is only a line. */
const HAIR = 1e-9

function hasWidth({ p5, p95 }: WeeklyPercentiles): boolean {
  return p95.some((high, week) => high - at(p5, week) > HAIR * Math.abs(high))
}

/**
 * Say how something that each run is read for by itself is spread over the runs, with a leading blank; empty where the
 * runs are not there, or are those of a moment ago.
 */
export function toOwnWords(
  { result, isCatchingUp }: CurveNeeds,
  { what, own }: { readonly what: string; readonly own: Percentiles | undefined },
  write: (value: number) => string,
  format: Format,
): string {
  if (result === undefined || own === undefined || isCatchingUp) return ''
  return ` ${what} of each run: ${writeSpread(own, write)}, over ${format.integer(result.runs)} runs.`
}

/** Write percentiles as words: `median $100/kg (P5–P95 $90/kg to $120/kg)`. */
export function writeSpread(
  { p5, p50, p95 }: Pick<Percentiles, 'p5' | 'p50' | 'p95'>,
  write: (value: number) => string,
): string {
  const [low, middle, high] = [write(p5), write(p50), write(p95)]
  return low === high ? `${middle} from P5 to P95` : `median ${middle} (P5–P95 ${low} to ${high})`
}

/** Report whether a line reads as one number throughout. */
export function isFlat(values: Float64Array, write: (value: number) => string): boolean {
  const high = peakOf(values).value
  const low = -peakOf(values.map((value) => -value)).value
  return write(low) === write(high)
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
