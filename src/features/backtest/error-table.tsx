import { useMemo } from 'react'
import { type Calibration, type ErrorSummary } from '@/domain/record/backtest'
import { type Format } from '@/ui/format/create-format'
import { useFormat } from '@/ui/format/format-context'
import { type Column } from '@/ui/tables/column'
import { DataTable } from '@/ui/tables/data-table'
import styles from './backtest-page.module.css'

type Row = {
  readonly id: string
  readonly label: string
  readonly before: ErrorSummary
  readonly after: ErrorSummary
}

/** Hits and errors before and after the fit, on what was fitted and on what was held out. */
export function ErrorTable({ fit }: { readonly fit: Calibration }) {
  const format = useFormat()
  const columns = useMemo(() => toColumns(format), [format])
  const rows = useMemo(() => toRows(fit), [fit])
  return (
    <DataTable
      caption="Hits and errors before and after the fit"
      columns={columns}
      isCaptionHidden
      rowId={({ id }) => id}
      rows={rows}
    />
  )
}

function toRows(fit: Calibration): readonly Row[] {
  return [
    {
      id: 'fit',
      label: 'What was fitted',
      before: fit.fitBefore,
      after: fit.fitAfter,
    },
    {
      id: 'held',
      label: 'Held out',
      before: fit.holdOutBefore,
      after: fit.holdOutAfter,
    },
  ]
}

function toColumns(format: Format): readonly Column<Row>[] {
  const hits = ({ hits: count, count: all }: ErrorSummary) => (
    <span className={styles['figure']}>
      {format.integer(count)} of {format.integer(all)}
    </span>
  )
  const error = ({ rootMeanSquare }: ErrorSummary) => format.number(rootMeanSquare, 2)
  return [
    { id: 'label', header: 'Set', isRowHeader: true, cell: ({ label }) => label },
    { id: 'hitsBefore', header: 'Hits before', align: 'end', cell: ({ before }) => hits(before) },
    { id: 'hitsAfter', header: 'Hits fitted', align: 'end', cell: ({ after }) => hits(after) },
    {
      id: 'errorBefore',
      header: 'Error before',
      unit: 'tolerances',
      align: 'end',
      cell: ({ before }) => error(before),
    },
    {
      id: 'errorAfter',
      header: 'Error fitted',
      unit: 'tolerances',
      align: 'end',
      cell: ({ after }) => error(after),
    },
  ]
}
