import { useQuery } from '@tanstack/react-query'
import { PARAMETER_IDS } from '@/domain/market/market'
import { type ParameterRecord } from '@/domain/record/record'
import { useData } from '@/data/data-context'
import { useDataState } from '@/data/panel-state'
import { useSourceLookup } from '@/data/use-source-refs'
import { useView } from '@/state/address/use-view'
import { ExhibitFinding } from '@/ui/exhibit/exhibit-part'
import { useFormat } from '@/ui/format/format-context'
import { Panel } from '@/ui/layout/panel'
import { SourcedTable, type SourcedRow } from '@/ui/tables/sourced-table'

/** The assumptions of the model and the estimates that views rely on by name. */
export function AssumptionsPanel() {
  return (
    <>
      <ParametersPanel />
      <EstimatesPanel />
    </>
  )
}

function ParametersPanel() {
  const { queries } = useData()
  const parameters = useQuery(queries.parameters)
  const state = useDataState([parameters])
  const look = useSourceLookup()
  const format = useFormat()
  const { hrefTo } = useView()
  const rows = parameters.data === undefined ? [] : toParameterRows(parameters.data)
  const estimated = rows.filter(({ figure }) => figure.evidence === 'estimated').length
  return (
    <Panel
      exhibit="assumptions"
      id="assumptions"
      title="Assumptions of the disruption model"
      subtitle={
        parameters.data &&
        `${format.integer(estimated)} of ${format.integer(rows.length)} are estimates. Every one with its range and the reason for it.`
      }
      state={state}
      minHeight="40rem"
    >
      {parameters.data !== undefined && (
        <ExhibitFinding
          words={`${format.integer(estimated)} of the ${format.integer(rows.length)} assumptions of the disruption model are estimates`}
        />
      )}
      <SourcedTable
        caption="Assumptions of the disruption model"
        corrections={hrefTo('/corrections')}
        look={look}
        rows={rows}
      />
    </Panel>
  )
}

function EstimatesPanel() {
  const { queries } = useData()
  const estimates = useQuery(queries.estimates)
  const state = useDataState([estimates])
  const look = useSourceLookup()
  const format = useFormat()
  const rows = estimates.data ?? []
  const estimated = rows.filter(({ figure }) => figure.evidence === 'estimated').length
  return (
    <Panel
      exhibit="estimates"
      id="estimates"
      title="Figures that views rely on by name"
      subtitle="Used in sentences and to compare the model with what happened."
      state={state}
      minHeight="30rem"
    >
      {rows.length > 0 && (
        <ExhibitFinding
          words={`${format.integer(estimated)} of the ${format.integer(rows.length)} figures that views rely on by name are estimates`}
        />
      )}
      <SourcedTable caption="Figures that views rely on by name" look={look} rows={rows} />
    </Panel>
  )
}

function toParameterRows(parameters: ParameterRecord): readonly SourcedRow[] {
  return PARAMETER_IDS.map((id) => {
    const { label, ...figure } = parameters[id]
    return { id, label, figure, correct: { subject: 'assumption', place: id } }
  })
}
