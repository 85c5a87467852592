import { type Band } from '@/domain/market/indicators'
import { type Flip } from '@/domain/lab/lab-question'
import { BandLabel } from '@/ui/evidence/band-label'
import { Disclosure } from '@/ui/layout/disclosure'
import { type Column } from '@/ui/tables/column'
import { DataTable } from '@/ui/tables/data-table'
import { type InputWords } from './to-waterfall'
import { toFlipRows, type FlipRow } from './to-flip-rows'

/** Props of {@link FlipTable}. */
export type FlipTableProps = {
  readonly band: Band
  readonly rows: readonly Flip[]
  readonly words: InputWords
  readonly writeInput: (inputId: string, value: number) => string
}

/** The smallest change of each input that moves the rating. */
export function FlipTable({ band, rows, words, writeInput }: FlipTableProps) {
  const { movers, still } = toFlipRows(rows, words)
  const columns: readonly Column<FlipRow>[] = [
    { id: 'input', header: 'Input', isRowHeader: true, cell: ({ label }) => label },
    { id: 'kind', header: 'Kind', priority: 2, cell: ({ kind }) => kind },
    { id: 'from', header: 'Now', cell: ({ inputId, from }) => writeInput(inputId, from) },
    { id: 'to', header: 'Flips at', cell: ({ inputId, to }) => writeInput(inputId, to) },
    { id: 'band', header: 'Rating then', cell: writeBand },
  ]
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
      {movers.length > 0 && still.length > 0 && (
        <Disclosure label={`None in range for ${still.length} more inputs`}>
          <p>{still.join('; ')}.</p>
        </Disclosure>
      )}
    </>
  )
}

function writeBand({ band }: FlipRow) {
  return <BandLabel band={band} />
}
