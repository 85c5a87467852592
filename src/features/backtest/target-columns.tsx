import { EvidenceMark } from '@/ui/evidence/evidence-mark'
import { type Format } from '@/ui/format/create-format'
import { type Column } from '@/ui/tables/column'
import styles from './backtest-page.module.css'
import { type TargetPair } from './backtest-view'
import { TargetNote } from './target-note'

/** Return the columns of a table of targets: seen, before, fitted, the miss both ways, and the verdict. */
export function toTargetColumns(format: Format): readonly Column<TargetPair>[] {
  return [
    {
      id: 'target',
      header: 'Observed',
      isRowHeader: true,
      cell: ({ fitted }) => fitted.target.label,
    },
    {
      id: 'seen',
      header: 'Seen',
      align: 'end',
      cell: ({ fitted }) => (
        <span className={styles['figure']}>
          {format.multiple(fitted.seen)} <EvidenceMark evidence={fitted.target.seen.evidence} />
        </span>
      ),
      sortBy: ({ fitted }) => fitted.seen,
    },
    {
      id: 'before',
      header: 'Before the fit',
      align: 'end',
      priority: 2,
      cell: ({ before }) => (
        <span className={styles['figure']}>
          {format.multiple(before.modelled)} {before.isHit ? 'hit' : 'miss'}
        </span>
      ),
      sortBy: ({ before }) => before.modelled,
    },
    {
      id: 'fitted',
      header: 'Fitted',
      align: 'end',
      cell: ({ fitted }) => format.multiple(fitted.modelled),
      sortBy: ({ fitted }) => fitted.modelled,
    },
    {
      id: 'miss',
      header: 'Off by',
      unit: 'fitted, and as a share of what was seen',
      align: 'end',
      priority: 2,
      cell: ({ fitted: { miss, seen } }) =>
        `${format.change(miss, 2)} (${format.change((100 * miss) / seen)}%)`,
      sortBy: ({ fitted }) => Math.abs(fitted.miss),
    },
    {
      id: 'tolerance',
      header: 'Tolerance',
      unit: '±',
      align: 'end',
      priority: 3,
      cell: ({ fitted }) => format.number(fitted.tolerance, 2),
    },
    {
      id: 'verdict',
      header: 'Fitted model',
      cell: ({ fitted }) => (
        <strong className={styles['verdict']} data-hit={fitted.isHit}>
          {fitted.isHit ? 'hit' : 'miss'}
        </strong>
      ),
      sortBy: ({ fitted }) => (fitted.isHit ? 1 : 0),
    },
    {
      id: 'note',
      header: 'How it was read, and who says so',
      priority: 3,
      cell: ({ fitted }) => <TargetNote result={fitted} />,
    },
  ]
}
