import { type AssumedField, type PartAssumption } from '@/domain/part'
import { PART_DEFAULTS } from '@/domain/part-defaults'
import { EvidenceMark } from '@/ui/evidence/evidence-mark'
import { type Format } from '@/ui/format/create-format'
import { useFormat } from '@/ui/format/format-context'
import { Panel } from '@/ui/layout/panel'
import { type Column } from '@/ui/tables/column'
import { DataTable } from '@/ui/tables/data-table'
import { type Assessed } from '@/data/assess-exposure'
import { FIELD_WORDS, writeAssumed } from './part-words'

/** What is assumed where lines do not say, and of how many lines. */
export function AssumptionPanel({ assessed }: { readonly assessed: Assessed }) {
  const format = useFormat()
  const rows = countAssumptions(assessed)
  return (
    <Panel
      title="What is assumed where the list does not say"
      subtitle="Every value is an estimate of this project and can be replaced on the page of a part"
      minHeight="8rem"
    >
      <DataTable
        caption="Assumptions and the lines that they fill in"
        columns={toColumns(format)}
        emptyMessage="Nothing: every line says everything that the model needs."
        isCaptionHidden
        rowId={({ assumption }) => assumption.field}
        rows={rows}
      />
      {assessed.list.assumptions.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Panel>
  )
}

type AssumptionRow = { readonly assumption: PartAssumption; readonly lines: number }

/** Return each assumption that fills in any line, with how many. */
function countAssumptions({ parts }: Pick<Assessed, 'parts'>): readonly AssumptionRow[] {
  const counts = new Map<AssumedField, number>()
  for (const { field } of parts.flatMap(({ assumptions }) => assumptions)) {
    counts.set(field, (counts.get(field) ?? 0) + 1)
  }
  return Object.values(PART_DEFAULTS).flatMap((assumption) => {
    const lines = counts.get(assumption.field) ?? 0
    return lines === 0 ? [] : [{ assumption, lines }]
  })
}

function toColumns(format: Format): readonly Column<AssumptionRow>[] {
  return [
    {
      id: 'field',
      header: 'What',
      isRowHeader: true,
      cell: ({ assumption }) => FIELD_WORDS[assumption.field],
    },
    {
      id: 'value',
      header: 'Assumed',
      cell: ({ assumption }) => (
        <>
          {writeAssumed(assumption, format)} <EvidenceMark evidence="estimated" />
        </>
      ),
    },
    { id: 'lines', header: 'Lines', align: 'end', cell: ({ lines }) => format.integer(lines) },
    { id: 'why', header: 'Why', priority: 2, cell: ({ assumption }) => assumption.why },
  ]
}
