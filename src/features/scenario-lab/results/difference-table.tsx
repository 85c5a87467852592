import { useMemo } from 'react'
import { addDays } from '@/lib/civil-date'
import { toCentral } from '@/domain/market/distribution-curve'
import { type NamedScenario } from '@/data/use-lab-runs'
import { useFormat } from '@/ui/format/format-context'
import { type Column } from '@/ui/tables/column'
import { DataTable } from '@/ui/tables/data-table'
import { type LabContext } from '@/features/scenario-lab/use-lab'
import { toDifferenceRows, type ComparedInput } from './to-difference-rows'
import { useInputWords } from './use-input-words'

/** Props of {@link DifferenceTable}. */
export type DifferenceTableProps = {
  readonly context: LabContext
  readonly scenarios: readonly NamedScenario[]
}

/** Every input that scenarios set differently, side by side: who holds a place by name, a window by its days. */
export function DifferenceTable({ context, scenarios }: DifferenceTableProps) {
  const format = useFormat()
  const { writeInput } = useInputWords(context)
  const { catalogue } = context
  const { baselineDate } = context.record.info
  const rows = useMemo(
    () =>
      toDifferenceRows(
        catalogue,
        scenarios.map(({ scenario }) => scenario),
      ),
    [catalogue, scenarios],
  )
  const columns = useMemo<readonly Column<ComparedInput>[]>(() => {
    /** A length of time is told with the day on which it ends. */
    const write = ({ id, values, starts }: ComparedInput, index: number): string => {
      const value = values[index]
      const start = starts[index]
      if (value === undefined) return '–'
      const words = writeInput(id, value)
      if (typeof value !== 'number' || start === undefined || typeof start === 'string') {
        return words
      }
      const end = addDays(baselineDate, Math.round(7 * (toCentral(start) + value)))
      return `${words}, to ${format.date(end)}`
    }
    return [
      { id: 'input', header: 'Input', isRowHeader: true, cell: ({ label }) => label },
      { id: 'kind', header: 'Kind', priority: 2, cell: ({ kind }) => kind },
      ...scenarios.map(({ id, name }, index): Column<ComparedInput> => ({
        id,
        header: name,
        cell: (row) => write(row, index),
      })),
    ]
  }, [scenarios, format, baselineDate, writeInput])
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
