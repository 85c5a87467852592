import { useMemo } from 'react'
import { CASE_COUNTRY } from '@/domain/record/case-regions'
import { type Imports } from '@/domain/record/statistics'
import { useSourceLookup } from '@/data/use-source-refs'
import { useView } from '@/state/address/use-view'
import { BarChart } from '@/ui/charts/bar/bar-chart'
import { ChangeLink } from '@/ui/evidence/change-link'
import { EvidenceMark } from '@/ui/evidence/evidence-mark'
import { type Format } from '@/ui/format/create-format'
import { useFormat } from '@/ui/format/format-context'
import { type Column } from '@/ui/tables/column'
import { DataTable } from '@/ui/tables/data-table'
import pageStyles from '@/ui/layout/page.module.css'
import { toImportYears, toRemarks, type ImportYear } from './to-imports'

/** Yearly imports from Myanmar: value as bars, gross weight and what it is worth a kilogram in the table. */
export function ImportYears({ imports }: { readonly imports: Imports }) {
  const format = useFormat()
  const look = useSourceLookup()
  const { hrefTo } = useView()
  const years = useMemo(() => toImportYears(imports, CASE_COUNTRY), [imports])
  const columns = useMemo(() => toColumns(format), [format])
  const remarks = toRemarks(years)
  const peak = years.toSorted((a, b) => b.row.value.value - a.row.value.value).at(0)
  const last = years.at(-1)
  if (peak === undefined || last === undefined) return <p>No yearly imports from Myanmar.</p>
  const doubtful = new Set(remarks.flatMap((remark) => remark.years))
  return (
    <div className={pageStyles['stack']}>
      <BarChart
        title={`Imports from Myanmar peaked at ${format.usd(peak.row.value.value)} in ${peak.row.year}`}
        subtitle="Customs value from Myanmar, USD, calendar year; grey where the data doubt the unit value"
        bars={years.map(({ row }) => ({
          id: String(row.year),
          label: String(row.year),
          value: row.value.value,
          isEstimated: row.value.evidence === 'estimated',
          color: doubtful.has(row.year) ? 'muted' : 'series-1',
        }))}
        formatValue={format.usd}
        labelHeader="Year"
        valueHeader="Customs value, USD"
        sentence={`In ${last.row.year} they were ${format.usd(last.row.value.value)} for ${format.tonnes(last.row.mass.value)} gross, in ${peak.row.year} ${format.usd(peak.row.value.value)} for ${format.tonnes(peak.row.mass.value)} gross.`}
        sources={look(years.flatMap(({ row }) => row.value.sources))}
      />
      {remarks.map(({ remark, years: of }) => (
        <p className={pageStyles['remark']} key={remark}>
          {of.length > 1 ? `${of[0]}–${of.at(-1)}` : of[0]}: {remark}
        </p>
      ))}
      <DataTable
        caption="China’s imports from Myanmar by year"
        columns={columns}
        isCaptionHidden
        isDense
        rowId={({ row }) => String(row.year)}
        rows={years}
      />
      <ChangeLink
        about="imports from Myanmar by year"
        corrections={hrefTo('/corrections')}
        place={CASE_COUNTRY}
        subject="import-year"
      />
    </div>
  )
}

function toColumns(format: Format): readonly Column<ImportYear>[] {
  return [
    { id: 'year', header: 'Year', isRowHeader: true, cell: ({ row }) => row.year },
    {
      id: 'mass',
      header: 'Gross weight',
      unit: 't',
      align: 'end',
      cell: ({ row: { mass } }) => (
        <>
          {format.integer(mass.value)} <EvidenceMark evidence={mass.evidence} />
        </>
      ),
    },
    {
      id: 'value',
      header: 'Value',
      unit: 'USD',
      align: 'end',
      cell: ({ row: { value } }) => format.usd(value.value),
    },
    {
      id: 'unit',
      header: 'Unit value',
      unit: 'USD/kg gross (derived)',
      align: 'end',
      cell: ({ unitValue }) => format.number(unitValue),
    },
    {
      id: 'share',
      header: 'Of all imports',
      unit: 'by weight (derived)',
      align: 'end',
      priority: 2,
      cell: ({ shareOfMass }) => format.percent(shareOfMass ?? Number.NaN),
    },
  ]
}
