import { useMemo } from 'react'
import { type CountryProduction } from '@/domain/record/statistics'
import { CASE_COUNTRY } from '@/domain/record/case-regions'
import { useView } from '@/state/address/use-view'
import { ChangeLink } from '@/ui/evidence/change-link'
import { EvidenceMark } from '@/ui/evidence/evidence-mark'
import { type Format } from '@/ui/format/create-format'
import { useFormat } from '@/ui/format/format-context'
import { type Column } from '@/ui/tables/column'
import { DataTable } from '@/ui/tables/data-table'
import { FoldedTable } from '@/ui/tables/folded-table'
import pageStyles from '@/ui/layout/page.module.css'
import styles from './regions.module.css'
import { toCountries, toRevisions, toYears, type Revision } from './to-production'

type ProductionTablesProps = {
  readonly production: readonly CountryProduction[]
  readonly nameOf: (code: string) => string
}

/** What editions changed, and every year in use. */
export function ProductionTables({ production, nameOf }: ProductionTablesProps) {
  const format = useFormat()
  const { hrefTo } = useView()
  const revisions = useMemo(() => toRevisions(production), [production])
  const revisionColumns = useMemo(() => toRevisionColumns(nameOf, format), [nameOf, format])
  const yearColumns = useMemo(
    () => toYearColumns(production, nameOf, format),
    [production, nameOf, format],
  )
  return (
    <div className={pageStyles['stack']}>
      <h3>Revised figures</h3>
      <p className={pageStyles['remark']}>The latest print is in use. t REO.</p>
      <DataTable
        caption="Figures revised by a later edition"
        columns={revisionColumns}
        emptyMessage="No figure was revised."
        isCaptionHidden
        isDense
        rowId={({ country, year }) => `${country}-${year}`}
        rows={revisions}
      />
      <FoldedTable
        caption="Mine production by country and year, t REO, from the edition in use"
        columns={yearColumns}
        label="Show every year as table"
        rowId={(country) => country}
        rows={toCountries(production)}
      />
      <ChangeLink
        about="mine output of a country"
        corrections={hrefTo('/corrections')}
        place={CASE_COUNTRY}
        subject="output"
      />
    </div>
  )
}

function toRevisionColumns(
  nameOf: (code: string) => string,
  format: Format,
): readonly Column<Revision>[] {
  const write = ({ output, vintage }: CountryProduction) => (
    <>
      {output.value === null ? format.missing('withheld') : format.integer(output.value)}{' '}
      <span className={styles['edition']}>{vintage}</span>
    </>
  )
  return [
    {
      id: 'country',
      header: 'Country',
      isRowHeader: true,
      cell: ({ country }) => nameOf(country),
      sortBy: ({ country }) => nameOf(country),
    },
    { id: 'year', header: 'Year', cell: ({ year }) => year, sortBy: ({ year }) => year },
    { id: 'first', header: 'First print', align: 'end', cell: ({ first }) => write(first) },
    { id: 'latest', header: 'In use', align: 'end', cell: ({ latest }) => write(latest) },
    {
      id: 'change',
      header: 'Change',
      unit: '%',
      align: 'end',
      cell: ({ change }) => (change === undefined ? '–' : format.change(100 * change)),
      sortBy: ({ change }) => change,
    },
  ]
}

function toYearColumns(
  production: readonly CountryProduction[],
  nameOf: (code: string) => string,
  format: Format,
): readonly Column<string>[] {
  const years = toYears(production)
  return [
    { id: 'country', header: 'Country', isRowHeader: true, cell: nameOf },
    ...years.map((year): Column<string> => ({
      id: String(year),
      header: String(year),
      align: 'end',
      cell: (country) => (
        <YearCell
          format={format}
          row={production.find(
            (row) => row.isInUse && row.year === year && row.country === country,
          )}
        />
      ),
    })),
  ]
}

type YearCellProps = { readonly row: CountryProduction | undefined; readonly format: Format }

/** A year in which a country is not printed has no figure; that is not zero. */
function YearCell({ row, format }: YearCellProps) {
  if (row === undefined) return <>not published</>
  const { value, note, evidence } = row.output
  return (
    <>
      {value === null ? format.missing(note ?? 'withheld') : format.integer(value)}{' '}
      <EvidenceMark evidence={evidence} />
    </>
  )
}
