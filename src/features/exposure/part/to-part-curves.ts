import { addDays, type CivilDate } from '@/lib/civil-date'
import { type PartFan, type PartPath } from '@/domain/parts/exposure'
import { type WeeklyPercentiles } from '@/domain/market/monte-carlo'
import { followPart, type Assessed } from '@/model/exposure'
import { type RunPair } from '@/model/runs'
import { type Format } from '@/ui/format/create-format'
import { type ChartBand, type ChartSeries } from '@/ui/charts/chart-series'
import { writeDays } from '@/features/exposure/part-words'
import { type PartRow } from '@/features/exposure/to-part-rows'

/** A part week by week in the central run and at both ends of the recorded losses. */
export type PartPaths = {
  readonly central: PartPath
  readonly low: PartPath
  readonly high: PartPath
  /** What many runs do to it; undefined until they are made. */
  readonly fan: PartFan | undefined
}

/** What a chart of a part draws. */
export type PartChart = {
  readonly title: string
  readonly subtitle: string
  readonly sentence: string
  readonly series: readonly ChartSeries[]
  readonly bands: readonly ChartBand[]
}

/** Follow a part through the central run and through both ends of the range. */
export function toPartPaths(assessed: Assessed, { part }: PartRow, fan?: PartFan): PartPaths {
  const { materials, asOfWeek: countedAt, run, range } = assessed
  const follow = (pair: RunPair) => followPart({ run: pair, part, materials, countedAt })
  return { central: follow(run), low: follow(range.low.run), high: follow(range.high.run), fan }
}

/** Return the chart of the stock. */
export function toStockChart(
  { central, low, high, fan }: PartPaths,
  { part, outcome, outDays }: PartRow,
  format: Pick<Format, 'integer' | 'number' | 'date' | 'percent'>,
): PartChart {
  const xs = toWeeks(central)
  const end = central.coverDays.at(-1) ?? 0
  const start = central.coverDays[0] ?? 0
  return {
    title: toStockTitle({ outcome, outDays }, end, format),
    subtitle: 'Stock at the start of each week, days of use (modelled)',
    sentence: `The stock of ${part.id} begins at ${writeDays(start, format)} of use and ends the central run at ${writeDays(end, format)}.`,
    series: [
      {
        id: 'stock',
        label: 'central run',
        points: { xs, ys: central.coverDays },
        kind: 'scenario',
        color: 'series-1',
      },
    ],
    bands:
      fan === undefined
        ? [toBand({ xs, one: low.coverDays, other: high.coverDays })]
        : toFan(xs, fan.coverDays, fan.runs),
  }
}

function toStockTitle(
  { outcome, outDays: { p50 } }: Pick<PartRow, 'outcome' | 'outDays'>,
  daysLeft: number,
  format: Pick<Format, 'integer' | 'number' | 'date' | 'percent'>,
): string {
  if (outcome.runs > 0) {
    return outcome.stockOutShare === 0
      ? 'The stock lasts in every run'
      : `The stock is gone in ${format.percent(outcome.stockOutShare)} of runs`
  }
  return p50 === undefined
    ? `In the central run the stock lasts: ${writeDays(daysLeft, format)} are left at the end`
    : `In the central run the stock is gone in the week of ${format.date(p50)}`
}

/** Return the chart of what is delivered. */
export function toAllocationChart(
  { central, low, high, fan }: PartPaths,
  baselineDate: CivilDate,
  format: Pick<Format, 'percent' | 'date'>,
): PartChart {
  const xs = toWeeks(central)
  const least = Math.min(...central.allocation)
  const week = central.firstWeek + central.allocation.indexOf(least)
  const day = format.date(addDays(baselineDate, 7 * week))
  const colors = ['series-2', 'series-3', 'series-4'] as const
  const elements = Object.entries(central.elementAllocation)
    .toSorted((a, b) => Math.min(...a[1]) - Math.min(...b[1]))
    .slice(0, colors.length)
  return {
    title:
      least >= 1
        ? 'All of the use is delivered'
        : `Deliveries fall to ${format.percent(least)} of use`,
    subtitle: 'Share of use delivered, week by week, and what each element allows (modelled)',
    sentence:
      least >= 1
        ? 'No week delivers less than the use.'
        : `Deliveries are least in the week of ${day}, at ${format.percent(least)} of use. The element that is scarcest binds.`,
    series: [
      {
        id: 'all',
        label: 'delivered',
        points: { xs, ys: central.allocation },
        kind: 'scenario',
        color: 'series-1',
      },
      ...(elements.length < 2
        ? []
        : elements.map(([id, ys], at): ChartSeries => ({
            id,
            label: id,
            points: { xs, ys },
            kind: 'estimate',
            color: colors[at] ?? 'muted',
          }))),
    ],
    bands:
      fan === undefined
        ? [toBand({ xs, one: low.allocation, other: high.allocation })]
        : toFan(xs, fan.allocation, fan.runs),
  }
}

type Edges = {
  readonly xs: readonly number[]
  readonly one: Float64Array
  readonly other: Float64Array
}

/** Two bands around the runs' middle. */
function toFan(
  xs: readonly number[],
  { p5, p25, p75, p95 }: WeeklyPercentiles,
  runs: number,
): readonly ChartBand[] {
  return [
    { id: 'outer', label: `P5–P95 of ${runs} runs`, xs, low: p5, high: p95, color: 'series-1' },
    { id: 'inner', label: 'P25–P75', xs, low: p25, high: p75, color: 'series-1' },
  ]
}

/** The band between two runs, whichever of them is lower in a week. */
function toBand({ xs, one, other }: Edges): ChartBand {
  return {
    id: 'range',
    label: 'range of “halted” and “shut”',
    xs,
    low: one.map((value, week) => Math.min(value, other[week] ?? value)),
    high: one.map((value, week) => Math.max(value, other[week] ?? value)),
    color: 'series-1',
  }
}

function toWeeks({ firstWeek, allocation }: PartPath): readonly number[] {
  return Array.from(allocation, (_, week) => firstWeek + week)
}

/** Return weeks of the axis 26 apart, from the first on. */
export function toHalfYears(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.floor((last - first) / 26) + 1 }, (_, at) => first + 26 * at)
}
