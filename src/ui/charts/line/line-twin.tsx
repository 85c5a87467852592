import { useMemo } from 'react'
import { type Column } from '@/ui/tables/column'
import { TableTwin } from '@/ui/tables/table-twin'
import { type ChartBand, type ChartSeries } from '@/ui/charts/chart-series'
import { type ReadingWords } from './describe-at'
import { valueAt } from './value-at'

/** Props of {@link LineTwin}. */
export type LineTwinProps = {
  readonly title: string
  readonly subtitle: string
  readonly series: readonly ChartSeries[]
  readonly bands: readonly ChartBand[]
  readonly xs: readonly number[]
  readonly xLabel: string
  readonly words: ReadingWords
}

/** The lines and bands of a chart as a table, one row for every step of x. */
export function LineTwin({ title, subtitle, series, bands, xs, xLabel, words }: LineTwinProps) {
  const columns = useMemo(
    () => toColumns({ series, bands, xLabel, words }),
    [series, bands, xLabel, words],
  )
  return (
    <TableTwin
      caption={`${title}. ${subtitle}`}
      columns={columns}
      of={title}
      rowId={String}
      rows={xs}
    />
  )
}

type ColumnNeeds = Pick<LineTwinProps, 'series' | 'bands' | 'xLabel' | 'words'>

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
