import { useQuery } from '@tanstack/react-query'
import { CRITICAL_ECONOMIC_IMPORTANCE, CRITICAL_SUPPLY_RISK } from '@/model/scores'
import { type ElementRecord } from '@/domain/record/record'
import { type Sourced } from '@/domain/record/sourced'
import { type Criticality } from '@/domain/record/statistics'
import { useData } from '@/data/data-context'
import { useDataState } from '@/data/panel-state'
import { useSourceLookup } from '@/data/use-source-refs'
import { useView } from '@/state/address/use-view'
import { useFormat } from '@/ui/format/format-context'
import { ExhibitFinding } from '@/ui/exhibit/exhibit-part'
import { type Format } from '@/ui/format/create-format'
import { Panel } from '@/ui/layout/panel'
import { SourcedTable, type SourcedRow } from '@/ui/tables/sourced-table'
import pageStyles from '@/ui/layout/page.module.css'

/** What the European Commission and USGS publish of an element, in their own scales. */
export function ElementPublished({ element }: { readonly element: ElementRecord }) {
  const { queries } = useData()
  const criticality = useQuery(queries.criticality)
  const state = useDataState([criticality])
  const look = useSourceLookup()
  const format = useFormat()
  const { hrefTo } = useView()
  const row = criticality.data?.find(({ elementId }) => elementId === element.id)
  return (
    <Panel
      exhibit="published"
      title="Published indicators"
      subtitle={`Supply risk and economic importance are the European Commission’s, shown as printed and never averaged with our score. The Commission calls a material critical from a supply risk of ${format.number(CRITICAL_SUPPLY_RISK)} and an importance of ${format.number(CRITICAL_ECONOMIC_IMPORTANCE)} on. The GDP effect is that of USGS, for reference.`}
      state={state}
      minHeight="20rem"
    >
      {row === undefined ? (
        <p>Nothing is published about this element.</p>
      ) : (
        <>
          <ExhibitFinding words={toFinding(element.name, row, format)} />
          <SourcedTable
            caption={`Published indicators of ${element.name}`}
            corrections={hrefTo('/corrections')}
            look={look}
            rows={toPublishedRows(row)}
          />
          <Missing row={row} />
        </>
      )}
    </Panel>
  )
}

function toFinding(
  name: string,
  { supplyRisk }: Criticality,
  format: Pick<Format, 'number'>,
): string {
  if (supplyRisk.overall === null) return ''
  const limit = format.number(CRITICAL_SUPPLY_RISK)
  return `The European Commission rates the supply risk of ${name.toLowerCase()} at ${format.number(supplyRisk.overall.value)}; critical from ${limit} on`
}

/** What the studies print no figure for; that is not zero. */
function Missing({ row }: { readonly row: Criticality }) {
  const format = useFormat()
  const missing = [
    ...(row.supplyRisk.mine === null ? ['supply risk at mining'] : []),
    ...(row.supplyRisk.refining === null ? ['supply risk at refining'] : []),
    ...(row.supplyRisk.overall === null ? ['supply risk overall'] : []),
    ...(row.gdpEffect === null ? ['a GDP effect'] : []),
  ]
  if (missing.length === 0) return undefined
  return <p className={pageStyles['remark']}>Not published: {format.list(missing)}.</p>
}

function toPublishedRows(row: Criticality): readonly SourcedRow[] {
  const toRow = (
    label: string,
    figure: Sourced<number> | null,
    field?: string,
  ): readonly SourcedRow[] => {
    if (figure === null) return []
    if (field === undefined) return [{ id: label, label, figure }]
    const correct = { subject: 'criticality', place: `${row.elementId} ${field}` }
    return [{ id: label, label, figure, correct }]
  }
  return [
    ...toRow('Supply risk, mining (EU)', row.supplyRisk.mine, 'mine'),
    ...toRow('Supply risk, refining (EU)', row.supplyRisk.refining, 'refining'),
    ...toRow('Supply risk, overall (EU)', row.supplyRisk.overall, 'overall'),
    ...toRow('Economic importance (EU)', row.economicImportance, 'economicImportance'),
    ...toRow('Import reliance of the EU', row.importReliance, 'importReliance'),
    ...toRow('Recycled share of input, EoL-RIR (EU)', row.eolRir, 'eolRir'),
    ...toRow('Substitution index, supply risk (EU)', row.siSr, 'siSr'),
    ...toRow('GDP effect of a disruption (USGS)', row.gdpEffect),
  ]
}
