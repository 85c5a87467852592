import { useMemo } from 'react'
import { type Column } from '@/ui/tables/column'
import { FoldedTable } from '@/ui/tables/folded-table'
import { type ChartBand, type ChartSeries } from '@/ui/charts/chart-series'
import { type ReadingWords } from './describe-at'
import { valueAt } from './value-at'

/** Props of {@link LineTable}. */
export type LineTableProps = {
  readonly title: string
  readonly subtitle: string
  readonly series: readonly ChartSeries[]
  readonly bands: readonly ChartBand[]
  readonly xs: readonly number[]
  readonly xLabel: string
  readonly words: ReadingWords
}

/** The lines and bands of a chart as a table, one row for every step of x. */
export function LineTable({ title, subtitle, series, bands, xs, xLabel, words }: LineTableProps) {
  const columns = useMemo(
    () => toColumns({ series, bands, xLabel, words }),
    [series, bands, xLabel, words],
  )
  return (
    <FoldedTable
      caption={`${title}. ${subtitle}`}
      columns={columns}
      of={title}
      rowId={String}
      rows={xs}
    />
  )
}

type ColumnNeeds = Pick<LineTableProps, 'series' | 'bands' | 'xLabel' | 'words'>

function toColumns({ series, bands, xLabel, words }: ColumnNeeds): readonly Column<number>[] {
  const write = (value: number) => (Number.isFinite(value) ? words.formatY(value) : '–')
  return [
    { id: 'x', header: xLabel, cell: words.formatX, isRowHeader: true },
    ...series.map(({ id, label, points }): Column<number> => ({
      id,
      header: label,
      align: 'end',
      cell: (x) => write(valueAt(points, x)),
      value: (x) => toFinite(valueAt(points, x)),
    })),
    ...bands.map(({ id, label, xs, low, high }): Column<number> => ({
      id,
      header: label,
      align: 'end',
      cell: (x) =>
        `${write(valueAt({ xs, ys: low }, x))} to ${write(valueAt({ xs, ys: high }, x))}`,
    })),
  ]
}

function toFinite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined
}
