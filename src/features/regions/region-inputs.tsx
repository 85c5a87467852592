import { useQuery } from '@tanstack/react-query'
import { type LevyRecord } from '@/domain/record/history'
import { type RegionRecord } from '@/domain/record/record'
import { useData } from '@/data/data-context'
import { useDataState } from '@/data/panel-state'
import { useSourceLookup } from '@/data/use-source-refs'
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
          look={look}
          rows={[
            { id: 'output', label: 'Output', figure: region.output },
            { id: 'lead', label: 'Time until it arrives as supply', figure: region.leadWeeks },
            { id: 'spare', label: 'Spare capacity', figure: region.spareCapacity },
            { id: 'paid', label: 'Share of the oxide value paid', figure: region.payability },
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

function toLevyRow(
  { id, from, usdPerTonne }: LevyRecord,
  date: (day: string) => string,
): SourcedRow {
  return { id, label: `Levy from ${date(from)}`, figure: usdPerTonne }
}
