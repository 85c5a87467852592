import { useMemo } from 'react'
import { type Sourced } from '@/domain/record/sourced'
import { CorrectLink, type ChangePlace } from '@/ui/evidence/change-link'
import { EvidenceMark } from '@/ui/evidence/evidence-mark'
import { SourceLine } from '@/ui/evidence/source-line'
import { type SourceRef } from '@/ui/evidence/source-ref'
import { writeAlternative, writeAmount, writePeriod, writeRange } from '@/ui/evidence/write-amount'
import { useFormat } from '@/ui/format/format-context'
import { type Column } from './column'
import { DataTable } from './data-table'
import styles from './sourced-table.module.css'

/** One value of the record with what it is called. */
export type SourcedRow = {
  readonly id: string
  readonly label: string
  readonly figure: Sourced<number>
  /** What the form of corrections opens on; absent where the figure cannot be corrected. */
  readonly correct?: ChangePlace
}

/** Props of {@link SourcedTable}. */
export type SourcedTableProps = {
  readonly caption: string
  readonly rows: readonly SourcedRow[]
  /** Return the sources behind ids. */
  readonly look: (ids: readonly string[]) => readonly SourceRef[]
  /** Address of the corrections, where figures of the table can be corrected. */
  readonly corrections?: string
}

/** Values with all that a reader needs to judge them: unit, period, basis, evidence, range, note, other figures, sources. */
export function SourcedTable({ caption, rows, look, corrections }: SourcedTableProps) {
  const columns = useMemo(() => toColumns(look, corrections), [look, corrections])
  return (
    <DataTable
      caption={caption}
      columns={columns}
      isCaptionHidden
      rowId={({ id }) => id}
      rows={rows}
    />
  )
}

function toColumns(
  look: SourcedTableProps['look'],
  corrections: string | undefined,
): readonly Column<SourcedRow>[] {
  return [
    { id: 'label', header: 'What', isRowHeader: true, cell: ({ label }) => label },
    {
      id: 'value',
      header: 'Value',
      unit: 'and range',
      cell: ({ figure, label, correct }) => (
        <>
          <Value figure={figure} />
          {correct !== undefined && corrections !== undefined && (
            <CorrectLink {...correct} about={label} corrections={corrections} />
          )}
        </>
      ),
    },
    {
      id: 'period',
      header: 'Period',
      priority: 2,
      cell: ({ figure }) => <Period figure={figure} />,
    },
    {
      id: 'note',
      header: 'What was counted, and how',
      priority: 2,
      cell: ({ figure }) => <Words figure={figure} />,
    },
    {
      id: 'sources',
      header: 'Sources',
      priority: 3,
      cell: ({ figure }) => <SourceLine sources={look(figure.sources)} shown={1} />,
    },
  ]
}

type FigureProps = { readonly figure: Sourced<number> }

function Period({ figure: { period } }: FigureProps) {
  const format = useFormat()
  return <>{writePeriod(period, format)}</>
}

function Value({ figure: { value, unit, evidence, range } }: FigureProps) {
  const format = useFormat()
  return (
    <span className={styles['value']}>
      <strong>{writeAmount(value, unit, format)}</strong> <EvidenceMark evidence={evidence} />
      {range !== undefined && (
        <span className={styles['remark']}> (range {writeRange(range, unit, format)})</span>
      )}
    </span>
  )
}

function Words({ figure: { basis, note, alternatives } }: FigureProps) {
  const format = useFormat()
  return (
    <span className={styles['words']}>
      {basis}
      {note !== undefined && <span className={styles['remark']}>. {note}</span>}
      {alternatives?.map((other) => (
        <span className={styles['other']} key={`${other.value} ${other.note}`}>
          Not used: {writeAlternative(other, format)}. {other.note}
        </span>
      ))}
    </span>
  )
}
