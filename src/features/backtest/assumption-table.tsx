import { useMemo } from 'react'
import { type Assumption, type FittedAssumption } from '@/domain/record/backtest'
import { writeNumber } from '@/ui/evidence/write-amount'
import { type Format } from '@/ui/format/create-format'
import { useFormat } from '@/ui/format/format-context'
import { type Column } from '@/ui/tables/column'
import { DataTable } from '@/ui/tables/data-table'
import pageStyles from '@/ui/layout/page.module.css'
import styles from './backtest-page.module.css'
import { type BacktestView } from './backtest-view'

type Row = { readonly assumption: Assumption; readonly fitted: FittedAssumption }

/** Every assumption that the fit may move: where it starts, its bounds, where it ends, and how much that matters. */
export function AssumptionTable({ view }: { readonly view: BacktestView }) {
  const format = useFormat()
  const columns = useMemo(() => toColumns(format), [format])
  const rows = useMemo(() => toRows(view), [view])
  return (
    <DataTable
      caption="Assumptions before and after the fit"
      columns={columns}
      isCaptionHidden
      rowId={({ assumption }) => assumption.id}
      rows={rows}
    />
  )
}

function toRows({ backtest, fit }: BacktestView): readonly Row[] {
  return fit.assumptions.flatMap((fitted) => {
    const assumption = backtest.assumptions.find(({ id }) => id === fitted.id)
    return assumption === undefined ? [] : { assumption, fitted }
  })
}

function toColumns(format: Format): readonly Column<Row>[] {
  const write = (value: number): string => writeNumber(value, format)
  const rise = (share: number): string =>
    Math.abs(share) < 0.005 ? '0%' : `${format.change(100 * share)}%`
  return [
    {
      id: 'assumption',
      header: 'Assumption',
      isRowHeader: true,
      cell: ({ assumption }) => assumption.label,
    },
    { id: 'unit', header: 'Unit', priority: 3, cell: ({ assumption }) => assumption.unit },
    { id: 'start', header: 'Before', align: 'end', cell: ({ fitted }) => write(fitted.start) },
    {
      id: 'fitted',
      header: 'Fitted',
      align: 'end',
      cell: ({ fitted }) => (
        <>
          <strong>{write(fitted.fitted)}</strong>
          {fitted.isAtBound && <span className={pageStyles['remark']}> at its bound</span>}
        </>
      ),
    },
    {
      id: 'bounds',
      header: 'Bounds',
      align: 'end',
      priority: 2,
      cell: ({ fitted }) => (
        <span className={styles['figure']}>
          {write(fitted.low)} to {write(fitted.high)}
        </span>
      ),
    },
    {
      id: 'sensitivity',
      header: 'Error rises by',
      unit: 'value a tenth lower, a tenth higher',
      align: 'end',
      priority: 2,
      cell: ({ fitted }) => `${rise(fitted.errorAtTenthLower)}, ${rise(fitted.errorAtTenthHigher)}`,
      sortBy: ({ fitted }) => Math.max(fitted.errorAtTenthLower, fitted.errorAtTenthHigher),
    },
    {
      id: 'note',
      header: 'Why it is not known',
      priority: 3,
      cell: ({ assumption }) => <div className={styles['words']}>{assumption.note}</div>,
    },
  ]
}
