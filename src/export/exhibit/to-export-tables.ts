import {
  type Exhibit,
  type ExhibitCell,
  type ExhibitChart,
  type ExhibitFigure,
  type ExhibitTable,
} from '@/ui/exhibit/exhibit'
import { type Format } from '@/ui/format/create-format'
import { type ExportCell, type ExportTable } from '@/export/export-table'

/** Sign that stands on the page where there is no value. */
const MISSING = '–'

/** A number alone, in any locale's way of writing it. */
const NUMBER_ALONE = /^[+−-]?\d[\d.,’'\s\u{A0}\u{202F}]*$/u

/**
 * Return the tables of an exhibit, or the numbers behind its drawing where it has none.
 *
 * A cell is the number behind it where there is one; words that are a number alone become that number.
 */
export function toExportTables(exhibit: Exhibit, format: Format): readonly ExportTable[] {
  const tables = toTables(exhibit)
  const decimalMark = toDecimalMark(format.locale)
  return tables.map(({ caption, columns, rows }) => ({
    name: tables.length === 1 ? exhibit.title : caption,
    caption: caption === '' ? exhibit.title : caption,
    titles: columns.map(({ header, unit = '' }) => (unit === '' ? header : `${header} (${unit})`)),
    rows: rows.map((cells) => cells.map((cell) => toExportCell(cell, format, decimalMark))),
  }))
}

/** Return the figures and tables of an exhibit; a chart without a table gives its own. */
function toTables({ figures, tables, charts }: Exhibit): readonly ExhibitTable[] {
  const all = [...toFigureTables(figures), ...tables]
  return all.length > 0 ? all : charts.map(toChartTable)
}

function toExportCell(
  { text, value }: ExhibitCell,
  format: Format,
  decimalMark: string,
): ExportCell {
  if (value !== undefined) {
    return Number.isFinite(value) ? { kind: 'number', value, text, decimalMark } : undefined
  }
  const number = NUMBER_ALONE.test(text) ? readWritten(text, format) : undefined
  if (number !== undefined) return { kind: 'number', value: number, text, decimalMark }
  return text === '' || text === MISSING ? undefined : text
}

/** Return the number that the page wrote in its own locale. */
function readWritten(text: string, format: Format): number | undefined {
  const reading = format.readNumber(text, { unit: '' })
  if (reading.kind === 'read') return reading.value
  return reading.kind === 'unclear' ? reading.values[0] : undefined
}

function toDecimalMark(locale: string): string {
  const parts = new Intl.NumberFormat(locale).formatToParts(0.5)
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.'
}

function toChartTable(chart: ExhibitChart): ExhibitTable {
  const caption = `${chart.title}. ${chart.subtitle}`
  if (chart.kind !== 'lines') {
    return {
      caption,
      columns: [{ header: chart.labelHeader }, { header: chart.valueHeader }],
      rows: chart.bars.map(({ label, value }) => [{ text: label }, toCell(value, chart)]),
    }
  }
  const edges = chart.bands.flatMap(({ label, low, high }) => [
    { label: `${label}: low`, values: low },
    { label: `${label}: high`, values: high },
  ])
  const lines = [...chart.series, ...edges]
  return {
    caption,
    columns: [{ header: chart.xLabel }, ...lines.map(({ label }) => ({ header: label }))],
    rows: chart.xTexts.map((text, at) => [
      { text },
      ...lines.map(({ values }) => toCell(values[at], chart)),
    ]),
  }
}

function toCell(
  value: number | undefined,
  { formatValue }: Pick<ExhibitChart, 'formatValue'>,
): ExhibitCell {
  const isThere = value !== undefined && Number.isFinite(value)
  return isThere ? { text: formatValue(value), value } : { text: '' }
}

/** The figures of an exhibit as one table, or none. */
function toFigureTables(figures: readonly ExhibitFigure[]): readonly ExhibitTable[] {
  if (figures.length === 0) return []
  return [
    {
      caption: 'Figures',
      columns: [{ header: 'Figure' }, { header: 'Value' }, { header: 'Basis' }],
      rows: figures.map(({ label, value, basis }) => [
        { text: label },
        { text: value },
        { text: basis },
      ]),
    },
  ]
}
