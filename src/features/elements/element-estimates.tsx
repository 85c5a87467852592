import { type ElementRecord } from '@/domain/record/record'
import { useQuery } from '@tanstack/react-query'
import { useData } from '@/data/data-context'
import { useDataState } from '@/data/panel-state'
import { useSourceLookup } from '@/data/use-source-refs'
import { useView } from '@/state/address/use-view'
import { SourceLine } from '@/ui/evidence/source-line'
import { useFormat } from '@/ui/format/format-context'
import { Panel } from '@/ui/layout/panel'
import { SourcedTable, type SourcedRow } from '@/ui/tables/sourced-table'
import styles from './elements.module.css'

type ElementProps = { readonly element: ElementRecord }

/** What an element is used for, and which of its figures are estimates. */
export function ElementEstimates({ element }: ElementProps) {
  const { queries } = useData()
  const state = useDataState([useQuery(queries.elements)])
  const look = useSourceLookup()
  const format = useFormat()
  const { hrefTo } = useView()
  const rows = toModelRows(element)
  const estimated = rows.filter(({ figure }) => figure.evidence === 'estimated')
  return (
    <>
      <Panel exhibit="uses" title="What it is used for" state={state} minHeight="6rem">
        <ul className={styles['uses']}>
          {toUses(element.uses).map((use) => (
            <li key={use}>{use}</li>
          ))}
        </ul>
        <SourceLine sources={look(element.usesSources)} />
      </Panel>
      <Panel
        exhibit="estimates"
        title={`${format.integer(estimated.length)} of ${format.integer(rows.length)} figures that the model uses of it are estimates`}
        subtitle="Every figure with its range and the reason for it."
        state={state}
      >
        <SourcedTable
          caption={`What the model uses of ${element.name}`}
          corrections={hrefTo('/corrections')}
          look={look}
          rows={rows}
        />
      </Panel>
    </>
  )
}

function toModelRows(element: ElementRecord): readonly SourcedRow[] {
  const toRow = (label: string, field: FieldOf): SourcedRow => ({
    id: label,
    label,
    figure: element[field],
    correct: { subject: 'element-figure', place: `${element.id} ${field}` },
  })
  return [
    toRow('Price before the disruption', 'basePriceUsdPerKg'),
    toRow('Stock cover in China before the disruption', 'coverWeeks'),
    toRow('Demand outside China', 'exChinaShare'),
    toRow('Stock cover outside China', 'exChinaCoverWeeks'),
    toRow('Demand outside China that is separated there once every plant runs', 'exChinaOwnShare'),
  ]
}

type FieldOf =
  | 'basePriceUsdPerKg'
  | 'coverWeeks'
  | 'exChinaShare'
  | 'exChinaCoverWeeks'
  | 'exChinaOwnShare'

/** Return the uses that the record lists in one line, each on its own. */
function toUses(uses: string): readonly string[] {
  return uses
    .replace(/\.$/, '')
    .split(';')
    .map((use) => use.trim())
}
