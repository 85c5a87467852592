import { memo, useMemo } from 'react'
import { EvidenceMark } from '@/ui/evidence/evidence-mark'
import { type Format } from '@/ui/format/create-format'
import { useFormat } from '@/ui/format/format-context'
import { Panel } from '@/ui/layout/panel'
import { type Column } from '@/ui/tables/column'
import { DataTable } from '@/ui/tables/data-table'
import { type Assessed } from '@/model/exposure'
import { countAssumptions, type AssumptionCount } from './count-assumptions'
import { FIELD_WORDS, writeAssumed } from './part-words'

type AssumptionPanelProps = { readonly assessed: Assessed }

/** What is assumed where lines do not say, and of how many lines. */
export const AssumptionPanel = memo(function AssumptionPanel({ assessed }: AssumptionPanelProps) {
  const format = useFormat()
  const rows = useMemo(() => countAssumptions(assessed), [assessed])
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
})

function toColumns(format: Format): readonly Column<AssumptionCount>[] {
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
