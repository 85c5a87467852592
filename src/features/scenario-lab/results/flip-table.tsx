import { type Band } from '@/domain/market/indicators'
import { type Flip, type JointFlip } from '@/domain/lab/lab-question'
import { BandLabel } from '@/ui/evidence/band-label'
import { useFormat } from '@/ui/format/format-context'
import { Disclosure } from '@/ui/layout/disclosure'
import { type Column } from '@/ui/tables/column'
import { DataTable } from '@/ui/tables/data-table'
import { type InputWords } from './to-waterfall'
import { toFlipRows, type FlipRow } from './to-flip-rows'
import { toJointRows, type JointRow } from './to-joint-rows'

/** Props of {@link FlipTable}. */
export type FlipTableProps = {
  readonly band: Band
  readonly rows: readonly Flip[]
  readonly joint: readonly JointFlip[]
  readonly words: InputWords
  readonly writeInput: (inputId: string, value: number) => string
}

const JOINT_COLUMNS: readonly Column<JointRow>[] = [
  { id: 'what', header: 'Together', isRowHeader: true, cell: ({ label }) => label },
  { id: 'change', header: 'Flips at', cell: ({ change }) => change },
  { id: 'band', header: 'Rating then', cell: writeBand },
]

/** The smallest change of each input that moves the rating, then of several together. */
export function FlipTable({ band, rows, joint, words, writeInput }: FlipTableProps) {
  const format = useFormat()
  const { movers, still } = toFlipRows(rows, words)
  const columns: readonly Column<FlipRow>[] = [
    { id: 'input', header: 'Input', isRowHeader: true, cell: ({ label }) => label },
    { id: 'kind', header: 'Kind', priority: 2, cell: ({ kind }) => kind },
    { id: 'from', header: 'Now', cell: ({ inputId, from }) => writeInput(inputId, from) },
    { id: 'to', header: 'Flips at', cell: ({ inputId, to }) => writeInput(inputId, to) },
    { id: 'band', header: 'Rating then', cell: writeBand },
  ]
  const together = toJointRows(joint, words, writeInput, format)
  return (
    <>
      <DataTable
        caption={
          <>
            The rating is <BandLabel band={band} />. The smallest change of one input alone that
            moves it:
          </>
        }
        columns={columns}
        emptyMessage={`None in range: none of ${still.length} inputs alone moves the rating within what it may be.`}
        isDense
        rowId={({ inputId }) => inputId}
        rows={movers}
      />
      <DataTable
        caption="The smallest change of several inputs together that moves it; pairs are of inputs of which neither moves it alone:"
        columns={JOINT_COLUMNS}
        emptyMessage={`None of these together moves the rating: ${together.still.join('; ')}, or pairs of the inputs that move the score most.`}
        isDense
        rowId={({ id }) => id}
        rows={together.movers}
      />
      {movers.length > 0 && still.length > 0 && (
        <Disclosure label={`None in range for ${still.length} more inputs`}>
          <p>{still.join('; ')}.</p>
        </Disclosure>
      )}
    </>
  )
}

function writeBand({ band }: Pick<FlipRow, 'band'>) {
  return <BandLabel band={band} />
}
