import { type PartAction, type PartExposure } from '@/domain/parts/exposure'
import { useFormat } from '@/ui/format/format-context'
import { type Format } from '@/ui/format/create-format'
import { Panel } from '@/ui/layout/panel'
import { type Column } from '@/ui/tables/column'
import { DataTable } from '@/ui/tables/data-table'
import { writeAction } from '@/features/exposure/part-words'
import { type PartPanelProps } from './part-props'

/** What could be done about a part, each recomputed by the model. */
export function PartActions({ row }: Pick<PartPanelProps, 'row'>) {
  const format = useFormat()
  const { exposure, first } = row
  return (
    <Panel
      exhibit="part-actions"
      title={
        first === undefined
          ? 'No single action helps'
          : `First: ${writeAction(first.kind, format).toLowerCase()}`
      }
      subtitle="Each action alone, run through the model again; USD over the run. What qualifying a source or fixing a price costs is not known."
      minHeight="12rem"
    >
      <DataTable
        caption="Possible actions"
        columns={toColumns(exposure, format)}
        isCaptionHidden
        rowId={({ kind }) => kind}
        rows={exposure.actions.toSorted((a, b) => b.benefitUsd - a.benefitUsd)}
      />
    </Panel>
  )
}

function toColumns(exposure: PartExposure, format: Format): readonly Column<PartAction>[] {
  return [
    {
      id: 'action',
      header: 'Action',
      isRowHeader: true,
      cell: ({ kind }) => writeAction(kind, format),
    },
    {
      id: 'benefit',
      header: 'Avoids',
      unit: 'USD',
      align: 'end',
      cell: ({ benefitUsd }) => format.usd(benefitUsd),
    },
    {
      id: 'revenue',
      header: 'Of it revenue',
      unit: 'USD',
      align: 'end',
      priority: 2,
      cell: ({ savedRevenueUsd }) =>
        savedRevenueUsd === undefined
          ? format.missing('revenue not stated')
          : format.usd(savedRevenueUsd),
    },
    {
      id: 'weeks',
      header: 'Undelivered use avoided',
      unit: `weeks, of ${format.number(exposure.missedWeeks)}`,
      align: 'end',
      cell: ({ savedWeeks }) => format.number(savedWeeks),
    },
    {
      id: 'cost',
      header: 'One-off cost',
      unit: 'USD',
      align: 'end',
      priority: 2,
      cell: ({ costUsd }) =>
        costUsd === undefined ? format.missing('not known') : format.usd(costUsd),
    },
  ]
}
