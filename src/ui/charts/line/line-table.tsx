import { useMemo } from 'react'
import { type Column } from '@/ui/tables/column'
import { FoldedTable } from '@/ui/tables/folded-table'
import { type ChartBand, type ChartNote, type ChartSeries } from '@/ui/charts/chart-series'
import { notesNear, writeNotes } from './chart-notes'
import { type ReadingWords } from './describe-at'
import { valueAt } from './value-at'

/** Props of {@link LineTable}. */
export type LineTableProps = {
  readonly title: string
  readonly subtitle: string
  readonly series: readonly ChartSeries[]
  readonly bands: readonly ChartBand[]
  readonly notes: readonly ChartNote[]
  readonly xs: readonly number[]
  readonly xLabel: string
  readonly words: ReadingWords
}

/** The lines and bands of a chart as a table, one row for every step of x. */
export function LineTable(props: LineTableProps) {
  const { title, subtitle, series, bands, notes, xs, xLabel, words } = props
  const columns = useMemo(
    () => toColumns({ series, bands, notes, xs, xLabel, words }),
    [series, bands, notes, xs, xLabel, words],
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

type ColumnNeeds = Omit<LineTableProps, 'title' | 'subtitle'>

function toColumns(needs: ColumnNeeds): readonly Column<number>[] {
  const { series, bands, notes, xs: rows, xLabel, words } = needs
  const [first = 0, second = first + 1] = rows
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
    ...(notes.length === 0 ? [] : [toNoteColumn()]),
  ]

  function toNoteColumn(): Column<number> {
    const place = { first, step: second - first }
    const text = (x: number): string => writeNotes(notesNear(notes, x, place), words.formatX)
    return { id: 'notes', header: 'Note', text, cell: (x) => <bdi>{text(x)}</bdi> }
  }
}

function toFinite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined
}
