import { toDayNumber } from '@/lib/civil-date'
import { type ExhibitBars, type ExhibitChart, type ExhibitLines } from '@/ui/exhibit/exhibit'
import { toNumberFormat } from '@/export/to-number-format'
import { toAreas } from './to-areas'

/** One column of numbers behind a chart; undefined leaves a gap. */
export type ChartColumn = {
  readonly name: string
  readonly values: readonly (number | undefined)[]
}

/** What the values of a chart stand for: names, or days as spreadsheets count them. */
export type Categories =
  | { readonly kind: 'names'; readonly names: readonly string[] }
  | { readonly kind: 'days'; readonly days: readonly number[] }

/** The numbers of a chart as its workbook holds them: categories, then one column for each series. */
export type ChartData = {
  readonly categories: Categories
  readonly columns: readonly ChartColumn[]
  /** Columns after those, from which something is drawn besides its numbers: areas, and the rule of the as-of date. */
  readonly helpers?: readonly ChartColumn[] | undefined
}

/** Format of days in a workbook. */
export const DAY_FORMAT = 'd mmm yyyy'

/** Days between the first day of spreadsheets and 1 January 1970. */
const SERIAL_OF_1970 = 25_569

/** Return the numbers of a chart, column by column, with the values of the page. */
export function toChartData(chart: ExhibitChart): ChartData {
  if (chart.kind === 'lines') return toLineData(chart)
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

function toLineData(chart: ExhibitLines): ChartData {
  const { series, bands, days, xTexts } = chart
  const edges = bands.flatMap(({ label, low, high }) => [
    { name: `${label}: low`, values: low.map(toFinite) },
    { name: `${label}: high`, values: high.map(toFinite) },
  ])
  const lines = series.map(({ label, values }) => ({ name: label, values: values.map(toFinite) }))
  const areas = toAreas(bands).flatMap((stack) => stack.map(({ column }) => column))
  return {
    categories:
      days === undefined
        ? { kind: 'names', names: xTexts }
        : { kind: 'days', days: days.map((day) => toDayNumber(day) + SERIAL_OF_1970) },
    columns: [...lines, ...edges],
    helpers: [...areas, ...toRuleColumns(chart), ...toNoteColumns(chart)],
  }
}

/** An upright rule is a lone point at the top of the plot, from which a line hangs. */
export function toRuleColumns({ rules = [], xTexts, range }: ExhibitLines): readonly ChartColumn[] {
  if (range === undefined) return []
  const [, top] = range
  return rules.map(({ at, label }) => ({
    name: label,
    values: xTexts.map((_, place) => (place === at ? top : undefined)),
  }))
}

/** A note is a lone point on its line. */
export function toNoteColumns({
  notes = [],
  series,
  xTexts,
}: ExhibitLines): readonly ChartColumn[] {
  return notes.map(({ number, at, dayText, text, line }) => {
    const values = [series[line], ...series].map((own) => own?.values[at] ?? Number.NaN)
    const value = values.find(Number.isFinite)
    return {
      name: `Note ${number}, ${dayText}: ${text}`,
      values: xTexts.map((_, place) => (place === at ? value : undefined)),
    }
  })
}

function toBarData({ bars, valueHeader }: ExhibitBars): ChartData {
  return {
    categories: { kind: 'names', names: bars.map(({ label }) => label) },
    columns: [{ name: valueHeader, values: bars.map(({ value }) => value) }],
  }
}

function toShareData({ bars, valueHeader }: ExhibitBars): ChartData {
  return {
    categories: { kind: 'names', names: [valueHeader] },
    columns: bars.map(({ label, value }) => ({ name: label, values: [value] })),
  }
}

function toFinite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined
}
