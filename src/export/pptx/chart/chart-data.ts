import {
  type ExhibitBars,
  type ExhibitChart,
  type ExhibitLines,
  type ExhibitSeries,
} from '@/ui/exhibit/exhibit'
import { toNumberFormat } from '@/export/to-number-format'

/** One column of numbers behind a chart; undefined leaves a gap. */
export type ChartColumn = {
  readonly name: string
  readonly values: readonly (number | undefined)[]
}

/** The numbers of a chart as its workbook holds them: categories, then one column for each series. */
export type ChartData = {
  readonly categories: readonly string[]
  readonly columns: readonly ChartColumn[]
  /** Columns after those, from which a series is drawn besides its own. */
  readonly helpers?: readonly ChartColumn[] | undefined
}

/** A line as it is drawn: of the chart, or an edge of a band. */
export type DrawnLine = {
  readonly series: ExhibitSeries
  readonly column: ChartColumn
  /** How far the band reaches down from its upper edge; undefined for every other line. */
  readonly spread?: ChartColumn
  /** False for the lower edge of a band, which its upper one names. */
  readonly isListed: boolean
}

/** Return the lines of a chart and, before them, the two edges of each of its bands, with the values of the page. */
export function toDrawnLines({ series, bands }: ExhibitLines): readonly DrawnLine[] {
  const edges = bands.flatMap(({ label, color, low, high }): readonly DrawnLine[] => [
    {
      ...toLine({ label: `${label}: low`, kind: 'counterfactual', color, values: low }),
      isListed: false,
    },
    {
      ...toLine({ label: `${label}: high`, kind: 'counterfactual', color, values: high }),
      spread: {
        name: `${label}: high less low`,
        values: high.map((top, at) => toFinite(top - (low[at] ?? Number.NaN))),
      },
    },
  ])
  return [...edges, ...series.map(toLine)]
}

/** Return the numbers of a chart, column by column. */
export function toChartData(chart: ExhibitChart): ChartData {
  if (chart.kind === 'lines') {
    return {
      categories: chart.xTexts,
      columns: toDrawnLines(chart).map(({ column }) => column),
      helpers: toDrawnLines(chart).flatMap(({ spread }) => spread ?? []),
    }
  }
  return chart.kind === 'shares' ? toShareData(chart) : toBarData(chart)
}

/** Return the format in which a chart writes its numbers: that of the page where a spreadsheet has it. */
export function toFormatCode(chart: ExhibitChart): string {
  const values = toChartData(chart).columns.flatMap((column) => column.values)
  const largest = values.reduce<number>(
    (most, value) => (Math.abs(value ?? 0) > Math.abs(most) ? (value ?? 0) : most),
    0,
  )
  const text = chart.formatValue(largest)
  const mark = /\d([.,])\d{1,2}(?!\d)/.exec(text)?.[1] ?? '.'
  return toNumberFormat({ kind: 'number', value: largest, text, decimalMark: mark }) ?? 'General'
}

function toBarData({ bars, valueHeader }: ExhibitBars): ChartData {
  return {
    categories: bars.map(({ label }) => label),
    columns: [{ name: valueHeader, values: bars.map(({ value }) => value) }],
  }
}

function toShareData({ bars, valueHeader }: ExhibitBars): ChartData {
  return {
    categories: [valueHeader],
    columns: bars.map(({ label, value }) => ({ name: label, values: [value] })),
  }
}

function toLine(series: ExhibitSeries): DrawnLine {
  const column = { name: series.label, values: series.values.map(toFinite) }
  return { series, column, isListed: true }
}

function toFinite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined
}
