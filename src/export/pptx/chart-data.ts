import {
  type ExhibitBand,
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
}

/** A band as two columns that lie on each other: its lower edge, and what lies between the edges. */
export type StackedBand = {
  readonly band: ExhibitBand
  readonly base: ChartColumn
  readonly spread: ChartColumn
}

/** A line as it is drawn: of the chart, or an edge of a band that cannot be filled. */
export type DrawnLine = { readonly series: ExhibitSeries; readonly column: ChartColumn }

/** Columns of a line chart by what draws them. Only one band can be filled: areas of a chart lie on each other. */
export type LineParts = {
  readonly filled: StackedBand | undefined
  readonly lines: readonly DrawnLine[]
}

/** Split the bands and lines of a chart into what native charts can draw. */
export function toLineParts({ series, bands }: ExhibitLines): LineParts {
  const fillable = bands.find(({ low, high }) => [...low, ...high].every(Number.isFinite))
  const edges = bands
    .filter((band) => band !== fillable)
    .flatMap(({ label, color, low, high }): readonly ExhibitSeries[] => [
      { label: `${label}: low`, kind: 'counterfactual', color, values: low },
      { label: `${label}: high`, kind: 'counterfactual', color, values: high },
    ])
  return {
    filled: fillable && toStackedBand(fillable),
    lines: [...series, ...edges].map((line) => ({
      series: line,
      column: { name: line.label, values: line.values.map(toFinite) },
    })),
  }
}

/** Return the numbers of a chart, column by column. */
export function toChartData(chart: ExhibitChart): ChartData {
  if (chart.kind === 'lines') {
    const { filled, lines } = toLineParts(chart)
    const band = filled === undefined ? [] : [filled.base, filled.spread]
    return {
      categories: chart.xTexts,
      columns: [...band, ...lines.map(({ column }) => column)],
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

function toStackedBand(band: ExhibitBand): StackedBand {
  const { label, low, high } = band
  return {
    band,
    base: { name: `${label}: low`, values: [...low] },
    spread: { name: label, values: high.map((top, at) => top - (low[at] ?? 0)) },
  }
}

function toFinite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined
}
