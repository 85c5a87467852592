import { type ActionOutcome } from '@/domain/parts/part-outcome'
import { useFormat } from '@/ui/format/format-context'
import { type Format } from '@/ui/format/create-format'
import { Panel } from '@/ui/layout/panel'
import { type Column } from '@/ui/tables/column'
import { DataTable } from '@/ui/tables/data-table'
import { writeAction, writeAdvice, writeLoss, writeWeeks } from '@/features/exposure/part-words'
import { type PartRow } from '@/features/exposure/to-part-rows'
import { type PartPanelProps } from './part-props'
import { useHoldPlan } from './use-hold-plan'

/** What could be done about a part, each recomputed by the model. */
export function PartActions({ assessed, row }: PartPanelProps) {
  const format = useFormat()
  const plan = useHoldPlan(assessed, row)
  const { outcome, first } = row
  return (
    <Panel
      exhibit="part-actions"
      title={
        first === undefined
          ? writeAdvice(row, format)
          : `First: ${writeAction(first, format).replace(/^./, (letter) => letter.toLowerCase())}`
      }
      subtitle={`Each action alone, run through the model again; ${outcome.runs === 0 ? 'the central run' : `means of ${format.integer(outcome.runs)} runs`}, USD over the run. What qualifying a source or fixing a price costs is not known.`}
      minHeight="12rem"
    >
      <DataTable
        caption="Possible actions"
        columns={toColumns(row, format)}
        isCaptionHidden
        rowId={({ kind }) => kind}
        rows={outcome.actions.toSorted((a, b) => b.benefitUsd - a.benefitUsd)}
      />
      <p>{plan}</p>
    </Panel>
  )
}

function toColumns({ outcome }: PartRow, format: Format): readonly Column<ActionOutcome>[] {
  return [
    {
      id: 'action',
      header: 'Action',
      isRowHeader: true,
      cell: (action) => writeAction(action, format),
    },
    {
      id: 'benefit',
      header: 'Avoids',
      unit: `USD, of ${writeLoss(outcome.lossUsd.mean, format)}`,
      align: 'end',
      cell: ({ benefitUsd }) =>
        benefitUsd < -0.5
          ? `costs ${format.usd(-benefitUsd)}`
          : format.usd(Math.max(0, benefitUsd)),
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
      header: 'Missed use avoided',
      unit: `of ${writeWeeks(outcome.missedWeeks, format)}`,
      align: 'end',
      cell: ({ savedWeeks }) => writeWeeks(Math.max(0, savedWeeks), format),
    },
    {
      id: 'chance',
      header: 'Still runs out',
      unit: 'share of runs',
      align: 'end',
      cell: ({ stockOutShare }) => format.percent(stockOutShare),
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
