import { useMemo } from 'react'
import { type CivilDate } from '@/lib/civil-date'
import { type Catalogue } from '@/domain/lab-catalogue'
import { type NamedScenario } from '@/data/use-lab-runs'
import { useFormat } from '@/ui/format/format-context'
import { type Column } from '@/ui/tables/column'
import { DataTable } from '@/ui/tables/data-table'
import { toDifferenceRows, type ComparedInput } from './to-difference-rows'
import { writeLabValue } from '@/ui/evidence/write-lab-value'

/** Props of {@link DifferenceTable}. */
export type DifferenceTableProps = {
  readonly catalogue: Catalogue
  readonly baselineDate: CivilDate
  readonly scenarios: readonly NamedScenario[]
}

/** Every input that scenarios set differently, side by side. */
export function DifferenceTable({ catalogue, baselineDate, scenarios }: DifferenceTableProps) {
  const format = useFormat()
  const rows = useMemo(
    () =>
      toDifferenceRows(
        catalogue,
        scenarios.map(({ scenario }) => scenario),
      ),
    [catalogue, scenarios],
  )
  const columns = useMemo<readonly Column<ComparedInput>[]>(
    () => [
      { id: 'input', header: 'Input', isRowHeader: true, cell: ({ label }) => label },
      { id: 'kind', header: 'Kind', priority: 2, cell: ({ kind }) => kind },
      ...scenarios.map(({ id, name }, index): Column<ComparedInput> => ({
        id,
        header: name,
        cell: ({ values, unit }) => {
          const value = values[index]
          return value === undefined ? '–' : writeLabValue(value, unit, { format, baselineDate })
        },
      })),
    ],
    [scenarios, format, baselineDate],
  )
  return (
    <DataTable
      caption={`Inputs that differ: ${format.integer(rows.length)}`}
      columns={columns}
      emptyMessage="No input differs: the scenarios are the same."
      isDense
      maxHeight="28rem"
      rowId={({ id }) => id}
      rows={rows}
    />
  )
}
