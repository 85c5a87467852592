import { addDays, type CivilDate } from '@/lib/civil-date'
import { type PartPath } from '@/domain/exposure'
import { toPartPath } from '@/engine/exposure/part-path'
import { type RunPair } from '@/engine/run-pair'
import { type Format } from '@/ui/format/create-format'
import { type ChartBand, type ChartSeries } from '@/ui/charts/chart-series'
import { writeDays } from '@/features/exposure/part-words'
import { type Assessed } from '@/data/assess-exposure'
import { type PartRow } from '@/features/exposure/to-part-rows'

/** A part week by week in the central run and at both ends of the recorded losses. */
export type PartPaths = {
  readonly central: PartPath
  readonly low: PartPath
  readonly high: PartPath
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
export function toPartPaths(assessed: Assessed, { part }: PartRow): PartPaths {
  const { materials, asOfWeek: countedAt, run, range } = assessed
  const follow = (held: RunPair) => toPartPath({ run: held, part, materials, countedAt })
  return { central: follow(run), low: follow(range.low.run), high: follow(range.high.run) }
}

/** Return the chart of the stock. */
export function toStockChart(
  { central, low, high }: PartPaths,
  { part, stockOutDay }: PartRow,
  format: Pick<Format, 'integer' | 'date'>,
): PartChart {
  const xs = toWeeks(central)
  const end = central.coverDays.at(-1) ?? 0
  const start = central.coverDays[0] ?? 0
  return {
    title:
      stockOutDay === undefined
        ? `The stock lasts: ${writeDays(end, format)} are left at the end`
        : `The stock is gone in the week of ${format.date(stockOutDay)}`,
    subtitle: 'Stock at the start of each week, days of use (modelled)',
    sentence: `The stock of ${part.id} begins at ${writeDays(start, format)} of use and ends the run at ${writeDays(end, format)}.`,
    series: [
      {
        id: 'stock',
        label: 'central run',
        points: { xs, ys: central.coverDays },
        kind: 'scenario',
        color: 'series-1',
      },
    ],
    bands: [toBand({ xs, one: low.coverDays, other: high.coverDays })],
  }
}

/** Return the chart of what is delivered. */
export function toAllocationChart(
  { central, low, high }: PartPaths,
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
    bands: [toBand({ xs, one: low.allocation, other: high.allocation })],
  }
}

type Edges = {
  readonly xs: readonly number[]
  readonly one: Float64Array
  readonly other: Float64Array
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
