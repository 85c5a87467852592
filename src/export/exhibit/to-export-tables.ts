import {
  type Exhibit,
  type ExhibitCell,
  type ExhibitChart,
  type ExhibitFigure,
  type ExhibitLines,
  type ExhibitNote,
  type ExhibitTable,
} from '@/ui/exhibit/exhibit'
import { type Format } from '@/ui/format/create-format'
import { type ExportTable } from '@/export/export-table'
import { createPlainColumns, createShownReader, type PlainColumn } from './plain-columns'

/**
 * Return the tables of an exhibit for calculation, or the numbers behind its drawing where it has none.
 *
 * Days are ISO days, numbers plain, units stand in the titles, ranges and percentiles in columns of their own.
 */
export function toExportTables(exhibit: Exhibit, format: Format): readonly ExportTable[] {
  const tables = toTables(exhibit, format)
  const toColumns = createPlainColumns(format)
  return tables.map(({ caption, columns, rows }) => {
    const plain = columns.flatMap((column, at): readonly PlainColumn[] =>
      toColumns(
        column,
        rows.map((cells) => cells[at] ?? { text: '' }),
      ),
    )
    return {
      name: tables.length === 1 ? exhibit.title : caption,
      caption: caption === '' ? exhibit.title : caption,
      titles: plain.map(({ title }) => title),
      rows: rows.map((_, row) => plain.map(({ cells }) => cells[row])),
    }
  })
}

/**
 * Return the figures and tables of an exhibit; a chart without a table gives its own. Lines give theirs in any case:
 * their table on the page has the low and the high edge of a band in one cell.
 */
function toTables({ figures, tables, charts }: Exhibit, format: Format): readonly ExhibitTable[] {
  const lines = charts.filter((chart) => chart.kind === 'lines')
  const shown = tables.map((table) => {
    const chart = lines.find((line) => isTableOf(table, line))
    return chart === undefined ? table : toChartTable(chart)
  })
  const all = [...toFigureTables(figures, format), ...shown]
  return all.length > 0 ? all : charts.map(toChartTable)
}

function isTableOf({ caption, rows }: ExhibitTable, chart: ExhibitLines): boolean {
  return caption === toCaption(chart) && rows.length === chart.xTexts.length
}

function toCaption({ title, subtitle }: ExhibitChart): string {
  return `${title}. ${subtitle}`
}

function toChartTable(chart: ExhibitChart): ExhibitTable {
  const caption = toCaption(chart)
  const unit = toUnit(chart.subtitle)
  if (chart.kind !== 'lines') {
    return {
      caption,
      columns: [{ header: chart.labelHeader }, { header: chart.valueHeader, unit }],
      rows: chart.bars.map(({ label, value }) => [{ text: label }, toCell(value, chart)]),
    }
  }
  const edges = chart.bands.flatMap(({ label, low, high }) => [
    { label: toEdgeLabel(label, 'low'), values: low },
    { label: toEdgeLabel(label, 'high'), values: high },
  ])
  const columns = [...chart.series, ...edges]
  const { notes = [] } = chart
  const hasNotes = notes.length > 0
  return {
    caption,
    columns: [
      { header: chart.xLabel },
      ...columns.map(({ label }) => ({ header: label, unit })),
      ...(hasNotes ? [{ header: 'Note' }] : []),
    ],
    rows: chart.xTexts.map((text, at) => [
      { text: chart.days?.[at] ?? text },
      ...columns.map(({ values }) => toCell(values[at], chart)),
      ...(hasNotes ? [{ text: toNoteText(notes.filter((note) => note.at === at)) }] : []),
    ]),
  }
}

/** Write the notes of a week with their own days: `1 (2024-11-20): Kanpaikti falls`. */
function toNoteText(notes: readonly ExhibitNote[]): string {
  return notes
    .map(({ number, day, dayText, text }) => `${number} (${day ?? dayText}): ${text}`)
    .join('; ')
}

/** Name an edge of a band by its percentile where the band does: `P5–P95 of 10,000 runs` has P5 and P95. */
function toEdgeLabel(label: string, edge: 'low' | 'high'): string {
  const percentiles = /(P\d+)–(P\d+)/.exec(label)
  if (percentiles === null) return `${label}: ${edge}`
  const [both, low = '', high = ''] = percentiles
  return label.replace(both, edge === 'low' ? low : high)
}

/** Return the measure and unit of a chart without what is said of how it was made: `(modelled)`. */
function toUnit(subtitle: string): string {
  return subtitle.replaceAll(/\s*\([^)]*\)/g, '').trim()
}

function toCell(
  value: number | undefined,
  { formatValue }: Pick<ExhibitChart, 'formatValue'>,
): ExhibitCell {
  const isThere = value !== undefined && Number.isFinite(value)
  return isThere ? { text: formatValue(value), value } : { text: '' }
}

/** The figures of an exhibit as one table, or none; the unit of each has a column of its own, as they differ. */
function toFigureTables(
  figures: readonly ExhibitFigure[],
  format: Format,
): readonly ExhibitTable[] {
  if (figures.length === 0) return []
  const read = createShownReader(format)
  return [
    {
      caption: 'Figures',
      columns: [{ header: 'Figure' }, { header: 'Value' }, { header: 'Unit' }, { header: 'Basis' }],
      rows: figures.map(({ label, value, basis }) => {
        const number = read(value)
        return [
          { text: label },
          number === undefined ? { text: value } : { text: value, value: number.value },
          { text: number?.unit ?? '' },
          { text: basis },
        ]
      }),
    },
  ]
}
