import { useMemo } from 'react'
import { type Imports, type MonthlyImport } from '@/domain/record/statistics'
import { useSourceLookup } from '@/data/use-source-refs'
import { useView } from '@/state/address/use-view'
import { BarChart } from '@/ui/charts/bar/bar-chart'
import { ChangeLink, CorrectLink } from '@/ui/evidence/change-link'
import { EvidenceMark } from '@/ui/evidence/evidence-mark'
import { EVIDENCE_WORDS } from '@/ui/evidence/evidence-words'
import { SourceLine } from '@/ui/evidence/source-line'
import { writeNumber } from '@/ui/evidence/write-amount'
import { type Format } from '@/ui/format/create-format'
import { useFormat } from '@/ui/format/format-context'
import { type Column } from '@/ui/tables/column'
import { FoldedTable } from '@/ui/tables/folded-table'
import pageStyles from '@/ui/layout/page.module.css'
import { type CellNeeds } from './cell-needs'
import { toImportMonths, toLowestMonth } from './to-imports'

/** Months drawn, up to the last figure: from well before the halt to the rebound. */
const MONTHS_SHOWN = 18

/** Months of the series with the most figures, and every month of every series in a table. */
export function ImportMonths({ imports }: { readonly imports: Imports }) {
  const format = useFormat()
  const look = useSourceLookup()
  const series = useMemo(() => toFullestSeries(imports), [imports])
  const months = useMemo(
    () => toImportMonths(imports, series?.id ?? '', MONTHS_SHOWN),
    [imports, series],
  )
  const corrections = useView().hrefTo('/corrections')
  const columns = useMemo(
    () => toColumns(imports, { format, look, corrections }),
    [imports, format, look, corrections],
  )
  const lowest = toLowestMonth(months)
  const last = months.at(-1)?.row
  if (series === undefined || lowest === undefined || last === undefined)
    return <p>No monthly imports.</p>
  const missing = months.filter(({ row }) => row === undefined).length
  return (
    <div className={pageStyles['stack']}>
      <BarChart
        exhibit="import-months"
        title={`${series.label}: least in ${format.month(lowest.month)}, ${format.tonnes(lowest.mass.value)}`}
        subtitle={`Tonnes a month; ${series.basis}. Grey: derived from printed changes or sums`}
        bars={months.map(({ month, row }) => ({
          id: month,
          label: toLabel(month, row, format),
          value: row?.mass.value,
          missingReason: 'no figure found',
          isEstimated: row?.mass.evidence === 'estimated',
          color: row?.mass.evidence === 'derived' ? 'muted' : 'series-1',
        }))}
        formatValue={(value) => `${format.integer(value)} t`}
        labelHeader="Month"
        orientation="horizontal"
        valueHeader="Gross weight"
        sentence={`From ${format.tonnes(lowest.mass.value)} in ${format.month(lowest.month)} to ${format.tonnes(last.mass.value)} in ${format.month(last.month)}. For ${format.integer(missing)} of ${format.integer(months.length)} months no figure was found.`}
        sources={look(months.flatMap(({ row }) => row?.mass.sources ?? []))}
      />
      <FoldedTable
        caption="All months, in all series of China’s imports; gross weight"
        columns={columns}
        label="Show every month of all series as table"
        rowId={({ month, series: id }) => `${id} ${month}`}
        rows={imports.monthly}
      />
      <ChangeLink
        about={`months of ${series.label}`}
        corrections={corrections}
        place={series.id}
        subject="import-month"
      />
    </div>
  )
}

function toFullestSeries({ series, monthly }: Imports) {
  const count = (id: string): number => monthly.filter((row) => row.series === id).length
  return series.toSorted((a, b) => count(b.id) - count(a.id)).at(0)
}

function toLabel(month: string, row: MonthlyImport | undefined, format: Format): string {
  const mark = row?.mass.evidence === 'derived' ? `, ${EVIDENCE_WORDS.derived}` : ''
  return `${format.month(month)}${mark}`
}

function toColumns(
  { series }: Imports,
  { format, look, corrections }: Omit<CellNeeds, 'asOf'>,
): readonly Column<MonthlyImport>[] {
  return [
    {
      id: 'month',
      header: 'Month',
      isRowHeader: true,
      cell: ({ month }) => format.month(month),
      sortBy: ({ month }) => month,
    },
    {
      id: 'series',
      header: 'Series',
      cell: (row) => series.find(({ id }) => id === row.series)?.label ?? row.series,
      sortBy: (row) => row.series,
    },
    {
      id: 'mass',
      header: 'Gross weight',
      unit: 't',
      align: 'end',
      cell: ({ mass }) => (
        <>
          {writeNumber(mass.value, format)} <EvidenceMark evidence={mass.evidence} />
        </>
      ),
      sortBy: ({ mass }) => mass.value,
    },
    {
      id: 'note',
      header: 'Note and source',
      priority: 2,
      cell: ({ month, series: id, mass }) => (
        <div className={pageStyles['words']}>
          {mass.note}
          <SourceLine sources={look(mass.sources)} />
          <CorrectLink
            about={`${format.month(month)}, ${id}`}
            corrections={corrections}
            corrects={month}
            place={id}
            subject="import-month"
          />
        </div>
      ),
    },
  ]
}
