import { useQuery } from '@tanstack/react-query'
import { type LevyRecord } from '@/domain/record/history'
import { type RegionRecord } from '@/domain/record/record'
import { useData } from '@/data/data-context'
import { useDataState } from '@/data/panel-state'
import { useSourceLookup } from '@/data/use-source-refs'
import { useView } from '@/state/address/use-view'
import { useFormat } from '@/ui/format/format-context'
import { Panel } from '@/ui/layout/panel'
import { SourcedTable, type SourcedRow } from '@/ui/tables/sourced-table'

type RegionInputsProps = { readonly region: RegionRecord }

/** What the model assumes about a region, and other figures reported of it. */
export function RegionInputs({ region }: RegionInputsProps) {
  const { queries } = useData()
  const history = useQuery(queries.history)
  const state = useDataState([history])
  const look = useSourceLookup()
  const format = useFormat()
  const { hrefTo } = useView()
  const levies = (history.data?.levies ?? []).filter(({ regionId }) => regionId === region.id)
  return (
    <>
      <Panel
        exhibit="assumptions"
        title="What the model assumes about it"
        subtitle="Every figure with its range and the reason for it."
        state={state}
      >
        <SourcedTable
          caption={`What the model assumes about ${region.name}`}
          corrections={hrefTo('/corrections')}
          look={look}
          rows={[
            toRow(region, 'Output', 'output'),
            toRow(region, 'Time until it arrives as supply', 'leadWeeks'),
            toRow(region, 'Spare capacity', 'spareCapacity'),
            toRow(region, 'Share of the oxide value paid', 'payability'),
            ...levies.map((levy) => toLevyRow(levy, format.date)),
          ]}
        />
      </Panel>
      {region.facts.length > 0 && (
        <Panel
          exhibit="other-facts"
          title="Other reported facts"
          subtitle="Counted by others; the model does not use them."
        >
          <SourcedTable
            caption={`Other reported facts about ${region.name}`}
            look={look}
            rows={region.facts.map(({ label, figure }) => ({ id: label, label, figure }))}
          />
        </Panel>
      )}
    </>
  )
}

function toRow(
  region: RegionRecord,
  label: string,
  field: 'output' | 'leadWeeks' | 'spareCapacity' | 'payability',
): SourcedRow {
  const correct = { subject: 'region-figure', place: `${region.id} ${field}` }
  return { id: field, label, figure: region[field], correct }
}

function toLevyRow(
  { id, from, usdPerTonne }: LevyRecord,
  date: (day: string) => string,
): SourcedRow {
  return { id, label: `Levy from ${date(from)}`, figure: usdPerTonne }
}
